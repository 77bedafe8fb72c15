package dev.bide.processor.source;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * The names of local and anonymous classes that have become members of the machine, or of a scope
 * in it that holds what they capture. The scope is generic if the method is.
 */
public final class LocalClassNames {
  private final Map<Element, TypeName> names = new HashMap<>();

  /** Gives {@code type} a name. */
  public void put(TypeElement type, TypeName name) {
    names.put(type, name);
  }

  /** The name of {@code type}; null for all others. */
  public TypeName get(TypeElement type) {
    return names.get(type);
  }

  boolean contain(Element type) {
    return names.containsKey(type);
  }

  /** Whether {@code type}, or what it is an array of, belongs to a generic scope. */
  boolean isOfGenericScope(TypeMirror type) {
    return type instanceof ArrayType array
        ? isOfGenericScope(array.getComponentType())
        : type instanceof DeclaredType declared && isOfGenericScope(declared.asElement());
  }

  /** Whether {@code type} is a member of a generic scope, or an inner class of one. */
  boolean isOfGenericScope(Element type) {
    return names.get(type) instanceof ParameterizedTypeName
        || type.getKind() == ElementKind.CLASS
            && !type.getModifiers().contains(Modifier.STATIC)
            && type.getEnclosingElement() instanceof TypeElement outer
            && isOfGenericScope(outer);
  }

  /**
   * The name of a class of a generic scope in a test of what class an object is of, which cannot
   * ask for the arguments of the scope.
   */
  ParameterizedTypeName tested(TypeElement type) {
    String simple = type.getSimpleName().toString();
    if (!(names.get(type) instanceof ParameterizedTypeName member)) {
      return tested((TypeElement) type.getEnclosingElement()).nestedClass(simple);
    }
    TypeName[] anything =
        member.enclosingType().typeArguments().stream()
            .map(argument -> WildcardTypeName.subtypeOf(Object.class))
            .toArray(TypeName[]::new);
    return ParameterizedTypeName.get(member.enclosingType().rawType(), anything)
        .nestedClass(member.rawType().simpleName());
  }
}
