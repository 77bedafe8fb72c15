package dev.bide.processor.source;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** What a machine returns. */
public final class Results {
  private Results() {}

  /** The type of the values that awaiting what {@code body} belongs to gives. */
  public static TypeName awaited(AsyncBody body, TypeNames types) {
    TypeName type = types.name(body.resultType());
    return type instanceof WildcardTypeName wildcard ? wildcard.upperBounds().get(0) : type;
  }

  /**
   * What {@code run} returns, the result or an item: a primitive if the body gives nothing else, so
   * that no box is made. The items of a generator may be anything.
   */
  public static TypeName returned(AsyncBody body, TypeNames types) {
    return primitive(body)
        .orElseGet(() -> body.style() == Style.GENERATOR ? ClassName.OBJECT : awaited(body, types));
  }

  /**
   * An expression of {@code type}, what {@code run} returns, for when that has no meaning: there is
   * no result, or no further item.
   */
  public static String nothing(TypeName type) {
    if (!type.isPrimitive()) {
      return "null";
    } else if (type.equals(TypeName.BOOLEAN)) {
      return "false";
    }
    boolean isNarrow =
        type.equals(TypeName.BYTE) || type.equals(TypeName.SHORT) || type.equals(TypeName.CHAR);
    return isNarrow ? "(" + type + ") 0" : "0";
  }

  /** The type of the values, if each that the body returns or emits is an unboxed one. */
  public static Optional<TypeName> primitive(AsyncBody body) {
    return Optional.of(body.resultType())
        .filter(type -> AsyncMethod.qualifiedName(type).startsWith("java.lang."))
        .map(type -> TypeName.get(body.method().types().erasure(type)))
        .filter(TypeName::isBoxedPrimitive)
        .map(TypeName::unbox)
        .filter(type -> givesOnly(body, type));
  }

  private static boolean givesOnly(AsyncBody body, TypeName primitive) {
    AsyncMethod method = body.method();
    return body.style() == Style.GENERATOR
        ? body.emits().stream().allMatch(emit -> isArgument(method, emit, primitive))
        : body.returned().stream()
            .map(Vocabulary::strip)
            .allMatch(returned -> isValue(method, returned, primitive));
  }

  private static boolean isValue(AsyncMethod method, Tree returned, TypeName primitive) {
    return returned instanceof MethodInvocationTree call
        && Vocabulary.isValue(method.element(call))
        && isArgument(method, call, primitive);
  }

  private static boolean isArgument(
      AsyncMethod method, MethodInvocationTree call, TypeName primitive) {
    TypeMirror type = method.type(Vocabulary.argument(call));
    return type.getKind().isPrimitive() && TypeName.get(type).equals(primitive);
  }
}
