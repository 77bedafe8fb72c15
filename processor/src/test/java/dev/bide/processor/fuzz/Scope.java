package dev.bide.processor.fuzz;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What may be named, and how control may leave, at one place of a random program. */
final class Scope {
  /**
   * A local variable.
   *
   * @param constant whether programs may not assign it
   * @param captured whether nothing assigns it after its declaration
   */
  record Variable(String name, String type, boolean constant, boolean captured) {}

  /** A statement that jumps may name. */
  static final class Target {
    final String label;

    /** Whether it can be continued. */
    final boolean loop;

    /** Whether a {@code break} without a label may leave it. */
    final boolean plain;

    /** Whether a reachable {@code break} leaves it. */
    boolean broken;

    boolean continued;
    boolean named;

    Target(String label, boolean loop, boolean plain) {
      this.label = label;
      this.loop = loop;
      this.plain = plain;
    }

    /** The label as it stands before the statement, if a jump names it. */
    String prefix() {
      return named ? label + ": " : "";
    }
  }

  final List<Variable> variables = new ArrayList<>();
  final List<Target> targets = new ArrayList<>();

  /** The names that locals declared here must not have. */
  final Set<String> names = new HashSet<>();

  /** Classes declared in the method: what creates an instance, up to its argument. */
  final List<String> localClasses = new ArrayList<>();

  boolean awaits;
  boolean isStatic;

  /** Whether a switch expression is around. */
  boolean inSwitch;

  /** Whether {@code this} is not the instance of the program. */
  boolean thisIsOther;

  /** The type that {@code yield} gives; null if there is nothing to yield from. */
  String yields;

  /** The type that {@code emit} takes; null if the method is no generator. */
  String emits;

  /** The statement that returns from here; null if none may. */
  Function<Scope, Node> returns;

  /** A scope inside this one. */
  Scope child() {
    Scope child = new Scope();
    child.variables.addAll(variables);
    child.targets.addAll(targets);
    child.names.addAll(names);
    child.localClasses.addAll(localClasses);
    child.awaits = awaits;
    child.isStatic = isStatic;
    child.inSwitch = inSwitch;
    child.thisIsOther = thisIsOther;
    child.yields = yields;
    child.returns = returns;
    child.emits = emits;
    return child;
  }

  /** The scope of a lambda's body or a class here. */
  Scope captured() {
    Scope child = child();
    child.variables.removeIf(each -> !each.captured());
    child.targets.clear();
    child.awaits = false;
    child.yields = null;
    child.returns = null;
    child.emits = null;
    return child;
  }

  /** The scope of an arm of a switch expression of the given type. */
  Scope arm(String type) {
    Scope child = child();
    child.targets.clear();
    child.yields = type;
    child.inSwitch = true;
    child.returns = null;
    return child;
  }

  Scope with(Target target) {
    Scope child = child();
    child.targets.add(target);
    return child;
  }

  /** Declares what the head of a loop counts with. */
  void declareCounter(String name) {
    variables.add(new Variable(name, "int", true, false));
    names.add(name);
  }

  void declare(String name, String type, boolean constant) {
    variables.add(new Variable(name, type, constant, constant));
    names.add(name);
  }
}
