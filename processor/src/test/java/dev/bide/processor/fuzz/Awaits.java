package dev.bide.processor.fuzz;

import static dev.bide.processor.fuzz.Node.expression;

import java.util.ArrayList;
import java.util.List;

/** Random awaits. */
final class Awaits {
  private final World world;
  private final Expressions expressions;
  private final Calls calls;

  Awaits(World world, Expressions expressions, Calls calls) {
    this.world = world;
    this.expressions = expressions;
    this.calls = calls;
  }

  /** An await that gives {@code type}, or its box. */
  Node of(String type, Scope scope, int depth) {
    List<World.Method> fit =
        world.methods.stream()
            .filter(each -> !each.kind().equals("AsyncGenerator"))
            .filter(each -> each.result().equals(Types.box(type)))
            .filter(each -> !scope.isStatic || each.isStatic())
            .toList();
    if (!fit.isEmpty() && world.chance(45)) {
      return expression(type, "await(", call(world.any(fit), scope, depth), ")");
    }
    List<Scope.Variable> coroutines =
        scope.variables.stream()
            .filter(each -> each.type().equals("Coroutine<" + Types.box(type) + ">"))
            .toList();
    if (!coroutines.isEmpty() && world.chance(60)) {
      return expression(type, "await(" + world.any(coroutines).name() + ")");
    }
    if (depth > 0 && world.chance(12)) {
      return expressions.closures().lambdas().awaited(type, scope, depth);
    }
    if (world.chance(5)) {
      return expression(type, failing(Types.box(type)));
    }
    Node value = expressions.argument(type, scope, depth);
    if (Types.isFunction(type)) {
      return expression(type, "await(later(", value, "))");
    }
    return switch (world.below(10)) {
      case 0, 1 -> expression(type, "await(stage(", value, "))");
      case 2, 3 -> expression(type, "await(later(\"w" + world.id() + "\", ", value, "))");
      case 4 -> expression(type, "await(same(", value, "))");
      case 5 ->
          expression(
              type,
              "await((",
              expressions.of("boolean", scope, depth),
              " ? same(",
              value,
              ") : " + world.className + ".same(",
              expressions.argument(type, scope, depth),
              ")))");
      case 6 -> expression(type, "await(await(later(same(", value, "))))");
      default -> expression(type, "await(later(", value, "))");
    };
  }

  private String failing(String box) {
    String failure = failure();
    return switch (world.below(3)) {
      case 0 -> "await(Later.<" + box + ">failing(" + failure + "))";
      case 1 -> "await(Later.<" + box + ">failing(\"w" + world.id() + "\", " + failure + "))";
      default -> "await(Later.<" + box + ">failedStage(" + failure + "))";
    };
  }

  /** An exception of a kind that programs catch. */
  String failure() {
    return world.any(
        "new IllegalStateException(\"" + world.id() + "\")",
        "new IllegalArgumentException(\"" + world.id() + "\")",
        "new Checked(\"" + world.id() + "\")",
        "new AssertionError(\"" + world.id() + "\")");
  }

  /** A call of an async method, not awaited. */
  Node call(World.Method method, Scope scope, int depth) {
    String owner =
        method.isStatic()
            ? world.any("", world.className + ".")
            : world.chance(60) ? "" : expressions.creator(scope) + ".";
    return calls.call(
        method.kind() + "<" + method.result() + ">",
        owner + method.name() + "(",
        scope,
        depth,
        method.parameters().toArray(String[]::new));
  }

  /** A statement that awaits, and drops the value; or a variable with a lambda that awaits. */
  Node statement(Scope scope, int depth) {
    if (world.chance(25)) {
      return expressions.closures().lambdas().declaration(scope, depth - 1);
    }
    List<Object> parts = new ArrayList<>();
    parts.add(of(Types.random(world.random), scope, depth));
    parts.add(";\n");
    return Node.item(parts.toArray());
  }
}
