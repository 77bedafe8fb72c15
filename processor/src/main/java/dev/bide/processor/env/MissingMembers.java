package dev.bide.processor.env;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.ArrayTypeTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;

/**
 * The members that a class has and its source lacks, apart from those the language itself adds.
 * Members are compared by kind and name, methods also by the simple names of their parameters'
 * types: all that is known before attribution.
 */
final class MissingMembers {
  private MissingMembers() {}

  static List<Element> of(TypeElement type, ClassTree source, Elements elements) {
    Set<String> written = new HashSet<>();
    for (Tree member : source.getMembers()) {
      written.add(key(member));
    }
    List<Element> missing = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (!written.contains(key(member)) && !isImplicit(type, member, elements)) {
        missing.add(member);
      }
    }
    return missing;
  }

  /** Whether the language gives {@code type} this member without a declaration. */
  static boolean isImplicit(TypeElement type, Element member, Elements elements) {
    if (elements.getOrigin(member) != Elements.Origin.EXPLICIT) {
      return true;
    }
    return switch (member.getKind()) {
      case STATIC_INIT, INSTANCE_INIT, RECORD_COMPONENT -> true;
      case FIELD -> isComponent(type, member);
      case CONSTRUCTOR -> isCanonical(type, (ExecutableElement) member);
      case METHOD ->
          type.getKind() == ElementKind.RECORD && isRecordMethod(type, (ExecutableElement) member)
              || type.getKind() == ElementKind.ENUM && isEnumMethod((ExecutableElement) member);
      default -> false;
    };
  }

  private static boolean isComponent(TypeElement type, Element member) {
    return type.getRecordComponents().stream()
        .anyMatch(component -> component.getSimpleName().equals(member.getSimpleName()));
  }

  private static boolean isCanonical(TypeElement type, ExecutableElement constructor) {
    return type.getKind() == ElementKind.RECORD
        && constructor.getParameters().size() == type.getRecordComponents().size();
  }

  private static boolean isRecordMethod(TypeElement type, ExecutableElement method) {
    return switch (method.getSimpleName().toString()) {
      case "toString", "hashCode", "equals" -> true;
      default -> method.getParameters().isEmpty() && isComponent(type, method);
    };
  }

  private static boolean isEnumMethod(ExecutableElement method) {
    return method.getSimpleName().contentEquals("values")
        || method.getSimpleName().contentEquals("valueOf");
  }

  /** What tells a member of a class from the others, as far as syntax goes. */
  static String key(Tree member) {
    if (member instanceof MethodTree method) {
      StringBuilder key = new StringBuilder("m " + method.getName() + "(");
      method.getParameters().forEach(p -> key.append(simpleName(p.getType())).append(','));
      return key.toString();
    }
    if (member instanceof VariableTree variable) {
      return "f " + variable.getName();
    }
    return member instanceof ClassTree type ? "t " + type.getSimpleName() : "";
  }

  private static String key(Element member) {
    return switch (member.getKind()) {
      case METHOD, CONSTRUCTOR -> {
        StringBuilder key = new StringBuilder("m " + member.getSimpleName() + "(");
        ((ExecutableElement) member)
            .getParameters()
            .forEach(p -> key.append(simpleName(p.asType())).append(','));
        yield key.toString();
      }
      case FIELD, ENUM_CONSTANT -> "f " + member.getSimpleName();
      default -> "t " + member.getSimpleName();
    };
  }

  private static String simpleName(Tree type) {
    if (type instanceof AnnotatedTypeTree annotated) {
      return simpleName(annotated.getUnderlyingType());
    }
    if (type instanceof ParameterizedTypeTree parameterized) {
      return simpleName(parameterized.getType());
    }
    if (type instanceof ArrayTypeTree array) {
      return simpleName(array.getType()) + "[]";
    }
    if (type instanceof MemberSelectTree select) {
      return select.getIdentifier().toString();
    }
    return type instanceof IdentifierTree identifier
        ? identifier.getName().toString()
        : String.valueOf(type);
  }

  private static String simpleName(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return simpleName(array.getComponentType()) + "[]";
    }
    if (type instanceof TypeVariable variable) {
      return variable.asElement().getSimpleName().toString();
    }
    return type instanceof DeclaredType declared
        ? declared.asElement().getSimpleName().toString()
        : type.getKind().toString().toLowerCase(Locale.ROOT);
  }
}
