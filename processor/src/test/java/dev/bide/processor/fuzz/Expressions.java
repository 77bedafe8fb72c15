package dev.bide.processor.fuzz;

import static dev.bide.processor.fuzz.Node.expression;

import java.util.List;

/** Random expressions; the static type of each is the one asked for, or its box or content. */
final class Expressions {
  private final World world;
  private final Places places;
  private final Calls calls;
  private final Awaits awaits;
  private final Closures closures;
  private final Operators operators;

  Expressions(World world, Statements statements) {
    this.world = world;
    this.places = new Places(world, this);
    this.calls = new Calls(world, this);
    this.awaits = new Awaits(world, this, calls);
    this.operators = new Operators(world, this, places, calls);
    this.closures = new Closures(world, this, statements);
  }

  Places places() {
    return places;
  }

  Awaits awaits() {
    return awaits;
  }

  Calls calls() {
    return calls;
  }

  Operators operators() {
    return operators;
  }

  Closures closures() {
    return closures;
  }

  /** An expression of {@code type} with at most {@code depth} levels of parts. */
  Node of(String type, Scope scope, int depth) {
    if (depth <= 0 || world.budget <= 0) {
      return leaf(type, scope);
    }
    world.budget--;
    if (scope.awaits && world.chance(world.awaits)) {
      return awaits.of(type, scope, depth - 1);
    }
    if (world.chance(22)) {
      return anyType(type, scope, depth - 1);
    }
    return own(type, scope, depth - 1);
  }

  /**
   * The argument of a call. Mostly a cast, since javac attributes poly expressions in arguments of
   * arguments over and over.
   */
  Node argument(String type, Scope scope, int depth) {
    Node value = of(type, scope, depth);
    boolean isSimple = value.children().findAny().isEmpty();
    return isSimple || world.chance(value.text(false).startsWith("await(") ? 50 : 12)
        ? value
        : expression(type, "(" + type + ") ", value);
  }

  /** A literal or a variable. */
  Node leaf(String type, Scope scope) {
    if (world.chance(75)) {
      List<Scope.Variable> fit =
          scope.variables.stream().filter(each -> each.type().equals(type)).toList();
      if (!fit.isEmpty()) {
        return expression(type, world.any(fit).name());
      }
      List<World.Field> fields =
          world.fields.stream().filter(each -> each.type().equals(type)).toList();
      if (!fields.isEmpty()) {
        return expression(type, places.name(world.any(fields), scope));
      }
    }
    return expression(type, literal(type, scope));
  }

  private String literal(String type, Scope scope) {
    int n = world.below(5) == 0 ? world.below(100000) - 50000 : world.below(6) - 1;
    return switch (type) {
      case "int" -> n < 0 ? "(" + n + ")" : "" + n;
      case "long" -> world.chance(10) ? "1234567890123L" : n < 0 ? "(" + n + "L)" : n + "L";
      case "double" -> world.any("0.5", "2.0", "1e10", "(-3.25)", "0.0");
      case "float" -> world.any("0.5f", "2f", "(-3.25f)", "1e9f");
      case "byte", "short" -> "(" + type + ") " + (n < 0 ? "(" + n + ")" : n);
      case "char" -> world.any("'a'", "'b'", "'z'", "'\\n'");
      case "boolean" -> world.any("true", "false");
      case "String" ->
          world.chance(12) ? "(String) null" : "\"" + world.any("", "s", "tt", "u;{") + "\"";
      case "Inner" -> creator(scope) + ".new Inner(" + world.below(9) + ")";
      case "Cell<Integer>" -> "new Cell<Integer>(" + world.below(9) + ", null)";
      case "Box<String>" -> "new Box<>(\"b\")";
      case "Color" -> "Color." + world.any("RED", "GREEN", "BLUE");
      case "Object" -> "(Object) " + world.any("1", "\"o\"", "null", "2L", "'c'", "Color.RED", "7");
      case "int[]", "long[]", "byte[]" ->
          world.chance(8) ? "(" + type + ") null" : "new " + type + " {1, 2}";
      case "String[]" -> "new String[] {\"x\", null}";
      case "Integer[]" -> "new Integer[] {5, " + world.any("6", "null") + "}";
      case "List<Integer>" -> "listOf(" + world.below(9) + ", 3)";
      case "int[][]" -> "new int[][] {{1, 2}, " + world.any("{3}", "null") + "}";
      case "Supplier<Integer>" -> "((Supplier<Integer>) () -> " + world.below(9) + ")";
      case "IntUnaryOperator" -> "((IntUnaryOperator) q -> q + 1)";
      default ->
          Types.unbox(type) != null && world.chance(85)
              ? "(" + type + ") " + literal(Types.unbox(type), scope)
              : "(" + type + ") null";
    };
  }

  /** The instance of the program that a body may name. */
  String creator(Scope scope) {
    if (scope.isStatic) {
      return "SELF";
    }
    String self = world.className + ".this";
    return scope.thisIsOther ? world.any(self, "peer") : world.any("this", self, "peer");
  }

  /** What expressions of every type can be. */
  private Node anyType(String type, Scope scope, int depth) {
    return switch (world.below(9)) {
      case 0, 1 ->
          expression(
              type,
              "(",
              of("boolean", scope, depth),
              " ? ",
              of(type, scope, depth),
              " : ",
              of(type, scope, depth),
              ")");
      case 2, 3 -> expression(type, logged(type), argument(type, scope, depth), ")");
      case 4 -> assignment(type, scope, depth);
      case 5, 6 -> closures.switchOver(type, scope, depth);
      case 7 -> calls.generic(type, scope, depth);
      default -> closures.immediate(type, scope, depth);
    };
  }

  /** The start of a call that logs a value of {@code type}, if it can be printed, and gives it. */
  private String logged(String type) {
    if (Types.isFunction(type)) {
      return "Probe.same(";
    }
    boolean overloaded = world.chance(10) && Types.isPrimitive(type);
    return (overloaded ? "p(" : Types.probe(type) + "(") + world.id() + ", ";
  }

  private Node assignment(String type, Scope scope, int depth) {
    Node place = places.of(type, scope, depth);
    return place == null
        ? leaf(type, scope)
        : Operators.updated(type, place, " = ", of(type, scope, depth));
  }

  /** What only expressions of {@code type} can be. */
  private Node own(String type, Scope scope, int depth) {
    return switch (type) {
      case "int", "long", "double", "float" -> operators.number(type, scope, depth);
      case "byte", "short", "char" -> operators.small(type, scope, depth);
      case "boolean" -> operators.truth(scope, depth);
      case "String" -> operators.string(scope, depth);
      case "Object" -> operators.object(scope, depth);
      case "int[]", "long[]", "byte[]", "String[]", "Integer[]", "int[][]" ->
          operators.array(type, scope, depth);
      case "Supplier<Integer>", "IntUnaryOperator" -> closures.function(type, scope, depth);
      case "Inner", "Cell<Integer>", "Box<String>", "List<Integer>" ->
          calls.creation(type, scope, depth);
      case "Color" -> expression(type, "Color.values()[", of("int", scope, depth), " & 1]");
      default ->
          Types.unbox(type) != null
              ? expression(type, "((" + type + ") ", exact(Types.unbox(type), scope, depth), ")")
              : leaf(type, scope);
    };
  }

  /** An expression of the primitive type itself, which may be cast to every numeric type. */
  Node exact(String type, Scope scope, int depth) {
    return expression(type, "(" + type + ") ", of(type, scope, depth));
  }
}
