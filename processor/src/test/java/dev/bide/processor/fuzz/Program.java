package dev.bide.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A random class with async methods {@code m0}, {@code m1} and so on, each with a plain method that
 * calls it: {@code call0} and so on. The same seed gives the same program under every name.
 *
 * @param name of the class
 * @param body its async methods, a list
 */
record Program(long seed, String name, String fields, Node body) {
  /** The package of all programs. */
  static final String PACKAGE = "fuzzed";

  /**
   * How large a method may be: mostly small, since a defect needs little to show.
   *
   * @param budget how many statements and expressions with parts
   * @param depth how many levels of statements
   * @param statements how many in a row, outermost, less one
   */
  private record Size(int budget, int depth, int statements) {
    static Size random(World world) {
      int kind = world.below(20);
      if (kind < 12) {
        return new Size(2 + world.below(4), 1 + world.below(3), world.below(3));
      }
      return kind < 19
          ? new Size(4 + world.below(10), 2 + world.below(2), 3)
          : new Size(20 + world.below(60), 4, 6);
    }
  }

  static Program random(long seed, String name) {
    World world = new World(new Random(seed * 0x9E3779B97F4A7C15L), name);
    for (String type : List.of("int", "long", "String", "boolean", "char", "Integer", "Object")) {
      world.fields.add(new World.Field("f" + world.fields.size(), type, false));
    }
    for (String type : List.of("int", "byte", "double", "int[]", "Cell<Integer>")) {
      world.fields.add(new World.Field("S" + (world.fields.size() - 7), type, true));
    }
    int count = 5 + world.below(6);
    for (int i = 0; i < count; i++) {
      world.methods.add(signature(world, i));
    }
    List<Node> methods = new ArrayList<>();
    for (World.Method method : List.copyOf(world.methods)) {
      Node node = method(world, method);
      for (int tries = 0; tries < 3 && !node.text(false).contains("await("); tries++) {
        node = method(world, method);
      }
      methods.add(node);
    }
    return new Program(seed, name, fields(world), Node.list("methods", methods));
  }

  private static World.Method signature(World world, int number) {
    List<String> parameters =
        IntStream.range(0, world.below(4)).mapToObj(i -> Types.random(world.random)).toList();
    String result =
        world.any("Integer", "Integer", "Long", "String", "Boolean", "Object", "Character", "Byte");
    int chance = world.below(100);
    String kind = chance < 77 ? "Coroutine" : chance < 90 ? "CompletableFuture" : "AsyncGenerator";
    return new World.Method("m" + number, kind, result, parameters, world.chance(35));
  }

  private static String fields(World world) {
    StringBuilder text = new StringBuilder();
    StringBuilder constructor =
        new StringBuilder(world.className + "() {\nfuel = 10;\nSELF = this;\n");
    for (World.Field field : world.fields) {
      String value = field.type().equals("Integer") ? "7" : Types.simplest(field.type()).get(0);
      String declaration = field.type() + " " + field.name();
      if (field.isStatic()) {
        text.append("private static ").append(declaration).append(";\n");
        constructor.append(field.name()).append(" = ").append(value).append(";\n");
      } else {
        text.append("private ").append(declaration).append(" = ").append(value).append(";\n");
      }
    }
    String state =
        world.fields.stream().map(World.Field::name).collect(Collectors.joining(", ", "(", ")"));
    return text.append(constructor)
        .append(
            "}\nString state() { return join" + state.replace(")", ", inherited, fuel)") + "; }\n")
        .toString();
  }

  private static Node method(World world, World.Method method) {
    Size size = Size.random(world);
    world.budget = size.budget;
    world.awaits = world.any(12, 18, 18, 30, 45);
    Statements statements = new Statements(world);
    Scope scope = new Scope();
    scope.awaits = true;
    scope.isStatic = method.isStatic();
    scope.emits = method.kind().equals("AsyncGenerator") ? method.result() : null;
    List<String> names = new ArrayList<>();
    for (String type : method.parameters()) {
      String name = world.local(scope);
      names.add(name);
      scope.declare(name, type, world.chance(50));
    }
    scope.returns = each -> leave(world, statements, method, each, size.depth);
    Statements.Block body = statements.block(scope, size.depth, size.statements);
    List<Object> parts = new ArrayList<>();
    parts.add(header(world, method, names));
    String zero = Types.simplest(Types.unboxed(method.result())).get(0);
    parts.add("if (fuel-- <= 0) return " + result(method, zero) + ";\n");
    parts.add(body.node());
    if (body.completes()) {
      parts.add(leave(world, statements, method, body.scope(), 1));
    }
    parts.add("}\n");
    call(world, method, parts);
    return Node.item(parts.toArray());
  }

  /** Adds the plain method that calls {@code method}. */
  private static void call(World world, World.Method method, List<Object> parts) {
    String number = method.name().substring(1);
    String call = method.name() + arguments(world, method);
    if (method.kind().equals("AsyncGenerator")) {
      String drain = "for (Object o : %s) log(o);\nreturn value(\"drained\");\n}\n";
      parts.add(
          new Node.Sided(
              "@Async Coroutine<Object> drain"
                  + number
                  + "() throws Exception {\n"
                  + drain.formatted("awaitEach(" + call + ")"),
              "Coroutine<Object> drain"
                  + number
                  + "() throws Exception {\n"
                  + "try (var each = awaitEach("
                  + call
                  + ")) {\n"
                  + drain.formatted("each")
                  + "}\n"));
      call = "drain" + number + "()";
    }
    parts.add(
        "Object call" + number + "() throws Throwable {\nfuel = 6;\nreturn " + call + ";\n}\n");
  }

  private static String arguments(World world, World.Method method) {
    Scope nothing = new Scope();
    Expressions expressions = new Statements(world).expressions();
    return method.parameters().stream()
        .map(type -> expressions.leaf(type, nothing).text(false))
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String result(World.Method method, String value) {
    return switch (method.kind()) {
      case "Coroutine" -> "value(" + value + ")";
      case "AsyncGenerator" -> "end()";
      default -> "CompletableFuture.completedFuture(" + value + ")";
    };
  }

  /** The head of the method; for the oracle, that of the body which a lazy method runs. */
  private static Node.Sided header(World world, World.Method method, List<String> names) {
    String flags = (world.chance(50) ? "private " : "") + (method.isStatic() ? "static " : "");
    String type = method.kind() + "<" + method.result() + "> ";
    String parameters =
        IntStream.range(0, names.size())
            .mapToObj(i -> method.parameters().get(i) + " " + names.get(i))
            .collect(Collectors.joining(", ", "(", ") throws Exception {"));
    String arguments = String.join(", ", names);
    String wrapper =
        switch (method.kind()) {
          case "Coroutine" -> "lazy";
          case "AsyncGenerator" -> "generator";
          default -> "eager";
        };
    String head = flags + type + method.name();
    return new Node.Sided(
        "@Async " + head + parameters + "\n",
        head
            + parameters
            + " return Wrappers.%s(() -> %s$body(%s)); } private "
                .formatted(wrapper, method.name(), arguments)
            + (method.isStatic() ? "static " : "")
            + type
            + method.name()
            + "$body"
            + parameters
            + "\n");
  }

  /** A return of a random value. */
  private static Node leave(
      World world, Statements statements, World.Method method, Scope scope, int depth) {
    if (method.kind().equals("AsyncGenerator")) {
      return Node.item("return end();\n");
    }
    Expressions expressions = statements.expressions();
    Node value = expressions.of(Types.unboxed(method.result()), scope, depth);
    if (!method.kind().equals("Coroutine")) {
      return Node.item("return CompletableFuture.completedFuture(", value, ");\n");
    }
    Node.Sided open = new Node.Sided("", "Wrappers.delegate(");
    Node.Sided close = new Node.Sided("", ")");
    List<World.Method> others =
        world.methods.stream()
            .filter(each -> each.kind().equals("Coroutine"))
            .filter(each -> each.result().equals(method.result()))
            .filter(each -> each.isStatic() || !scope.isStatic)
            .toList();
    if (others.isEmpty() || world.chance(75)) {
      return Node.item("return ", open, "value(", value, ")", close, ";\n");
    }
    Node call = expressions.awaits().call(world.any(others), scope, depth);
    return world.chance(60)
        ? Node.item("return ", open, call, close, ";\n")
        : Node.item(
            "return ",
            open,
            expressions.of("boolean", scope, depth),
            " ? ",
            call,
            " : value(",
            value,
            ")",
            close,
            ";\n");
  }

  /** How many random methods it has. */
  int methods() {
    return (int) body.children().count();
  }

  Program with(Node body) {
    return new Program(seed, name, fields, body);
  }

  /** The text of its file, for one side. */
  String text(boolean oracle) {
    String runtime = oracle ? "dev.bide.processor.fixture.oracle" : "dev.bide";
    String later = oracle ? runtime : "dev.bide.processor.fixture";
    return "package "
        + PACKAGE
        + ";\nimport static dev.bide.processor.fixture.Trace.*;\n"
        + "import static dev.bide.processor.fuzz.Probe.*;\nimport dev.bide.processor.fuzz.Probe;\n"
        + "import static %s.Asyncio.*;\nimport static %s.Later.*;\n".formatted(runtime, later)
        + "import %s.*;\nimport %s.Later;\n".formatted(runtime, later)
        + "import java.util.*;\nimport java.util.concurrent.*;\nimport java.util.function.*;\n"
        + "@SuppressWarnings(\"all\")\nfinal class "
        + name
        + " extends Base {\n"
        + fields
        + members(oracle)
        + body.text(oracle)
        + "}\n";
  }

  /** The members that are not random; every second program has private types. */
  private String members(boolean oracle) {
    String members = oracle ? Calls.oracleMembers(name) : Calls.members(name);
    return seed % 2 == 0
        ? members
        : members
            .replace("class Inner", "private class Inner")
            .replace("static class Cell", "private static class Cell");
  }
}
