package dev.bide.processor.fuzz;

import static dev.bide.processor.fuzz.Node.expression;
import static dev.bide.processor.fuzz.Node.item;
import static dev.bide.processor.fuzz.Node.list;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Random switches with patterns, for Java 21 and later. */
final class Patterns {
  /** Whether the Java that runs this has them. */
  static final boolean POSSIBLE = Runtime.version().feature() >= 21;

  private final World world;
  private final Expressions expressions;

  Patterns(World world, Expressions expressions) {
    this.world = world;
    this.expressions = expressions;
  }

  /**
   * A switch up to its last brace.
   *
   * @param arm what is to the right of an arrow, up to the end of the line
   */
  List<Object> arrows(Scope scope, Scope arms, int depth, Function<Scope, Node> arm) {
    List<Object> parts = new ArrayList<>(List.of("switch ("));
    parts.add(selector(scope, depth));
    parts.add(") {\n");
    List<Node> cases = new ArrayList<>();
    for (String type : List.of("Pair", "Integer", "String")) {
      if (world.chance(60)) {
        cases.add(typed(type, arms, depth, arm));
      }
    }
    boolean catchesNull = world.chance(40);
    if (catchesNull && world.chance(50)) {
      cases.add(item("case null -> ", arm.apply(arms.child())));
      catchesNull = false;
    }
    parts.add(list("cases", cases));
    parts.add((catchesNull ? "case null, default" : "default") + " -> ");
    parts.add(arm.apply(arms.child()));
    parts.add("}");
    return parts;
  }

  private Node selector(Scope scope, int depth) {
    return world.chance(40)
        ? expression(
            "Object",
            "(Object) new Pair(",
            expressions.of("Object", scope, depth),
            ", ",
            expressions.of("Object", scope, depth),
            ")")
        : expressions.of("Object", scope, depth);
  }

  private Node typed(String type, Scope arms, int depth, Function<Scope, Node> arm) {
    Scope inside = arms.child();
    List<Object> parts = new ArrayList<>();
    if (type.equals("Pair") && world.chance(75)) {
      String first = world.any("Integer", "String", "Object");
      parts.add("case Pair(" + first + " " + bound(first, inside) + ", ");
      boolean nested = world.chance(25);
      String second = nested ? "Pair(var " + bound("Object", inside) + ", var " : "var ";
      parts.add(second + bound("Object", inside) + (nested ? "))" : ")"));
    } else {
      parts.add("case " + type + " " + bound(type, inside));
    }
    if (world.chance(50)) {
      parts.add(" when fuel > 3 == ");
      parts.add(expressions.of("boolean", guard(inside), Math.min(depth, 2)));
    }
    parts.add(" -> ");
    parts.add(arm.apply(inside));
    return item(parts.toArray());
  }

  /** What a guard sees is what a lambda sees, but it may await. */
  private Scope guard(Scope inside) {
    Scope guard = inside.captured();
    guard.awaits = inside.awaits && world.chance(50);
    return guard;
  }

  private String bound(String type, Scope scope) {
    String name = world.unique("p");
    scope.declare(name, type, true);
    return name;
  }
}
