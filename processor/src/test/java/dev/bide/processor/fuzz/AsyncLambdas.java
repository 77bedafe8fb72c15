package dev.bide.processor.fuzz;

import static dev.bide.processor.fuzz.Node.expression;

import java.util.List;

/**
 * Random lambdas that may await. Each is awaited as soon as it is called: one that happens not to
 * await runs at the call.
 */
final class AsyncLambdas {
  private final World world;
  private final Expressions expressions;
  private final Statements statements;

  AsyncLambdas(World world, Expressions expressions, Statements statements) {
    this.world = world;
    this.expressions = expressions;
    this.statements = statements;
  }

  /** An await of what a lambda returns: one in {@code scope}, or one that stands here. */
  Node awaited(String type, Scope scope, int depth) {
    String function = function(type);
    List<Scope.Variable> known =
        scope.variables.stream().filter(each -> each.type().equals(function)).toList();
    Object callee =
        known.isEmpty() || world.chance(40)
            ? expression(
                function, "((" + function + ") ", lambda(function, type, scope, depth), ")")
            : world.any(known).name();
    Node argument = expressions.of("int", scope, depth - 1);
    return expression(type, "await(", callee, ".apply(", argument, "))");
  }

  /** A variable that holds such a lambda; {@code scope} knows it afterwards. */
  Node declaration(Scope scope, int depth) {
    String type = Types.random(world.random);
    String function = function(type);
    Node lambda = lambda(function, type, scope, depth);
    String name = world.local(scope);
    scope.declare(name, function, true);
    return Node.item(function + " " + name + " = ", lambda, ";\n");
  }

  private static String function(String type) {
    return "Step<Coroutine<" + Types.box(type) + ">>";
  }

  private Node lambda(String function, String type, Scope scope, int depth) {
    Scope inside = scope.captured();
    inside.awaits = true;
    if (scope.inSwitch) {
      inside.localClasses.clear(); // what a switch expression declares stays in it
    }
    inside.variables.removeIf(each -> each.type().equals("Throwable")); // cannot be rethrown here
    String parameter = world.unique("p");
    inside.declare(parameter, "Integer", true);
    inside.returns = each -> Node.item("return ", returned(type, each, depth - 1), ";\n");
    Node body =
        world.chance(35)
            ? returned(type, inside, depth)
            : Node.item("{\n", body(inside, depth), "}");
    Node.Sided open = new Node.Sided("", "(Wrappers.lazy(() -> ");
    Node.Sided close = new Node.Sided("", "))");
    return expression(function, parameter + " -> ", open, body, close);
  }

  private Node body(Scope scope, int depth) {
    Statements.Block block = statements.block(scope, depth, 3);
    return block.completes()
        ? Node.item(block.node(), scope.returns.apply(block.scope()))
        : block.node();
  }

  /** The awaitable that the lambda returns. */
  private Node returned(String type, Scope scope, int depth) {
    Node.Sided open = new Node.Sided("", "Wrappers.delegate(");
    Node.Sided close = new Node.Sided("", ")");
    return expression("", open, "value(", expressions.of(type, scope, depth), ")", close);
  }
}
