package dev.bide.processor.fuzz;

import static dev.bide.processor.fuzz.Node.item;

import dev.bide.processor.fuzz.Statements.Block;
import dev.bide.processor.fuzz.Statements.Statement;
import java.util.List;

/** Random statements that declare something. */
final class Declarations {
  private final World world;
  private final Expressions expressions;
  private final Statements statements;

  Declarations(World world, Expressions expressions, Statements statements) {
    this.world = world;
    this.expressions = expressions;
    this.statements = statements;
  }

  Statement of(Scope scope, int depth) {
    int kind = world.below(20);
    if (kind == 0 && depth > 1) {
      return new Statement(expressions.closures().localClass(scope, depth - 1), true);
    }
    if (kind == 1 && scope.awaits) {
      List<World.Method> methods =
          world.methods.stream()
              .filter(
                  each -> each.kind().equals("Coroutine") && (each.isStatic() || !scope.isStatic))
              .toList();
      if (!methods.isEmpty()) {
        World.Method method = world.any(methods);
        String name = world.local(scope);
        Node call = expressions.awaits().call(method, scope, depth);
        scope.declare(name, call.type(), true);
        return Statement.of(call.type() + " " + name + " = ", call, ";\n");
      }
    }
    String type = Types.random(world.random);
    boolean constant = world.chance(45);
    if (kind < 5 && depth > 0) {
      return lateDeclaration(type, constant, scope, depth);
    }
    if (kind == 5 && scope.returns != null) {
      return negatedPattern(scope, depth);
    }
    String name = world.local(scope);
    Node value = expressions.of(type, scope, depth + 1);
    boolean inferred = Types.INFERRED.contains(type) && world.chance(25);
    String declared = inferred ? "var" : type;
    String head = (constant && world.chance(40) ? "final " : "") + declared + " " + name + " = ";
    if (kind == 6 && type.equals("int")) {
      scope.declare(name, type, constant);
      String other = world.local(scope);
      Node second = expressions.of("int", scope, depth);
      scope.declare(other, type, constant);
      return Statement.of(head, value, ", " + other + " = ", second, ";\n");
    }
    scope.declare(name, type, constant);
    return Statement.of(head, value, ";\n");
  }

  /** A variable that is assigned on every way that leads on. */
  private Statement lateDeclaration(String type, boolean constant, Scope scope, int depth) {
    Node condition = expressions.of("boolean", scope, depth);
    Block then = statements.block(scope, depth - 1, 1);
    Block otherwise = statements.block(scope, depth - 1, 1);
    String name = world.unique("v");
    Object first = assignment(name, type, then, depth);
    Object second = assignment(name, type, otherwise, depth);
    scope.declare(name, type, constant);
    return new Statement(
        item(
            (constant && world.chance(40) ? "final " : "") + type + " " + name + ";\nif (",
            condition,
            ") {\n",
            then.node(),
            first,
            "} else {\n",
            otherwise.node(),
            second,
            "}\n"),
        then.completes() || otherwise.completes());
  }

  private Object assignment(String name, String type, Block block, int depth) {
    return block.completes()
        ? item(name + " = ", expressions.of(type, block.scope(), depth), ";\n")
        : "";
  }

  /** {@code if (!(o instanceof T t)) return ...;} */
  private Statement negatedPattern(Scope scope, int depth) {
    String name = world.unique("p");
    String type = world.any("Integer", "String");
    Node tested = expressions.of("Object", scope, depth);
    Node leave = scope.returns.apply(scope.child());
    scope.declare(name, type, true);
    return Statement.of(
        "if (!(", tested, " instanceof " + type + " " + name + ")) {\n", leave, "}\n");
  }
}
