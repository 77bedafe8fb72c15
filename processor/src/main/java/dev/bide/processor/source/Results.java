package dev.bide.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.Optional;

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
    return body.style() == Style.GENERATOR
        ? ClassName.OBJECT
        : primitive(body).orElseGet(() -> awaited(body, types));
  }

  /** The type of the values, if every return of the body gives an unboxed one. */
  public static Optional<TypeName> primitive(AsyncBody body) {
    return Optional.of(body.resultType())
        .filter(type -> AsyncMethod.qualifiedName(type).startsWith("java.lang."))
        .map(type -> TypeName.get(body.method().types().erasure(type)))
        .filter(TypeName::isBoxedPrimitive)
        .map(TypeName::unbox)
        .filter(type -> returnsOnly(body, type));
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
