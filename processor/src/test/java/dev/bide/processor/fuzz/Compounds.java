package dev.bide.processor.fuzz;

import static dev.bide.processor.fuzz.Node.item;
import static dev.bide.processor.fuzz.Node.list;

import dev.bide.processor.fuzz.Statements.Block;
import dev.bide.processor.fuzz.Statements.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Random statements that contain statements. */
final class Compounds {
  private final World world;
  private final Expressions expressions;
  private final Statements statements;

  Compounds(World world, Expressions expressions, Statements statements) {
    this.world = world;
    this.expressions = expressions;
    this.statements = statements;
  }

  Statement of(Scope scope, int depth) {
    return switch (world.below(15)) {
      case 0, 1 -> choice(scope, depth);
      case 2, 3, 4 ->
          // javac 17 crashes on a try in a switch expression inside some other expressions.
          scope.inSwitch && world.chance(85) ? choice(scope, depth) : guarded(scope, depth);
      case 5, 6, 7, 8 -> new Loops(world, expressions, statements).of(scope, depth);
      case 9, 10 -> select(scope, depth);
      case 11 -> {
        Block block = statements.block(scope, depth - 1, 3);
        yield new Statement(item("{\n", block.node(), "}\n"), block.completes());
      }
      case 12 -> labeled(scope, depth);
      case 13 -> locked(scope, depth);
      default -> choice(scope, depth);
    };
  }

  private Statement choice(Scope scope, int depth) {
    Scope inside = scope.child();
    Node condition;
    if (world.chance(25)) {
      String name = world.unique("p");
      String type = world.any("Integer", "String");
      Node tested = expressions.of("Object", scope, depth);
      inside.declare(name, type, world.chance(50));
      Node more = expressions.of("boolean", inside, depth - 1);
      condition =
          Node.expression("boolean", tested, " instanceof " + type + " " + name + " && ", more);
    } else {
      condition = expressions.of("boolean", scope, depth);
    }
    Block then = statements.block(inside, depth - 1, 3);
    if (world.chance(55)) {
      return Statement.of("if (", condition, ") {\n", then.node(), "}\n");
    }
    Block otherwise = statements.block(scope, depth - 1, 3);
    return new Statement(
        item("if (", condition, ") {\n", then.node(), "} else {\n", otherwise.node(), "}\n"),
        then.completes() || otherwise.completes());
  }

  private Statement labeled(Scope scope, int depth) {
    Scope.Target target = new Scope.Target(world.unique("l"), false, false);
    Block block = statements.block(scope.with(target), depth - 1, 4);
    return new Statement(
        item(target.prefix() + "{\n", block.node(), "}\n"), block.completes() || target.broken);
  }

  /** {@code synchronized}, or {@code assert}. */
  private Statement locked(Scope scope, int depth) {
    if (world.chance(50)) {
      return Statement.of(
          "assert ",
          expressions.of("boolean", scope, depth),
          Node.optional(" : ", expressions.of("String", scope, depth)),
          ";\n");
    }
    Node lock = expressions.of("Box<String>", scope, depth - 1);
    Scope inside = scope.child();
    inside.awaits = false;
    inside.emits = null;
    inside.returns = null;
    Block block = statements.block(inside, depth - 1, 2);
    return new Statement(
        item("synchronized (", lock, ") {\n", block.node(), "}\n"), block.completes());
  }

  /** {@code try}. */
  private Statement guarded(Scope scope, int depth) {
    List<Object> parts = new ArrayList<>(List.of("try "));
    Scope inside = scope.child();
    boolean resources = world.chance(25);
    boolean cleansUp = world.chance(55);
    boolean catches = !resources && !cleansUp || world.chance(55);
    Set<Scope.Target> before = broken(scope);
    if (resources) {
      parts.add("(");
      int count = 1 + world.below(2);
      for (int i = 0; i < count; i++) {
        resource(inside, depth, i > 0, parts);
      }
      parts.add(") ");
    }
    parts.add("{\n");
    Block body = statements.block(inside, depth - 1, 3);
    boolean risky = catches && scope.awaits && world.chance(30);
    if (risky) {
      parts.add("risky(");
      parts.add(expressions.of("int", inside, 1));
      parts.add(");\n");
    }
    parts.add(body.node());
    parts.add("}");
    boolean completes = body.completes();
    if (catches) {
      completes |= handlers(scope, depth, risky, parts);
    }
    if (cleansUp) {
      completes &= cleanUp(scope, depth, before, parts);
    }
    parts.add("\n");
    return new Statement(item(parts.toArray()), completes);
  }

  private void resource(Scope scope, int depth, boolean second, List<Object> parts) {
    String name = world.unique("r");
    String fails = world.chance(20) ? "true" : "false";
    Node label = expressions.of("String", scope, depth - 1);
    String separator = second ? "; " : "";
    String await = scope.awaits && world.chance(40) ? "await(later(" : "";
    String nothing = world.chance(12) ? "fuel > 5 ? null : " : "";
    parts.add(separator + "Res " + name + " = " + nothing + await + "new Res(\"R\" + ");
    parts.add(label);
    parts.add(", " + fails + ")" + (await.isEmpty() ? "" : "))"));
    scope.declare(name, "Res", true);
  }

  /** Adds catch clauses; returns whether one of them completes. */
  private boolean handlers(Scope scope, int depth, boolean risky, List<Object> parts) {
    List<String> kinds = new ArrayList<>();
    if (risky && world.chance(70)) {
      kinds.add("Checked");
    }
    if (world.chance(50)) {
      kinds.add(
          world.any(
              "IllegalStateException",
              "IllegalStateException | IllegalArgumentException",
              "ArithmeticException | NullPointerException"));
    }
    if (kinds.isEmpty() || world.chance(60)) {
      kinds.add(world.any("RuntimeException", "Exception", "RuntimeException", "Throwable"));
    }
    boolean completes = false;
    for (String kind : kinds) {
      String name = world.local(scope.child());
      Scope inside = scope.child();
      inside.declare(name, "Throwable", true);
      Block body = statements.block(inside, depth - 1, 3);
      completes |= body.completes();
      String log = world.chance(80) ? "log(" + name + ");\n" : "";
      parts.add(" catch (" + kind + " " + name + ") {\n" + log);
      parts.add(body.node());
      parts.add("}");
    }
    return completes;
  }

  private static Set<Scope.Target> broken(Scope scope) {
    Set<Scope.Target> broken = new HashSet<>();
    scope.targets.stream().filter(each -> each.broken).forEach(broken::add);
    return broken;
  }

  /** Adds a finally; returns whether it completes. If not, no jump of the body gets anywhere. */
  private boolean cleanUp(Scope scope, int depth, Set<Scope.Target> before, List<Object> parts) {
    Set<Scope.Target> ofBody = broken(scope);
    scope.targets.forEach(each -> each.broken = before.contains(each));
    Block body = statements.block(scope, depth - 1, 2);
    if (body.completes()) {
      ofBody.forEach(each -> each.broken = true);
    }
    parts.add(" finally {\n");
    parts.add(body.node());
    parts.add("}");
    return body.completes();
  }

  /** A switch statement. */
  private Statement select(Scope scope, int depth) {
    if (Patterns.POSSIBLE && world.chance(25)) {
      return selectPattern(scope, depth);
    }
    Selector selector = Selector.random(world);
    Scope.Target target = new Scope.Target(world.unique("s"), false, true);
    Scope inside = scope.with(target);
    Node over = selector.expression(expressions, scope, depth - 1);
    boolean arrow = world.chance(45);
    boolean hasDefault = world.chance(65);
    int count = 1 + world.below(3);
    int defaultAt = world.chance(70) ? count : world.below(count + 1);
    List<Node> cases = new ArrayList<>();
    boolean completes = !hasDefault;
    for (int i = 0, label = 0; i < (hasDefault ? count + 1 : count); i++) {
      boolean isDefault = hasDefault && i == defaultAt;
      String head = isDefault ? "default" : "case " + selector.labels(label++, false);
      Block body = statements.block(inside, depth - 1, 2);
      boolean braces = arrow || world.chance(50);
      if (!braces) {
        inside.names.addAll(body.scope().names);
      }
      boolean falls = body.completes();
      String end = !arrow && falls && world.chance(55) ? "break;\n" : "";
      target.broken |= !end.isEmpty();
      completes |= arrow ? falls : i == (hasDefault ? count : count - 1) && falls;
      cases.add(
          item(
              head + (arrow ? " -> " : ": ") + (braces ? "{\n" : "\n"),
              body.node(),
              end + (braces ? "}\n" : "")));
    }
    return new Statement(
        item(target.prefix() + "switch (", over, ") {\n", list("cases", cases), "}\n"),
        completes || target.broken);
  }

  private Statement selectPattern(Scope scope, int depth) {
    Scope.Target target = new Scope.Target(world.unique("s"), false, true);
    boolean[] completes = {false};
    List<Object> parts =
        new Patterns(world, expressions)
            .arrows(
                scope,
                scope.with(target),
                depth - 1,
                each -> {
                  Block body = statements.block(each, depth - 1, 2);
                  completes[0] |= body.completes();
                  return item("{\n", body.node(), "}\n");
                });
    parts.add(0, target.prefix());
    parts.add("\n");
    return new Statement(item(parts.toArray()), completes[0] || target.broken);
  }
}
