package dev.bide.processor.render;

import com.palantir.javapoet.TypeVariableName;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.TypeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;

/** The type variables in scope of a class or method, outermost first. */
final class TypeVariables {
  private TypeVariables() {}

  static List<TypeVariableName> of(TypeElement type, TypeNames types) {
    List<TypeVariableName> variables = new ArrayList<>();
    Element enclosing = type.getEnclosingElement();
    if (enclosing instanceof TypeElement outer && !type.getModifiers().contains(Modifier.STATIC)) {
      variables.addAll(of(outer, types));
    }
    type.getTypeParameters().forEach(it -> variables.add(types.declaration(it)));
    return variables;
  }

  /** Those of the machine of {@code method}, by the names that they have there. */
  static List<TypeVariableName> of(AsyncMethod method, TypeNames types) {
    List<TypeVariableName> variables = new ArrayList<>();
    method
        .typeVariables()
        .keySet()
        .forEach(it -> variables.add(types.declaration((TypeParameterElement) it)));

    return variables;
  }
}
