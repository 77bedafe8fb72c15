package dev.bide.processor.fuzz;

import static dev.bide.processor.fuzz.Node.expression;
import static dev.bide.processor.fuzz.Node.item;
import static dev.bide.processor.fuzz.Node.optional;

import dev.bide.processor.fuzz.Statements.Block;
import dev.bide.processor.fuzz.Statements.Statement;
import java.util.List;

/** Random loops, each of which ends after at most three rounds. */
final class Loops {
  private final World world;
  private final Expressions expressions;
  private final Statements statements;

  Loops(World world, Expressions expressions, Statements statements) {
    this.world = world;
    this.expressions = expressions;
    this.statements = statements;
  }

  Statement of(Scope scope, int depth) {
    Scope.Target target = new Scope.Target(world.unique("l"), true, true);
    String counter = world.unique("c");
    int rounds = 1 + world.below(3);
    List<World.Method> generators =
        world.methods.stream()
            .filter(each -> each.kind().equals("AsyncGenerator"))
            .filter(each -> scope.awaits && (each.isStatic() || !scope.isStatic))
            .toList();
    if (!generators.isEmpty() && world.chance(25)) {
      return overGenerator(scope, target, world.any(generators), depth);
    }
    return switch (world.below(7)) {
      case 0 -> countedWhile(scope, target, counter, rounds, depth);
      case 1 -> doWhile(scope, target, counter, rounds, depth);
      case 2 -> endless(scope, target, counter, rounds, depth);
      case 3 -> overArray(scope, target, depth);
      case 4 -> overList(scope, target, depth);
      default -> countedFor(scope, target, rounds, depth);
    };
  }

  private Statement countedWhile(
      Scope scope, Scope.Target target, String counter, int rounds, int depth) {
    Node condition = expressions.of("boolean", scope, depth - 1);
    Block body = statements.block(scope.with(target), depth - 1, 4);
    return Statement.of(
        "int " + counter + " = 0;\n" + target.prefix() + "while (" + counter + "++ < " + rounds,
        optional(" && ", condition),
        ") {\n",
        body.node(),
        "}\n");
  }

  private Statement doWhile(
      Scope scope, Scope.Target target, String counter, int rounds, int depth) {
    Node condition = expressions.of("boolean", scope, depth - 1);
    Block body = statements.block(scope.with(target), depth - 1, 4);
    boolean completes = body.completes() || target.continued || target.broken;
    // javac takes the end of a switch in a condition that cannot be reached for reachable.
    Object more = completes ? optional(" && ", condition) : "";
    Node whole =
        item(
            "int " + counter + " = 0;\n" + target.prefix() + "do {\n",
            body.node(),
            "} while (" + counter + "++ < " + rounds,
            more,
            ");\n");
    return new Statement(whole, completes);
  }

  private Statement endless(
      Scope scope, Scope.Target target, String counter, int rounds, int depth) {
    Node leave = expressions.of("boolean", scope, depth - 1);
    Block body = statements.block(scope.with(target), depth - 1, 4);
    return Statement.of(
        "int " + counter + " = 0;\n" + target.prefix() + world.any("for (;;)", "while (true)"),
        " {\nif (" + counter + "++ >= " + rounds,
        optional(" || ", leave),
        ") break;\n",
        body.node(),
        "}\n");
  }

  private Statement countedFor(Scope scope, Scope.Target target, int rounds, int depth) {
    Scope inside = scope.with(target);
    String index = world.unique("i");
    inside.declareCounter(index);
    Node start = expressions.of("int", scope, depth - 1);
    Node condition = expressions.of("boolean", inside, depth - 1);
    Node update = expressions.of("int", inside, depth - 1);
    Block body = statements.block(inside, depth - 1, 4);
    return Statement.of(
        target.prefix() + "for (int " + index + " = 0",
        world.chance(30) ? optional(", " + world.unique("j") + " = ", start) : "",
        "; " + index + " < " + rounds,
        world.chance(40) ? optional(" && ", condition) : "",
        "; " + index + "++",
        world.chance(40) ? optional(", pi(" + world.id() + ", ", update, ")") : "",
        ") {\n",
        body.node(),
        "}\n");
  }

  private Statement overArray(Scope scope, Scope.Target target, int depth) {
    String type = world.any("int", "long", "byte", "String", "Integer");
    Node array = expressions.of(type + "[]", scope, depth);
    String element = world.chance(30) && type.equals("byte") ? "int" : type;
    return each(scope, target, element, array, depth);
  }

  private Statement overGenerator(
      Scope scope, Scope.Target target, World.Method generator, int depth) {
    Node call = expressions.awaits().call(generator, scope, depth);
    String type = "AsyncGenerator<" + generator.result() + ">";
    Node source = world.chance(75) ? call : expression(type, "(" + type + ") ", call);
    Scope inside = scope.with(target);
    String name = world.local(scope.child());
    inside.declare(name, generator.result(), world.chance(60));
    Block body = statements.block(inside, depth - 1, 4);
    String each = world.unique("each");
    return Statement.of(
        new Node.Sided(
            target.prefix() + "for (" + generator.result() + " " + name + " : awaitEach(",
            "try (var " + each + " = awaitEach("),
        source,
        new Node.Sided(
            ")) {\n",
            ")) {\n"
                + target.prefix()
                + "for ("
                + generator.result()
                + " "
                + name
                + " : "
                + each
                + ") {\n"),
        body.node(),
        new Node.Sided("}\n", "}\n}\n"));
  }

  private Statement overList(Scope scope, Scope.Target target, int depth) {
    Node list = expressions.of("List<Integer>", scope, depth);
    return each(scope, target, world.any("Integer", "int"), list, depth);
  }

  private Statement each(Scope scope, Scope.Target target, String type, Node source, int depth) {
    Scope inside = scope.with(target);
    String name = world.local(scope.child());
    boolean constant = world.chance(60);
    inside.declare(name, type, constant);
    Block body = statements.block(inside, depth - 1, 4);
    String head = constant && world.chance(30) ? "final " : "";
    String named = world.chance(20) && source.type().startsWith(type) ? "var" : type;
    return Statement.of(
        target.prefix() + "for (" + head + named + " " + name + " : ",
        source,
        ") {\n",
        body.node(),
        "}\n");
  }
}
