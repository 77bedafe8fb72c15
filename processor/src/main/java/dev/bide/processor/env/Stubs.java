package dev.bide.processor.env;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/**
 * Declarations without bodies worth running, in one line of source, for code that only needs their
 * types.
 */
final class Stubs {
  private static final Set<Modifier> IRRELEVANT =
      Set.of(
          Modifier.SYNCHRONIZED,
          Modifier.NATIVE,
          Modifier.STRICTFP,
          Modifier.TRANSIENT,
          Modifier.VOLATILE);

  private final Elements elements;

  Stubs(Elements elements) {
    this.elements = elements;
  }

  /** Declares {@code members} inside the body of {@code owner}, after its own members. */
  String of(TypeElement owner, List<? extends Element> members) {
    StringBuilder out = new StringBuilder(owner.getKind() == ElementKind.ENUM ? ";" : "");
    for (Element member : members) {
      out.append(' ');
      switch (member.getKind()) {
        case FIELD -> field((VariableElement) member, out);
        case METHOD, CONSTRUCTOR -> method(owner, (ExecutableElement) member, out);
        case CLASS, INTERFACE, ENUM, RECORD -> type((TypeElement) member, out);
        default -> {} // annotation types and enum constants: nobody adds them to a class that
          // exists
      }
    }
    return out.append(' ').toString();
  }

  /** Not final unless constant: nothing here assigns it. */
  private void field(VariableElement field, StringBuilder out) {
    Object constant = field.getConstantValue();
    modifiers(field, constant == null ? Set.of(Modifier.FINAL) : Set.of(), out);
    out.append(TypeSource.of(field.asType())).append(' ').append(field.getSimpleName());
    if (constant != null) {
      out.append(" = (").append(TypeSource.of(field.asType())).append(") ");
      out.append(elements.getConstantExpression(constant));
    }
    out.append(';');
  }

  private static void method(TypeElement owner, ExecutableElement method, StringBuilder out) {
    modifiers(method, Set.of(), out);
    out.append(TypeSource.parameters(method.getTypeParameters()));
    if (method.getKind() == ElementKind.CONSTRUCTOR) {
      out.append(owner.getSimpleName());
    } else {
      out.append(TypeSource.of(method.getReturnType())).append(' ').append(method.getSimpleName());
    }
    out.append('(').append(parameters(method)).append(')');
    if (!method.getThrownTypes().isEmpty()) {
      out.append(" throws ").append(TypeSource.list(method.getThrownTypes()));
    }
    boolean bodiless = method.getModifiers().contains(Modifier.ABSTRACT);
    out.append(
        bodiless ? ";" : method.getKind() == ElementKind.CONSTRUCTOR ? " {}" : " { throw null; }");
  }

  private static String parameters(ExecutableElement method) {
    int last = method.getParameters().size() - 1;
    StringBuilder out = new StringBuilder();
    for (int i = 0; i <= last; i++) {
      TypeMirror type = method.getParameters().get(i).asType();
      out.append(i == 0 ? "" : ", ");
      if (i == last && method.isVarArgs() && type instanceof ArrayType array) {
        out.append(TypeSource.of(array.getComponentType())).append("...");
      } else {
        out.append(TypeSource.of(type));
      }
      out.append(" p").append(i);
    }
    return out.toString();
  }

  private void type(TypeElement type, StringBuilder out) {
    modifiers(type, Set.of(Modifier.SEALED, Modifier.NON_SEALED), out);
    out.append(keyword(type)).append(' ').append(type.getSimpleName());
    out.append(TypeSource.parameters(type.getTypeParameters()).stripTrailing());
    if (type.getKind() == ElementKind.RECORD) {
      out.append(
          type.getRecordComponents().stream()
              .map(c -> TypeSource.of(c.asType()) + " " + c.getSimpleName())
              .collect(Collectors.joining(", ", "(", ")")));
    }
    if (type.getKind() == ElementKind.CLASS && type.getSuperclass().getKind() != TypeKind.NONE) {
      out.append(" extends ").append(TypeSource.of(type.getSuperclass()));
    }
    if (!type.getInterfaces().isEmpty()) {
      out.append(type.getKind() == ElementKind.INTERFACE ? " extends " : " implements ");
      out.append(TypeSource.list(type.getInterfaces()));
    }
    out.append(" {");
    out.append(
        type.getEnclosedElements().stream()
            .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
            .map(member -> member.getSimpleName().toString())
            .collect(Collectors.joining(", ")));
    List<? extends Element> members =
        type.getEnclosedElements().stream()
            .filter(member -> !MissingMembers.isImplicit(type, member, elements))
            .toList();
    out.append(of(type, members)).append('}');
  }

  private static String keyword(TypeElement type) {
    return switch (type.getKind()) {
      case INTERFACE -> "interface";
      case ENUM -> "enum";
      case RECORD -> "record";
      default -> "class";
    };
  }

  private static void modifiers(Element element, Set<Modifier> except, StringBuilder out) {
    boolean isEnumOrRecord =
        element.getKind() == ElementKind.ENUM || element.getKind() == ElementKind.RECORD;
    for (Modifier modifier : element.getModifiers()) {
      boolean implied =
          isEnumOrRecord && (modifier == Modifier.FINAL || modifier == Modifier.ABSTRACT);
      boolean interfaceAbstract =
          element.getKind() == ElementKind.INTERFACE && modifier == Modifier.ABSTRACT;
      if (!except.contains(modifier)
          && !IRRELEVANT.contains(modifier)
          && !implied
          && !interfaceAbstract) {
        out.append(modifier).append(' ');
      }
    }
  }
}
