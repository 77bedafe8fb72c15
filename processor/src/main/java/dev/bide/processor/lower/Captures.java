package dev.bide.processor.lower;

import com.palantir.javapoet.TypeName;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Fragment.Access;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** What the machine of a lambda gets from the body around it: parameters of its {@code run}. */
final class Captures {
  private final Context inner;
  private final Context outer;
  private final Map<TypeElement, Local> scopes = new HashMap<>();
  private final Map<Local, Fragment> arguments = new LinkedHashMap<>();
  private final List<Stmt> constants = new ArrayList<>();

  /**
   * Captures the variables that the lambda uses.
   *
   * @param inner the lambda's
   * @param outer null for the body of a method, which captures nothing
   */
  Captures(Context inner, Context outer) {
    this.inner = inner;
    this.outer = outer;
    inner.variables.captured().forEach(this::capture);
  }

  private void capture(Element variable) {
    Local outside = outer.local(variable);
    TypeName type = outside != null ? outside.type() : inner.types.name(variable.asType());
    Object constant = ((VariableElement) variable).getConstantValue();
    if (constant != null) {
      Fragment value = Fragment.of(inner.method.elements().getConstantExpression(constant));
      Local local = inner.declare(variable, type, Local.Kind.CONSTANT);
      Fragment head = Fragment.of("final ", type, " ");
      constants.add(new Stmt.Declare(local, head, Optional.of(value)));
      return;
    }
    Fragment argument =
        outside != null ? captured(outside) : Fragment.of(variable.getSimpleName().toString());
    arguments.put(inner.declare(variable, type, Local.Kind.PARAMETER), argument);
  }

  private static Fragment captured(Local outside) {
    return Fragment.of(new Fragment.Use(outside, Access.READ, true));
  }

  /** What holds the variables that a class of a body around captures; null if it needs nothing. */
  Local scope(TypeElement type) {
    Local known = scopes.get(type);
    Local outside = known != null || outer == null ? null : outer.scope(type);
    if (outside != null) {
      known = inner.parameter(outside.name(), outside.type());
      scopes.put(type, known);
      arguments.put(known, captured(outside));
    }
    return known;
  }

  /** By the parameter of the machine, what the body around gives. */
  Map<Local, Fragment> arguments() {
    return arguments;
  }

  /** The declarations of captured constant variables, which the machine has too. */
  List<Stmt> constants() {
    return constants;
  }
}
