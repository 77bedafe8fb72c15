package dev.bide.processor.source;

import java.util.List;
import java.util.Set;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.util.Types;

/** The types that only inference gives, and the nearest ones that a declaration can name. */
final class Approximation {
  /** Too general to be of use to who gets a value of an intersection type. */
  private static final Set<String> MARKERS =
      Set.of(
          "java.io.Serializable",
          "java.lang.constant.Constable",
          "java.lang.constant.ConstantDesc");

  private Approximation() {}

  /** The most useful of the types that a value of {@code type} has. */
  static TypeMirror of(IntersectionType type) {
    List<? extends TypeMirror> bounds = type.getBounds();
    return bounds.stream()
        .filter(bound -> !MARKERS.contains(AsyncMethod.qualifiedName(bound)))
        .filter(bound -> !AsyncMethod.qualifiedName(bound).equals("java.lang.Object"))
        .findFirst()
        .map(TypeMirror.class::cast)
        .orElse(bounds.get(0));
  }

  /** The nearest superclass of what a multi-catch catches. */
  static TypeMirror of(UnionType type, Types types) {
    TypeMirror bound = type.getAlternatives().get(0);
    for (TypeMirror other : type.getAlternatives()) {
      while (!types.isSubtype(other, bound)) {
        bound = types.directSupertypes(bound).get(0);
      }
    }
    return bound;
  }

  /** Whether {@code type} is a wildcard that has been captured: its bound is the nearest type. */
  static boolean isCaptured(TypeMirror type) {
    return type instanceof TypeVariable variable
        && variable.asElement().getSimpleName().toString().startsWith("<");
  }
}
