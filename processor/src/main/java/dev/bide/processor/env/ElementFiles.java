package dev.bide.processor.env;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/**
 * The files that elements come from: {@code Elements.getFileObjectOf}, which exists from JDK 18.
 */
final class ElementFiles {
  private static final MethodHandle GET_FILE_OBJECT_OF = find();

  private ElementFiles() {}

  private static MethodHandle find() {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(
              Elements.class,
              "getFileObjectOf",
              MethodType.methodType(JavaFileObject.class, Element.class));
    } catch (NoSuchMethodException | IllegalAccessException e) {
      return null; // JDK 17
    }
  }

  /**
   * The class file of a module's descriptor or of a class; nothing if it is a source, or on JDK 17.
   */
  static Optional<JavaFileObject> classFile(Element element, Elements elements) {
    if (GET_FILE_OBJECT_OF == null) {
      return Optional.empty();
    }
    try {
      JavaFileObject file = (JavaFileObject) GET_FILE_OBJECT_OF.invoke(elements, element);
      return Optional.ofNullable(file).filter(f -> f.getKind() == JavaFileObject.Kind.CLASS);
    } catch (Throwable e) {
      return Optional.empty();
    }
  }
}
