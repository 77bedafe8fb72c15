package dev.bide.processor.source;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The resources whose exit is awaited. */
public final class AsyncContexts {
  private final Types types;
  private final Elements elements;

  public AsyncContexts(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  /** Whether a resource of {@code type} is one of them. */
  public boolean include(TypeMirror type) {
    TypeElement context = elements.getTypeElement(Vocabulary.ASYNC_CONTEXT);
    return context != null
        && type != null
        && types.isSubtype(types.erasure(type), context.asType());
  }

  /** Whether it cannot be closed without an await, because it has no {@code close} of its own. */
  public boolean mustAwait(TypeMirror type) {
    return include(type)
        && types.erasure(type) instanceof DeclaredType declared
        && ElementFilter.methodsIn(elements.getAllMembers((TypeElement) declared.asElement()))
            .stream()
            .anyMatch(AsyncContexts::throwsAlways);
  }

  private static boolean throwsAlways(ExecutableElement method) {
    return method.getSimpleName().contentEquals("close")
        && method.getParameters().isEmpty()
        && ((TypeElement) method.getEnclosingElement())
            .getQualifiedName()
            .contentEquals(Vocabulary.ASYNC_CONTEXT);
  }
}
