package dev.bide.processor.render;

import com.palantir.javapoet.TypeVariableName;
import dev.bide.processor.source.AsyncMethod;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The type variables in scope of a class or method, outermost first. */
final class TypeVariables {
  private TypeVariables() {}

  static List<TypeVariableName> of(TypeElement type) {
    List<TypeVariableName> variables = new ArrayList<>();
    Element enclosing = type.getEnclosingElement();
    if (enclosing instanceof TypeElement outer && !type.getModifiers().contains(Modifier.STATIC)) {
      variables.addAll(of(outer));
    }
    type.getTypeParameters().forEach(it -> variables.add(TypeVariableName.get(it)));
    return variables;
  }

  static List<TypeVariableName> of(AsyncMethod method) {
    List<TypeVariableName> variables = new ArrayList<>();
    if (!method.isStatic()) {
      variables.addAll(of(method.host()));
    }
    method.element().getTypeParameters().forEach(it -> variables.add(TypeVariableName.get(it)));
    return variables;
  }
}
