package dev.bide.processor.env;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Types as Java source, with qualified names and without annotations. */
final class TypeSource {
  private TypeSource() {}

  static String of(TypeMirror type) {
    return switch (type.getKind()) {
      case ARRAY -> of(((ArrayType) type).getComponentType()) + "[]";
      case TYPEVAR -> ((TypeVariable) type).asElement().getSimpleName().toString();
      case WILDCARD -> wildcard((WildcardType) type);
      case INTERSECTION ->
          ((IntersectionType) type)
              .getBounds().stream().map(TypeSource::of).collect(Collectors.joining(" & "));
      case DECLARED, ERROR -> declared((DeclaredType) type);
      default -> type.getKind().toString().toLowerCase(Locale.ROOT);
    };
  }

  private static String wildcard(WildcardType type) {
    if (type.getExtendsBound() != null) {
      return "? extends " + of(type.getExtendsBound());
    }
    return type.getSuperBound() == null ? "?" : "? super " + of(type.getSuperBound());
  }

  private static String declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    String name =
        type.getEnclosingType() instanceof DeclaredType outer && !outer.getTypeArguments().isEmpty()
            ? declared(outer) + "." + element.getSimpleName()
            : element.getQualifiedName().toString();
    return type.getTypeArguments().isEmpty()
        ? name
        : name + "<" + list(type.getTypeArguments()) + ">";
  }

  /** The types, separated by commas. */
  static String list(List<? extends TypeMirror> types) {
    return types.stream().map(TypeSource::of).collect(Collectors.joining(", "));
  }

  /** {@code <T extends B>} with a space after it, or nothing. */
  static String parameters(List<? extends TypeParameterElement> parameters) {
    if (parameters.isEmpty()) {
      return "";
    }
    return parameters.stream()
        .map(p -> p.getSimpleName() + " extends " + bounds(p))
        .collect(Collectors.joining(", ", "<", "> "));
  }

  private static String bounds(TypeParameterElement parameter) {
    return parameter.getBounds().stream().map(TypeSource::of).collect(Collectors.joining(" & "));
  }
}
