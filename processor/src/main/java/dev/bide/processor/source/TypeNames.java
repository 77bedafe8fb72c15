package dev.bide.processor.source;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.UnionType;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Names for types, also for those that the language has none for: a captured wildcard becomes its
 * bound, an intersection its first member, an anonymous class what it extends.
 */
public final class TypeNames {
  /** Too general to be of use to who gets a value of an intersection type. */
  private static final Set<String> MARKERS =
      Set.of(
          "java.io.Serializable", "java.lang.constant.Constable", "java.lang.constant.ConstantDesc");

  private final Types types;
  private final Map<Element, String> variables;
  private final Set<TypeMirror> open = new HashSet<>();

  /** Names as they are in the machine of {@code method}. */
  public TypeNames(AsyncMethod method) {
    this.types = method.types();
    this.variables = method.typeVariables();
  }

  /** The nearest type to {@code type} that a declaration can name. */
  public TypeName name(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> declared((DeclaredType) type);
      case ARRAY -> ArrayTypeName.of(name(((ArrayType) type).getComponentType()));
      case TYPEVAR -> variable((TypeVariable) type);
      case WILDCARD -> wildcard((WildcardType) type);
      case INTERSECTION -> name(useful(((IntersectionType) type).getBounds()));
      case UNION -> name(leastUpperBound((UnionType) type));
      case NULL, NONE -> ClassName.OBJECT;
      case VOID -> TypeName.VOID;
      default -> TypeName.get(type);
    };
  }

  /** Whether {@code type} is one that only inference can give a variable. */
  public static boolean isAnonymous(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.asElement().getSimpleName().length() == 0;
  }

  private static TypeMirror useful(List<? extends TypeMirror> bounds) {
    return bounds.stream()
        .filter(bound -> !MARKERS.contains(AsyncMethod.qualifiedName(bound)))
        .filter(bound -> !AsyncMethod.qualifiedName(bound).equals("java.lang.Object"))
        .findFirst()
        .map(TypeMirror.class::cast)
        .orElse(bounds.get(0));
  }

  private TypeMirror leastUpperBound(UnionType union) {
    TypeMirror bound = union.getAlternatives().get(0);
    for (TypeMirror other : union.getAlternatives()) {
      while (!types.isSubtype(other, bound)) {
        bound = types.directSupertypes(bound).get(0);
      }
    }
    return bound;
  }

  private TypeName declared(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    if (isAnonymous(type)) {
      List<? extends TypeMirror> interfaces = element.getInterfaces();
      return name(interfaces.isEmpty() ? element.getSuperclass() : interfaces.get(0));
    }
    ClassName raw = rawName(element);
    TypeMirror enclosing = type.getEnclosingType();
    boolean inner =
        enclosing.getKind() == TypeKind.DECLARED
            && !element.getModifiers().contains(Modifier.STATIC)
            && name(enclosing) instanceof ParameterizedTypeName;
    List<TypeName> arguments = type.getTypeArguments().stream().map(this::argument).toList();
    if (inner) {
      ParameterizedTypeName outer = (ParameterizedTypeName) name(enclosing);
      String simple = element.getSimpleName().toString();
      return arguments.isEmpty() ? outer.nestedClass(simple) : outer.nestedClass(simple, arguments);
    }
    return arguments.isEmpty()
        ? raw
        : ParameterizedTypeName.get(raw, arguments.toArray(TypeName[]::new));
  }

  /** The name of a class without its type arguments. */
  public ClassName rawName(TypeElement element) {
    return element.getNestingKind().isNested()
                && element.getEnclosingElement() instanceof TypeElement
            || element.getNestingKind() == javax.lang.model.element.NestingKind.TOP_LEVEL
        ? ClassName.get(element)
        : ClassName.get("", element.getSimpleName().toString());
  }

  private TypeName argument(TypeMirror type) {
    if (isCaptured(type)) {
      TypeMirror upper = ((TypeVariable) type).getUpperBound();
      TypeMirror lower = ((TypeVariable) type).getLowerBound();
      if (lower.getKind() != TypeKind.NULL) {
        return WildcardTypeName.supertypeOf(name(lower));
      }
      return guarded(type, () -> WildcardTypeName.subtypeOf(name(upper)), anything());
    }
    if (type.getKind() == TypeKind.INTERSECTION || isAnonymous(type)) {
      return WildcardTypeName.subtypeOf(name(type));
    }
    return name(type);
  }

  private TypeName variable(TypeVariable type) {
    return isCaptured(type)
        ? guarded(type, () -> name(type.getUpperBound()), ClassName.OBJECT)
        : TypeVariableName.get(
            variables.getOrDefault(
                type.asElement(), type.asElement().getSimpleName().toString()));
  }

  private TypeName wildcard(WildcardType type) {
    if (type.getExtendsBound() != null) {
      return WildcardTypeName.subtypeOf(name(type.getExtendsBound()));
    }
    return type.getSuperBound() != null
        ? WildcardTypeName.supertypeOf(name(type.getSuperBound()))
        : anything();
  }

  private static TypeName anything() {
    return WildcardTypeName.subtypeOf(Object.class);
  }

  /** Cuts the recursion of a bound that mentions its own variable. */
  private TypeName guarded(
      TypeMirror type, java.util.function.Supplier<TypeName> name, TypeName cut) {
    if (!open.add(type)) {
      return cut;
    }
    try {
      return name.get();
    } finally {
      open.remove(type);
    }
  }

  private static boolean isCaptured(TypeMirror type) {
    return type instanceof TypeVariable variable
        && variable.asElement().getSimpleName().toString().startsWith("<");
  }
}
