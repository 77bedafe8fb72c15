package dev.bide.processor.fuzz;

import static dev.bide.processor.fuzz.Node.expression;

import java.util.ArrayList;
import java.util.List;

/** Random expressions that contain statements: switch expressions, lambdas, anonymous classes. */
final class Closures {
  private final World world;
  private final Expressions expressions;
  private final Statements statements;
  private final AsyncLambdas lambdas;

  Closures(World world, Expressions expressions, Statements statements) {
    this.world = world;
    this.expressions = expressions;
    this.statements = statements;
    this.lambdas = new AsyncLambdas(world, expressions, statements);
  }

  AsyncLambdas lambdas() {
    return lambdas;
  }

  /** A switch expression. */
  Node switchOver(String type, Scope scope, int depth) {
    if (Patterns.POSSIBLE && world.chance(20)) {
      List<Object> parts = new ArrayList<>(List.of("("));
      parts.addAll(
          new Patterns(world, expressions)
              .arrows(
                  scope,
                  scope.arm(type),
                  depth,
                  each -> Node.item(expressions.of(type, each, depth), ";\n")));
      parts.add(")");
      return expression(type, parts.toArray());
    }
    Selector selector = Selector.random(world);
    boolean arrow = world.chance(65);
    List<Object> parts = new ArrayList<>(List.of("(switch ("));
    parts.add(selector.expression(expressions, scope, depth));
    parts.add(") {\n");
    Scope arms = scope.arm(type);
    List<Node> cases = new ArrayList<>();
    int last = 1 + world.below(3);
    boolean exhaustive = arrow && selector.type().equals("Color") && world.chance(30);
    for (int i = 0; i < last; i++) {
      String label = "case " + selector.labels(i, exhaustive && i == last - 1);
      cases.add(
          arrow
              ? arrow(label, i == 0 && exhaustive, type, arms, depth)
              : group(label, arms, depth, false));
    }
    parts.add(Node.list("cases", cases));
    if (!exhaustive || last < 1) {
      parts.add(
          arrow ? arrow("default", true, type, arms, depth) : group("default", arms, depth, true));
    }
    parts.add("})");
    return expression(type, parts.toArray());
  }

  private Node arrow(String label, boolean gives, String type, Scope scope, int depth) {
    int kind = world.below(10);
    if (kind < 6 || gives) {
      return Node.item(label + " -> ", expressions.of(type, scope.child(), depth), ";\n");
    }
    if (kind < 7) {
      return Node.item(label + " -> throw new IllegalStateException(\"" + world.id() + "\");\n");
    }
    return Node.item(label + " -> {\n", giving(scope.child(), depth), "}\n");
  }

  /** A group of an old switch expression, whose end must not be reached in the last. */
  private Node group(String label, Scope scope, int depth, boolean last) {
    if (last) {
      return Node.item(label + ": ", statements.yielding(scope.child(), depth));
    }
    if (world.chance(30)) {
      Statements.Block block = statements.block(scope.child(), depth, 2);
      scope.names.addAll(block.scope().names);
      return Node.item(label + ":\n", block.node());
    }
    return Node.item(label + ": {\n", giving(scope.child(), depth), "}\n");
  }

  /** Statements that give a value in the end. */
  private Node giving(Scope scope, int depth) {
    Statements.Block block = statements.block(scope, depth, 2);
    return block.completes()
        ? Node.item(block.node(), statements.yielding(block.scope(), depth))
        : block.node();
  }

  /** A lambda or class that is used where it stands. */
  Node immediate(String type, Scope scope, int depth) {
    String box = Types.box(type);
    Node function = supplier(box, type, scope, depth);
    return expression(type, "(", function, ").get()");
  }

  /** An expression of one of the functional types. */
  Node function(String type, Scope scope, int depth) {
    return type.equals("IntUnaryOperator")
        ? operator(scope, depth)
        : supplier("Integer", "int", scope, depth);
  }

  private Node supplier(String box, String type, Scope scope, int depth) {
    String supplier = "Supplier<" + box + ">";
    Scope inside = scope.captured();
    return switch (world.below(5)) {
      case 0, 1 ->
          expression(
              supplier, "((" + supplier + ") () -> ", expressions.of(type, inside, depth), ")");
      case 2 -> {
        Scope lambda = inside.child();
        lambda.returns = each -> statement("return ", expressions.of(type, each, depth - 1));
        yield expression(supplier, "((" + supplier + ") () -> {\n", body(lambda, depth), "})");
      }
      case 3 ->
          expression(
              supplier,
              "((" + supplier + ") ",
              expression(
                  "Box<" + box + ">",
                  "new Box<" + box + ">(",
                  expressions.of(type, scope, depth),
                  ")"),
              "::dup)");
      default -> anonymous(supplier, box, type, scope, inside, depth);
    };
  }

  private Node anonymous(
      String supplier, String box, String type, Scope scope, Scope captured, int depth) {
    Scope inside = captured.child();
    String field = world.unique("n");
    inside.names.add(field);
    Scope method = inside.child();
    method.thisIsOther = true;
    method.returns = each -> statement("return ", expressions.of(type, each, depth - 1));
    Scope initializer = inside.child();
    initializer.thisIsOther = true;
    return expression(
        supplier,
        "new " + supplier + "() {\nint " + field + " = ",
        expressions.of("int", initializer, depth),
        ";\npublic " + box + " get() {\n" + field + "++;\n",
        body(method, depth),
        "}\npublic String toString() { return \"anonymous\"; }\n}");
  }

  private static Node statement(String start, Node value) {
    return Node.item(start, value, ";\n");
  }

  /** Statements that return in the end. */
  private Node body(Scope scope, int depth) {
    Statements.Block block = statements.block(scope, depth, 2);
    return block.completes()
        ? Node.item(block.node(), scope.returns.apply(block.scope()))
        : block.node();
  }

  private Node operator(Scope scope, int depth) {
    Scope inside = scope.captured();
    String parameter = world.unique("q");
    inside.declare(parameter, "int", world.chance(60));
    if (world.chance(60)) {
      return expression(
          "IntUnaryOperator",
          "((IntUnaryOperator) " + parameter + " -> ",
          expressions.of("int", inside, depth),
          ")");
    }
    inside.returns = each -> statement("return ", expressions.of("int", each, depth - 1));
    return expression(
        "IntUnaryOperator",
        "((IntUnaryOperator) (int " + parameter + ") -> {\n",
        body(inside, depth),
        "})");
  }

  /** A class declared among statements; {@code scope} knows it afterwards. */
  Node localClass(Scope scope, int depth) {
    if (world.chance(35)) {
      return localRecord(scope, depth);
    }
    String name = world.unique("L");
    Scope inside = scope.captured();
    inside.thisIsOther = true;
    Scope method = inside.child();
    method.declare("x$", "int", false);
    Node declaration =
        Node.item(
            "class " + name + " {\nint n" + name + " = ",
            expressions.of("int", inside.child(), depth),
            ";\n"
                + name
                + "(int x$) { n"
                + name
                + " += x$; }\nint get(int x$) { return n"
                + name
                + "++ + ",
            expressions.of("int", method, depth),
            "; }\n}\n");
    scope.localClasses.add(name);
    return declaration;
  }

  private Node localRecord(Scope scope, int depth) {
    String name = world.unique("R");
    Scope inside = scope.captured();
    inside.variables.clear();
    inside.localClasses.clear();
    inside.thisIsOther = true;
    inside.isStatic = true;
    Scope method = inside.child();
    method.declare("x$", "int", false);
    scope.localClasses.add(name);
    return Node.item(
        "record " + name + "(int n" + name + ") {\nint get(int x$) { return n" + name + " + ",
        expressions.of("int", method, depth),
        "; }\n}\n");
  }
}
