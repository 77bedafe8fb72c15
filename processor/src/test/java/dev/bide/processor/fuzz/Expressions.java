package dev.bide.processor.fuzz;

import static dev.bide.processor.fuzz.Node.expression;

import java.util.ArrayList;
import java.util.List;

/** Random expressions; the static type of each is the one asked for, or its box or content. */
final class Expressions {
  private final World world;
  private final Places places;
  private final Calls calls;
  private final Awaits awaits;
  private final Closures closures;

  Expressions(World world, Statements statements) {
    this.world = world;
    this.places = new Places(world, this);
    this.calls = new Calls(world, this);
    this.awaits = new Awaits(world, this, calls);
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

  Closures closures() {
    return closures;
  }

  /** An expression of {@code type} with at most {@code depth} levels of parts. */
  Node of(String type, Scope scope, int depth) {
    if (depth <= 0 || world.budget <= 0) {
      return leaf(type, scope);
    }
    world.budget--;
    if (scope.awaits && world.chance(18)) {
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
  private Node leaf(String type, Scope scope) {
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
    if (type.contains("Supplier") || type.contains("Operator")) {
      return "Probe.same(";
    }
    boolean overloaded = world.chance(10) && Types.isPrimitive(type);
    return (overloaded ? "p(" : Types.probe(type) + "(") + world.id() + ", ";
  }

  private Node assignment(String type, Scope scope, int depth) {
    Node place = places.of(type, scope, depth);
    return place == null
        ? leaf(type, scope)
        : expression(type, "(", place, " = ", of(type, scope, depth), ")");
  }

  /** What only expressions of {@code type} can be. */
  private Node own(String type, Scope scope, int depth) {
    return switch (type) {
      case "int", "long", "double", "float" -> number(type, scope, depth);
      case "byte", "short", "char" -> small(type, scope, depth);
      case "boolean" -> truth(scope, depth);
      case "String" -> string(scope, depth);
      case "Object" -> object(scope, depth);
      case "int[]", "long[]", "byte[]", "String[]", "Integer[]" -> array(type, scope, depth);
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

  private Node number(String type, Scope scope, int depth) {
    int kind = world.below(12);
    if (kind < 5) {
      return arithmetic(type, scope, depth);
    }
    if (kind < 7) {
      return step(type, scope, depth);
    }
    if (kind < 8) {
      String from = world.any(Types.NUMERIC);
      return expression(type, "((" + type + ") ", exact(from, scope, depth), ")");
    }
    if (kind < 9 && !type.equals("int")) {
      return expression(type, world.any("(-(", "(+("), of(type, scope, depth), "))");
    }
    return type.equals("int") ? calls.number(scope, depth) : read(type, scope, depth);
  }

  private Node arithmetic(String type, Scope scope, int depth) {
    boolean whole = type.equals("int") || type.equals("long");
    String operator =
        whole
            ? world.any("+", "-", "*", "+", "-", "/", "%", "&", "|", "^", "<<", ">>", ">>>")
            : world.any("+", "-", "*", "/", "%");
    String other = narrower(type);
    Node left = of(type, scope, depth);
    Node right = of(other, scope, depth);
    boolean swap = world.chance(30) && !operator.contains("<") && !operator.contains(">");
    return expression(
        type, "(", swap ? right : left, " " + operator + " ", swap ? left : right, ")");
  }

  /** A type that arithmetic promotes to {@code type}. */
  private String narrower(String type) {
    return world.chance(65)
        ? type
        : switch (type) {
          case "int" -> world.any("byte", "short", "char", "Integer");
          case "long" -> world.any("int", "byte", "char", "Long");
          case "float" -> world.any("int", "long", "byte");
          default -> world.any("int", "long", "float");
        };
  }

  /** An increment or a compound assignment, if there is a place for it. */
  Node step(String type, Scope scope, int depth) {
    Node place = places.of(type, scope, depth);
    if (place == null) {
      return leaf(type, scope);
    }
    if (world.chance(40)) {
      return world.chance(50)
          ? expression(type, "(", place, world.any("++)", "--)"))
          : expression(type, world.any("(++", "(--"), place, ")");
    }
    boolean whole = !type.equals("double") && !type.equals("float");
    String operator =
        whole
            ? world.any("+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", ">>>=")
            : world.any("+=", "-=", "*=", "/=", "%=");
    boolean bits = "&=|=^=<<=>>=>>>=".contains(operator);
    String value =
        Types.isPrimitive(type)
            ? world.chance(50) ? type : bits ? world.any("int", "long") : world.any(Types.NUMERIC)
            : type;
    return expression(type, "(", place, " " + operator + " ", of(value, scope, depth), ")");
  }

  private Node small(String type, Scope scope, int depth) {
    return switch (world.below(4)) {
      case 0 -> step(type, scope, depth);
      case 1 -> read(type, scope, depth);
      case 2 ->
          type.equals("char")
              ? expression(
                  type,
                  "(\"abc\" + ",
                  of("String", scope, depth),
                  ").charAt(",
                  of("int", scope, depth),
                  " & 3)")
              : leaf(type, scope);
      default ->
          expression(
              type,
              "((" + type + ") ",
              exact(world.any("int", "long", "double", "char"), scope, depth),
              ")");
    };
  }

  /** The value of a place that has parts. */
  private Node read(String type, Scope scope, int depth) {
    Node place = places.of(type, scope, depth);
    return place == null ? leaf(type, scope) : place;
  }

  private Node truth(Scope scope, int depth) {
    String number = world.any(Types.NUMERIC);
    return switch (world.below(12)) {
      case 0, 1, 2 ->
          expression(
              "boolean",
              "(",
              exact(number, scope, depth),
              " " + world.any("<", "<=", ">", ">=", "==", "!=") + " ",
              of(world.chance(50) ? number : world.any(Types.NUMERIC), scope, depth),
              ")");
      case 3, 4, 5 ->
          expression(
              "boolean",
              "(",
              of("boolean", scope, depth),
              world.any(" && ", " || ", " && ", " || ", " & ", " | ", " ^ "),
              of(world.chance(85) ? "boolean" : "Boolean", scope, depth),
              ")");
      case 6 -> expression("boolean", "!(", of("boolean", scope, depth), ")");
      case 7, 8 -> pattern(scope, depth);
      case 9 ->
          expression(
              "boolean",
              "(",
              of("Object", scope, depth),
              " instanceof " + world.any("Integer", "String", "Character", "Number") + ")");
      case 10 -> {
        Node place = places.of("boolean", scope, depth);
        yield place == null
            ? leaf("boolean", scope)
            : expression(
                "boolean",
                "(",
                place,
                world.any(" &= ", " |= ", " ^= "),
                of("boolean", scope, depth),
                ")");
      }
      default ->
          expression(
              "boolean",
              "(",
              of(world.any("String", "Object", "Color"), scope, depth),
              world.any(" == null)", " != null)"));
    };
  }

  /** A pattern and a condition that may name what it binds. */
  private Node pattern(Scope scope, int depth) {
    String type = world.any("Integer", "String", "Character");
    String name = world.unique("p");
    boolean constant = world.chance(50);
    Node tested = of("Object", scope, depth);
    Scope inside = scope.child();
    inside.declare(name, type, constant);
    String test =
        " instanceof " + (constant && world.chance(40) ? "final " : "") + type + " " + name;
    return world.chance(70)
        ? expression("boolean", "(", tested, test + " && ", of("boolean", inside, depth), ")")
        : expression("boolean", "(!(", tested, test + ") || ", of("boolean", inside, depth), ")");
  }

  private Node string(Scope scope, int depth) {
    return switch (world.below(8)) {
      case 0, 1, 2 -> {
        List<Object> parts = new ArrayList<>(List.of("("));
        boolean first = world.chance(70);
        parts.add(of(first ? "String" : printable(), scope, depth));
        parts.add(" + ");
        parts.add(of(first ? printable() : "String", scope, depth));
        if (world.chance(40)) {
          parts.add(" + ");
          parts.add(of(printable(), scope, depth));
        }
        parts.add(")");
        yield expression("String", parts.toArray());
      }
      case 3 -> {
        Node place = places.of("String", scope, depth);
        yield place == null
            ? leaf("String", scope)
            : expression("String", "(", place, " += ", of(printable(), scope, depth), ")");
      }
      case 4 -> read("String", scope, depth);
      case 5 -> expression("String", "String.valueOf(", of("Object", scope, depth), ")");
      case 6 -> calls.string(scope, depth);
      default -> expression("String", "(\"\" + ", of(printable(), scope, depth), ")");
    };
  }

  /** A type whose text does not depend on the JVM. */
  private String printable() {
    return world.any(
        "int",
        "long",
        "char",
        "byte",
        "boolean",
        "double",
        "String",
        "Integer",
        "Object",
        "Inner",
        "Cell<Integer>",
        "Color",
        "List<Integer>");
  }

  private Node object(Scope scope, int depth) {
    String type = world.any("int", "String", "char", "long", "Integer", "Color", "Inner");
    return world.chance(80)
        ? expression("Object", "((Object) ", of(type, scope, depth), ")")
        : read("Object", scope, depth);
  }

  private Node array(String type, Scope scope, int depth) {
    String element = type.substring(0, type.length() - 2);
    return world.chance(70)
        ? expression(
            type,
            "new " + type + " {",
            of(element, scope, depth),
            ", ",
            of(element, scope, depth),
            "}")
        : expression(type, "new " + element + "[", of("int", scope, depth), " & 3]");
  }
}
