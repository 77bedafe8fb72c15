package dev.bide.processor.env;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Types of the main compilation in the language of class files: internal names, descriptors and
 * generic signatures (JVMS 4.2, 4.3, 4.7.9.1). Remembers the nested classes it has named, which a
 * class file must declare.
 */
final class Signatures {
  private static final String OBJECT = "java/lang/Object";

  private final Elements elements;
  private final Types types;
  private final Set<TypeElement> named = new LinkedHashSet<>();
  private final Set<TypeElement> seen = new HashSet<>();

  Signatures(Compilation main) {
    this.elements = main.elements();
    this.types = main.types();
  }

  /** The nested classes named so far, each after the classes that enclose it. */
  Set<TypeElement> nestedClasses() {
    return named;
  }

  String internalName(TypeElement type) {
    note(type);
    String name = elements.getBinaryName(type).toString().replace('.', '/');
    return name.isEmpty() || name.indexOf('<') >= 0 ? OBJECT : name;
  }

  /** The internal name of the erasure of a class type. */
  String internalName(TypeMirror type) {
    return element(type) instanceof TypeElement declared ? internalName(declared) : OBJECT;
  }

  String descriptor(TypeMirror type) {
    return switch (type.getKind()) {
      case BOOLEAN -> "Z";
      case BYTE -> "B";
      case SHORT -> "S";
      case INT -> "I";
      case LONG -> "J";
      case CHAR -> "C";
      case FLOAT -> "F";
      case DOUBLE -> "D";
      case VOID -> "V";
      case ARRAY -> "[" + descriptor(((ArrayType) type).getComponentType());
      case TYPEVAR, INTERSECTION -> erased(type);
      default -> "L" + internalName(type) + ";";
    };
  }

  private String erased(TypeMirror type) {
    TypeMirror erasure = types.erasure(type);
    return erasure.getKind() == TypeKind.TYPEVAR || erasure.getKind() == TypeKind.INTERSECTION
        ? "L" + OBJECT + ";"
        : descriptor(erasure);
  }

  /**
   * A method's descriptor; {@code outer} is the class whose instance an inner class's constructor
   * takes, or null.
   */
  String descriptor(ExecutableElement method, TypeElement outer) {
    StringBuilder out = new StringBuilder("(");
    if (outer != null) {
      out.append('L').append(internalName(outer)).append(';');
    }
    method.getParameters().forEach(p -> out.append(descriptor(p.asType())));
    return out.append(')').append(descriptor(method.getReturnType())).toString();
  }

  /** The generic signature of a class, or null if nothing about it is generic. */
  String signature(TypeElement type, TypeMirror superclass) {
    if (type.getTypeParameters().isEmpty()
        && !isGeneric(superclass)
        && type.getInterfaces().stream().noneMatch(this::isGeneric)) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    parameters(type.getTypeParameters(), out);
    out.append(superclass == null ? "L" + OBJECT + ";" : signature(superclass));
    type.getInterfaces().forEach(i -> out.append(signature(i)));
    return out.toString();
  }

  /** The generic signature of a method, or null if nothing about it is generic. */
  String signature(ExecutableElement method) {
    if (method.getTypeParameters().isEmpty()
        && !isGeneric(method.getReturnType())
        && method.getParameters().stream().noneMatch(p -> isGeneric(p.asType()))
        && method.getThrownTypes().stream().noneMatch(this::isGeneric)) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    parameters(method.getTypeParameters(), out);
    out.append('(');
    method.getParameters().forEach(p -> out.append(signature(p.asType())));
    out.append(')').append(signature(method.getReturnType()));
    if (method.getThrownTypes().stream().anyMatch(this::isGeneric)) {
      method.getThrownTypes().forEach(t -> out.append('^').append(signature(t)));
    }
    return out.toString();
  }

  boolean isGeneric(TypeMirror type) {
    if (type == null) {
      return false;
    }
    return switch (type.getKind()) {
      case TYPEVAR -> true;
      case ARRAY -> isGeneric(((ArrayType) type).getComponentType());
      case DECLARED -> isParameterized((DeclaredType) type);
      default -> false;
    };
  }

  private boolean isParameterized(DeclaredType type) {
    return !type.getTypeArguments().isEmpty() || isGeneric(type.getEnclosingType());
  }

  String signature(TypeMirror type) {
    return switch (type.getKind()) {
      case TYPEVAR -> "T" + ((TypeVariable) type).asElement().getSimpleName() + ";";
      case ARRAY -> "[" + signature(((ArrayType) type).getComponentType());
      case DECLARED -> className((DeclaredType) type) + ";";
      case WILDCARD -> wildcard((WildcardType) type);
      default -> descriptor(type);
    };
  }

  /** {@code Lp/Outer<TT;>.Inner<TU;>} without the closing semicolon. */
  private String className(DeclaredType type) {
    TypeElement element = (TypeElement) type.asElement();
    TypeMirror enclosing = type.getEnclosingType();
    StringBuilder out = new StringBuilder();
    if (isGeneric(enclosing)) {
      note(element);
      out.append(className((DeclaredType) enclosing)).append('.').append(element.getSimpleName());
    } else {
      out.append('L').append(internalName(element));
    }
    List<? extends TypeMirror> arguments = type.getTypeArguments();
    if (!arguments.isEmpty()) {
      out.append('<');
      arguments.forEach(a -> out.append(signature(a)));
      out.append('>');
    }
    return out.toString();
  }

  private String wildcard(WildcardType type) {
    if (type.getExtendsBound() != null) {
      return "+" + signature(type.getExtendsBound());
    }
    return type.getSuperBound() != null ? "-" + signature(type.getSuperBound()) : "*";
  }

  private void parameters(List<? extends TypeParameterElement> parameters, StringBuilder out) {
    if (parameters.isEmpty()) {
      return;
    }
    out.append('<');
    for (TypeParameterElement parameter : parameters) {
      out.append(parameter.getSimpleName());
      boolean first = true;
      for (TypeMirror bound : bounds(parameter)) {
        boolean isInterface = element(bound) instanceof TypeElement e && e.getKind().isInterface();
        out.append(first && isInterface ? "::" : ":").append(signature(bound));
        first = false;
      }
      if (first) {
        out.append(":L" + OBJECT + ";");
      }
    }
    out.append('>');
  }

  private static List<? extends TypeMirror> bounds(TypeParameterElement parameter) {
    List<? extends TypeMirror> bounds = parameter.getBounds();
    return bounds.size() == 1 && bounds.get(0) instanceof IntersectionType intersection
        ? intersection.getBounds()
        : bounds;
  }

  private Element element(TypeMirror type) {
    return type instanceof DeclaredType declared ? declared.asElement() : types.asElement(type);
  }

  /** Remembers {@code type} and the classes that enclose it if it is nested. */
  private void note(TypeElement type) {
    if (!seen.add(type)) {
      return;
    }
    if (type.getEnclosingElement() instanceof TypeElement outer) {
      note(outer);
      named.add(type);
    }
  }
}
