package dev.bide.processor.source;

import com.sun.source.tree.LambdaExpressionTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** What the interface of a lambda says (JLS 9.9). */
public final class FunctionTypes {
  private final Types types;
  private final Elements elements;
  private final List<ExecutableElement> ofObject;

  public FunctionTypes(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
    this.ofObject = methodsOf(elements.getTypeElement("java.lang.Object").asType());
  }

  /** What {@code lambda} has to return; empty if its interface is not known. */
  static Optional<TypeMirror> returnType(AsyncMethod method, LambdaExpressionTree lambda) {
    return new FunctionTypes(method.types(), method.elements()).returnType(method.type(lambda));
  }

  /**
   * The return type of the one abstract method of the interface {@code function}; the most specific
   * one, if several merge.
   */
  public Optional<TypeMirror> returnType(TypeMirror function) {
    List<TypeMirror> found = new ArrayList<>();
    for (TypeMirror type : parts(function)) {
      for (ExecutableElement each : methodsOf(type)) {
        if (each.getModifiers().contains(Modifier.ABSTRACT) && !isOfObject(each)) {
          var member = (ExecutableType) types.asMemberOf((DeclaredType) type, each);
          found.add(member.getReturnType());
        }
      }
    }
    return found.stream().reduce((one, other) -> types.isSubtype(other, one) ? other : one);
  }

  private static List<? extends TypeMirror> parts(TypeMirror type) {
    return type instanceof IntersectionType all ? all.getBounds() : List.of(type);
  }

  private List<ExecutableElement> methodsOf(TypeMirror type) {
    return type instanceof DeclaredType
        ? ElementFilter.methodsIn(elements.getAllMembers((TypeElement) types.asElement(type)))
        : List.of();
  }

  /** Whether an interface only repeats {@code method}, like {@code Comparator.equals}. */
  private boolean isOfObject(ExecutableElement method) {
    return ofObject.stream()
        .anyMatch(
            known ->
                known.getSimpleName().equals(method.getSimpleName())
                    && known.getModifiers().contains(Modifier.PUBLIC)
                    && types.isSubsignature(
                        (ExecutableType) method.asType(), (ExecutableType) known.asType()));
  }
}
