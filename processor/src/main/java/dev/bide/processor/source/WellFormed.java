package dev.bide.processor.source;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Whether javac accepts in generated code what the user's declarations lead to. A body may use a
 * value of a wrong type without a word of javac, which speaks of the declaration alone; a machine
 * has to declare a variable for it.
 */
public final class WellFormed {
  private static final Set<Modifier> CLOSED_OR_OPEN =
      Set.of(Modifier.FINAL, Modifier.SEALED, Modifier.NON_SEALED);

  private WellFormed() {}

  /**
   * The arguments of {@code type} are within the bounds of its parameters, and what is inside of a
   * raw type is raw itself.
   *
   * @throws MissingException if not
   */
  static void require(DeclaredType type, Types types) {
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    for (int i = 0; i < arguments.size(); i++) {
      TypeParameterElement parameter = parameters(type).get(i);
      for (TypeMirror bound : parameter.getBounds()) {
        if (!isWithin(arguments.get(i), bound, types)) {
          throw new MissingException("%s is not within its bounds".formatted(type));
        }
      }
    }
    if (!arguments.isEmpty()
        && type.getEnclosingType() instanceof DeclaredType outer
        && outer.getTypeArguments().size() != parameters(outer).size()) {
      throw new MissingException("%s has arguments inside of a raw type".formatted(type));
    }
  }

  private static List<? extends TypeParameterElement> parameters(DeclaredType type) {
    return ((TypeElement) type.asElement()).getTypeParameters();
  }

  /** Of a bound that depends on other arguments, only the class is looked at. */
  private static boolean isWithin(TypeMirror argument, TypeMirror bound, Types types) {
    if (argument instanceof WildcardType wildcard && wildcard.getSuperBound() != null) {
      return isWithin(wildcard.getSuperBound(), bound, types);
    }
    boolean isKnown =
        switch (argument.getKind()) {
          case DECLARED, ARRAY -> true;
          case TYPEVAR -> !Approximation.isCaptured(argument);
          default -> false;
        };
    return !isKnown
        || bound.getKind() != TypeKind.DECLARED
        || types.isSubtype(argument, isFixed(bound) ? bound : types.erasure(bound));
  }

  private static boolean isFixed(TypeMirror bound) {
    return bound instanceof DeclaredType declared
        && declared.getTypeArguments().stream().allMatch(WellFormed::isFixed);
  }

  /**
   * {@code type}, if it is a class that can have instances, has the methods that it has to have.
   *
   * @param required those of its supertypes that are abstract
   * @throws MissingException if not
   */
  static void require(TypeElement type, List<ExecutableElement> required, Elements elements) {
    if (isConcrete(type)) {
      List<ExecutableElement> all = ElementFilter.methodsIn(elements.getAllMembers(type));
      required.stream()
          .filter(it -> all.stream().noneMatch(other -> elements.overrides(other, it, type)))
          .filter(it -> !isOfEveryObject(it, elements))
          .findFirst()
          .ifPresent(it -> isMissing(it, type));
    }
  }

  /**
   * The subclasses that {@code type} permits say whether they can have subclasses themselves, and
   * its constructors throw what can be thrown.
   *
   * @throws MissingException if not
   */
  static void requireDeclaration(TypeElement type, Types types, Elements elements) {
    for (TypeMirror subclass : type.getPermittedSubclasses()) {
      Element permitted = types.asElement(subclass);
      if (CLOSED_OR_OPEN.stream().noneMatch(permitted.getModifiers()::contains)) {
        throw new MissingException("%s is neither closed nor open".formatted(permitted));
      }
    }
    TypeMirror throwable = elements.getTypeElement("java.lang.Throwable").asType();
    for (ExecutableElement constructor : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      for (TypeMirror thrown : constructor.getThrownTypes()) {
        if (!types.isSubtype(thrown, throwable)) {
          throw new MissingException("%s cannot be thrown".formatted(thrown));
        }
      }
    }
  }

  /** Whether an interface only repeats what every object has, as {@code Comparator} does. */
  private static boolean isOfEveryObject(ExecutableElement required, Elements elements) {
    TypeElement owner = (TypeElement) required.getEnclosingElement();
    return owner.getKind().isInterface()
        && ElementFilter.methodsIn(
                elements.getTypeElement("java.lang.Object").getEnclosedElements())
            .stream()
            .anyMatch(it -> elements.overrides(required, it, owner));
  }

  /**
   * The class of a resource has the {@code close} that generated code calls.
   *
   * @throws MissingException if not
   */
  public static void requireClose(TypeMirror resource, Types types, Elements elements) {
    if (types.asElement(types.erasure(resource)) instanceof TypeElement type && isConcrete(type)) {
      List<ExecutableElement> closes =
          ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
              .filter(it -> it.getSimpleName().contentEquals("close"))
              .filter(it -> it.getParameters().isEmpty())
              .toList();
      if (!closes.isEmpty()
          && closes.stream().allMatch(it -> it.getModifiers().contains(Modifier.ABSTRACT))) {
        isMissing(closes.get(0), type);
      }
    }
  }

  private static boolean isConcrete(TypeElement type) {
    return (type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
        && !type.getModifiers().contains(Modifier.ABSTRACT);
  }

  private static void isMissing(ExecutableElement method, TypeElement type) {
    throw new MissingException("%s does not implement %s".formatted(type, method));
  }
}
