package dev.bide.processor.source;

import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Names of classes and members as class files spell them (JVMS 4.2, 4.3). */
public final class Descriptors {
  private final Types types;
  private final Elements elements;

  public Descriptors(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  /** {@code java/util/Map$Entry}. */
  public String internalName(TypeElement type) {
    return elements.getBinaryName(type).toString().replace('.', '/');
  }

  /** The descriptor of a method or constructor. */
  public String of(ExecutableElement method) {
    return of((ExecutableType) method.asType());
  }

  private String of(ExecutableType method) {
    return method.getParameterTypes().stream()
        .map(this::of)
        .collect(Collectors.joining("", "(", ")" + of(method.getReturnType())));
  }

  /** The descriptor of what has this type: a field, or a method. */
  public String of(TypeMirror type) {
    if (type instanceof ExecutableType method) {
      return of(method);
    }
    TypeMirror erased = types.erasure(type);
    return switch (erased.getKind()) {
      case BOOLEAN -> "Z";
      case BYTE -> "B";
      case SHORT -> "S";
      case CHAR -> "C";
      case INT -> "I";
      case LONG -> "J";
      case FLOAT -> "F";
      case DOUBLE -> "D";
      case VOID -> "V";
      case ARRAY -> "[" + of(((ArrayType) erased).getComponentType());
      default -> "L" + internalName((TypeElement) ((DeclaredType) erased).asElement()) + ";";
    };
  }
}
