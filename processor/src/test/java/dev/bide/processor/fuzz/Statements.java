package dev.bide.processor.fuzz;

import static dev.bide.processor.fuzz.Node.item;
import static dev.bide.processor.fuzz.Node.list;

import java.util.ArrayList;
import java.util.List;

/** Random statements. */
final class Statements {
  private final World world;
  private final Expressions expressions;
  private final Declarations declarations;
  private final Compounds compounds;

  Statements(World world) {
    this.world = world;
    this.expressions = new Expressions(world, this);
    this.declarations = new Declarations(world, expressions, this);
    this.compounds = new Compounds(world, expressions, this);
  }

  /**
   * Statements in a row.
   *
   * @param completes whether control can reach their end (JLS 14.22)
   * @param scope at their end
   */
  record Block(Node node, boolean completes, Scope scope) {}

  /** One statement, or a few that belong together. */
  record Statement(Node node, boolean completes) {
    static Statement of(Object... parts) {
      return new Statement(item(parts), true);
    }
  }

  Expressions expressions() {
    return expressions;
  }

  /** Up to {@code most} statements, in a scope of their own. */
  Block block(Scope outer, int depth, int most) {
    Scope scope = outer.child();
    List<Node> nodes = new ArrayList<>();
    boolean completes = true;
    for (int i = world.below(most + 1); i >= 0 && completes && world.budget > 0; i--) {
      Statement next = statement(scope, depth, i == 0);
      nodes.add(next.node());
      completes = next.completes();
    }
    return new Block(list(Node.STATEMENTS, nodes), completes, scope);
  }

  private Statement statement(Scope scope, int depth, boolean last) {
    world.budget--;
    int kind = world.below(100);
    if (last && world.chance(18)) {
      return jump(scope, depth);
    }
    if (kind < 34 || depth <= 0) {
      return simple(scope, depth);
    }
    if (kind < 58) {
      return declarations.of(scope, depth);
    }
    return kind < 62 ? guardedJump(scope, depth) : compounds.of(scope, depth);
  }

  /** An expression as a statement. */
  private Statement simple(Scope scope, int depth) {
    int parts = Math.max(depth, 1) + 1;
    if (scope.emits != null && scope.awaits && world.chance(40)) {
      return Statement.of(
          "emit(", expressions.of(Types.unboxed(scope.emits), scope, parts), ");\n");
    }
    switch (world.below(8)) {
      case 0, 1, 2 -> {
        String type = Types.random(world.random);
        if (Types.isFunction(type)) {
          type = "int";
        }
        return Statement.of(
            Types.probe(type) + "(" + world.id() + ", ",
            expressions.of(type, scope, parts),
            ");\n");
      }
      case 3 -> {
        if (scope.awaits) {
          return new Statement(expressions.awaits().statement(scope, parts), true);
        }
      }
      case 4 -> {
        return Statement.of(
            expressions.creator(scope) + ".effect(",
            expressions.of("Object", scope, parts),
            ");\n");
      }
      default -> {}
    }
    String type =
        world.any(
            "int",
            "int",
            "long",
            "String",
            "byte",
            "char",
            "short",
            "double",
            "Integer",
            "boolean",
            "Object",
            "Cell<Integer>",
            "int[]");
    boolean steps = Types.isNumeric(type) || type.equals("Integer");
    Node place = expressions.places().of(type, scope, parts);
    if (place == null) {
      return Statement.of(";\n");
    }
    if (steps && world.chance(60)) {
      Node step = expressions.operators().step(type, scope, parts);
      String text = step.text(false);
      // A step in parentheses is an expression only; without a place it is not even a step.
      return text.startsWith("(") && step.parts().size() > 1 && isUpdate(step)
          ? new Statement(unparenthesized(step), true)
          : Statement.of(Types.probe(type) + "(" + world.id() + ", ", step, ");\n");
    }
    return Statement.of(place, " = ", expressions.of(type, scope, parts), ";\n");
  }

  private static boolean isUpdate(Node step) {
    String first = (String) step.parts().get(0);
    return first.equals("(") || first.equals("(++") || first.equals("(--");
  }

  private static Node unparenthesized(Node step) {
    List<Object> parts = new ArrayList<>(step.parts());
    parts.set(0, ((String) parts.get(0)).substring(1));
    String end = (String) parts.get(parts.size() - 1);
    parts.set(parts.size() - 1, end.substring(0, end.length() - 1) + ";\n");
    return item(parts.toArray());
  }

  /** {@code yield value;} */
  Node yielding(Scope scope, int depth) {
    Node value = expressions.of(scope.yields, scope, depth);
    boolean ambiguous = value.text(false).startsWith("(");
    return ambiguous ? item("yield Probe.same(", value, ");\n") : item("yield ", value, ";\n");
  }

  /** A statement after which control does not go on. */
  private Statement jump(Scope scope, int depth) {
    List<Scope.Target> targets = scope.targets;
    for (int tries = 0; tries < 3; tries++) {
      switch (world.below(5)) {
        case 0, 1 -> {
          if (!targets.isEmpty()) {
            return jumpTo(world.any(targets), scope);
          }
        }
        case 2 -> {
          if (scope.returns != null) {
            return new Statement(scope.returns.apply(scope), false);
          }
        }
        case 3 -> {
          if (scope.yields != null) {
            return new Statement(yielding(scope, depth), false);
          }
        }
        default -> {
          if (tries == 2) {
            return raise(scope);
          }
        }
      }
    }
    return simple(scope, depth);
  }

  private Statement raise(Scope scope) {
    List<String> caught =
        scope.variables.stream()
            .filter(each -> each.type().equals("Throwable"))
            .map(Scope.Variable::name)
            .toList();
    if (!caught.isEmpty() && scope.awaits && world.chance(60)) {
      return new Statement(item("throw " + world.any(caught) + ";\n"), false);
    }
    String failure = expressions.awaits().failure();
    boolean checked = failure.contains("Checked");
    return new Statement(
        item(
            "throw "
                + (checked && !scope.awaits ? "new IllegalStateException()" : failure)
                + ";\n"),
        false);
  }

  private Statement jumpTo(Scope.Target target, Scope scope) {
    boolean again = target.loop && world.chance(50);
    Scope.Target inner = null;
    for (Scope.Target each : scope.targets) {
      inner = each.plain && (!again || each.loop) ? each : inner;
    }
    String label = inner == target && world.chance(60) ? "" : " " + target.label;
    if (!label.isEmpty()) {
      target.named = true;
    }
    if (again) {
      target.continued = true;
    } else {
      target.broken = true;
    }
    return new Statement(item((again ? "continue" : "break") + label + ";\n"), false);
  }

  private Statement guardedJump(Scope scope, int depth) {
    Node condition = expressions.of("boolean", scope, depth);
    Statement jump = jump(scope, depth);
    return Statement.of(
        "if (", condition, ") {\n", list(Node.STATEMENTS, List.of(jump.node())), "}\n");
  }
}
