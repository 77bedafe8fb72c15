package dev.bide.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;

/** What a machine returns. */
public final class Results {
  private Results() {}

  /** The type of the values that awaiting what {@code body} belongs to gives. */
  public static TypeName awaited(AsyncBody body, TypeNames types) {
    TypeName type = types.name(body.resultType());
    return type instanceof WildcardTypeName wildcard ? wildcard.upperBounds().get(0) : type;
  }

  /**
   * What {@code run} returns: a primitive if every return of the body gives one, so that no box is
   * made.
   */
  public static TypeName returned(AsyncBody body, TypeNames types) {
    if (body.style() == Style.GENERATOR) {
      return ClassName.OBJECT;
    }
    TypeName awaited = awaited(body, types);
    return awaited.isBoxedPrimitive() && returnsOnly(body, awaited.unbox())
        ? awaited.unbox()
        : awaited;
  }

  private static boolean returnsOnly(AsyncBody body, TypeName primitive) {
    return body.returned().stream()
        .map(Vocabulary::strip)
        .allMatch(returned -> isValue(body.method(), returned, primitive));
  }

  private static boolean isValue(AsyncMethod method, Tree returned, TypeName primitive) {
    return returned instanceof MethodInvocationTree call
        && Vocabulary.isValue(method.element(call))
        && method.type(Vocabulary.argument(call)).getKind().isPrimitive()
        && TypeName.get(method.type(Vocabulary.argument(call))).equals(primitive);
  }
}
