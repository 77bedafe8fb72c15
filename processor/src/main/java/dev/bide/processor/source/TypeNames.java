package dev.bide.processor.source;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.bide.processor.ir.Fragment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
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
  private final Types types;
  private final Map<Element, String> variables;
  private final Mirrors mirrors;
  private final LocalClassNames localClasses = new LocalClassNames();
  private final Set<TypeMirror> open = new HashSet<>();

  /**
   * Names as they are in the machine of {@code method}.
   *
   * @param mirrors gives the names of types that the machine may not name
   */
  public TypeNames(AsyncMethod method, Mirrors mirrors) {
    this.types = method.types();
    this.mirrors = mirrors;
    this.variables = method.typeVariables();
  }

  /**
   * The nearest type to {@code type} that a declaration can name.
   *
   * @throws MissingException if the user has declared something of a type that there cannot be
   */
  public TypeName name(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> declared((DeclaredType) type);
      case ARRAY -> ArrayTypeName.of(name(((ArrayType) type).getComponentType()));
      case TYPEVAR -> variable((TypeVariable) type);
      case WILDCARD -> wildcard((WildcardType) type);
      case INTERSECTION -> name(Approximation.of((IntersectionType) type));
      case UNION -> name(Approximation.of((UnionType) type, types));
      case NULL, NONE -> ClassName.OBJECT;
      case VOID -> TypeName.VOID;
      case ERROR -> throw new MissingException("the type %s".formatted(type));
      default -> TypeName.get(type);
    };
  }

  /** The name of what {@code type} is at run time. */
  public TypeName erased(TypeMirror type) {
    return name(types.erasure(type));
  }

  /** Every type that a value of an intersection type has; empty for other types. */
  List<TypeName> bounds(TypeMirror type) {
    return type instanceof IntersectionType intersection
        ? intersection.getBounds().stream()
            .map(this::name)
            .filter(bound -> !bound.equals(ClassName.OBJECT))
            .toList()
        : List.of();
  }

  private TypeName declared(DeclaredType type) {
    WellFormed.require(type, types);
    TypeElement element = (TypeElement) type.asElement();
    if (AnonymousClasses.is(type) && !localClasses.contain(element)) {
      return name(AnonymousClasses.supertype(element));
    }
    if (mirrors.hidden().contains(element)) {
      List<TypeName> all = allArguments(type);
      return all.isEmpty() ? rawName(element) : parameterizedBy(rawName(element), all);
    }
    List<TypeName> arguments = arguments(type);
    String simple = element.getSimpleName().toString();
    TypeMirror enclosing = type.getEnclosingType();
    boolean isInner =
        element.getNestingKind() == NestingKind.MEMBER
            && enclosing.getKind() == TypeKind.DECLARED
            && !element.getModifiers().contains(Modifier.STATIC)
            && name(enclosing) instanceof ParameterizedTypeName;
    if (isInner) {
      return nested((ParameterizedTypeName) name(enclosing), simple, arguments);
    }
    if (localClasses.get(element) instanceof ParameterizedTypeName member) {
      return arguments.isEmpty()
          ? member
          : nested(member.enclosingType(), member.rawType().simpleName(), arguments);
    }
    return arguments.isEmpty() ? rawName(element) : parameterizedBy(rawName(element), arguments);
  }

  private static TypeName parameterizedBy(ClassName type, List<TypeName> arguments) {
    return ParameterizedTypeName.get(type, arguments.toArray(TypeName[]::new));
  }

  private List<TypeName> arguments(DeclaredType type) {
    return type.getTypeArguments().stream().map(this::argument).toList();
  }

  /** The arguments of the types around {@code type} and its own: a mirror is inside of nothing. */
  List<TypeName> allArguments(DeclaredType type) {
    List<TypeName> all = new ArrayList<>();
    if (type.getEnclosingType() instanceof DeclaredType enclosing) {
      all.addAll(allArguments(enclosing));
    }
    all.addAll(arguments(type));
    return all;
  }

  private static TypeName nested(
      ParameterizedTypeName outer, String simple, List<TypeName> arguments) {
    return arguments.isEmpty() ? outer.nestedClass(simple) : outer.nestedClass(simple, arguments);
  }

  /** The names of the local classes of the method. */
  public LocalClassNames localClasses() {
    return localClasses;
  }

  /** The cast from what a test of {@code type} can ask for to the type itself; often none. */
  public Fragment castOfTested(TypeMirror type) {
    return localClasses.isOfGenericScope(type) ? Fragment.of("(", name(type), ") ") : Fragment.of();
  }

  /** The name of an array type where an array of it is created, which cannot be a generic one. */
  public TypeName created(TypeMirror type) {
    if (!localClasses.isOfGenericScope(type)) {
      return name(type);
    }
    return type instanceof ArrayType array
        ? ArrayTypeName.of(created(array.getComponentType()))
        : rawName((TypeElement) types.asElement(type));
  }

  /** The name of a class without its type arguments. */
  public ClassName rawName(TypeElement element) {
    TypeName member = localClasses.get(element);
    if (member != null) {
      return raw(member);
    }
    if (mirrors.hidden().contains(element)) {
      return mirrors.of(element);
    }
    String simple = element.getSimpleName().toString();
    if (element.getNestingKind() == NestingKind.LOCAL) {
      return ClassName.get("", simple);
    }
    return element.getEnclosingElement() instanceof TypeElement outer
        ? rawName(outer).nestedClass(simple)
        : ClassName.get(element);
  }

  /** The last part of the name of a class. */
  public static String simpleName(TypeName type) {
    return raw(type).simpleName();
  }

  /** The name of a class type without its type arguments. */
  public static ClassName raw(TypeName name) {
    return name instanceof ParameterizedTypeName parameterized
        ? parameterized.rawType()
        : (ClassName) name;
  }

  /** The type that {@code member} has as a member of {@code type}. */
  public TypeMirror in(TypeElement type, Element member) {
    return types.asMemberOf((DeclaredType) type.asType(), member);
  }

  /** Who stands for what the machine may not name. */
  public Mirrors mirrors() {
    return mirrors;
  }

  /** The declaration of a type variable. */
  public TypeVariableName declaration(TypeParameterElement variable) {
    return TypeVariableName.get(
        variableName(variable),
        variable.getBounds().stream().map(this::name).toArray(TypeName[]::new));
  }

  private String variableName(Element variable) {
    return variables.getOrDefault(variable, variable.getSimpleName().toString());
  }

  private TypeName argument(TypeMirror type) {
    if (Approximation.isCaptured(type)) {
      TypeMirror upper = ((TypeVariable) type).getUpperBound();
      TypeMirror lower = ((TypeVariable) type).getLowerBound();
      if (lower.getKind() != TypeKind.NULL) {
        return isExact(lower) ? WildcardTypeName.supertypeOf(name(lower)) : anything();
      }
      return guarded(type, () -> WildcardTypeName.subtypeOf(name(upper)), anything());
    }
    return type.getKind() == TypeKind.WILDCARD || isExact(type)
        ? name(type)
        : WildcardTypeName.subtypeOf(name(type));
  }

  /** Whether {@link #name} gives {@code type} itself and not just a type of which it is a part. */
  private boolean isExact(TypeMirror type) {
    return switch (type.getKind()) {
      case DECLARED -> {
        DeclaredType declared = (DeclaredType) type;
        yield (!AnonymousClasses.is(type) || localClasses.contain(declared.asElement()))
            && declared.getTypeArguments().stream().allMatch(this::isExact);
      }
      case ARRAY -> isExact(((ArrayType) type).getComponentType());
      case TYPEVAR -> !Approximation.isCaptured(type);
      case WILDCARD ->
          Stream.of(((WildcardType) type).getExtendsBound(), ((WildcardType) type).getSuperBound())
              .allMatch(bound -> bound == null || isExact(bound));
      case INTERSECTION, UNION -> false;
      default -> true;
    };
  }

  private TypeName variable(TypeVariable type) {
    return Approximation.isCaptured(type)
        ? guarded(type, () -> name(type.getUpperBound()), ClassName.OBJECT)
        : TypeVariableName.get(variableName(type.asElement()));
  }

  private TypeName wildcard(WildcardType type) {
    if (type.getExtendsBound() != null) {
      return WildcardTypeName.subtypeOf(name(type.getExtendsBound()));
    }
    return type.getSuperBound() != null && isExact(type.getSuperBound())
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
}
