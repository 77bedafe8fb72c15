package dev.bide.processor.fuzz;

import static dev.bide.processor.fuzz.Node.expression;

import java.util.ArrayList;
import java.util.List;

/** Random expressions of one type each: operators, conversions, tests. */
final class Operators {
  private final World world;
  private final Expressions expressions;
  private final Places places;
  private final Calls calls;

  Operators(World world, Expressions expressions, Places places, Calls calls) {
    this.world = world;
    this.expressions = expressions;
    this.places = places;
    this.calls = calls;
  }

  /**
   * An assignment as an operand. One to a field of generic type is cast, because javac takes its
   * value for an Object.
   */
  static Node updated(String type, Node place, String operator, Node value) {
    boolean isGeneric = place.text(false).matches("(?s).*\\.(value|item|next)");
    return isGeneric
        ? expression(type, "((" + type + ") (", place, operator, value, "))")
        : expression(type, "(", place, operator, value, ")");
  }

  Node number(String type, Scope scope, int depth) {
    int kind = world.below(12);
    if (kind < 5) {
      return arithmetic(type, scope, depth);
    }
    if (kind < 7) {
      return step(type, scope, depth);
    }
    if (kind < 8) {
      String from = world.any(Types.NUMERIC);
      return expression(type, "((" + type + ") ", expressions.exact(from, scope, depth), ")");
    }
    if (kind < 9 && !type.equals("int")) {
      return expression(type, world.any("(-(", "(+("), expressions.of(type, scope, depth), "))");
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
    Node left = expressions.of(type, scope, depth);
    Node right = expressions.of(other, scope, depth);
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
      return expressions.leaf(type, scope);
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
    return updated(type, place, " " + operator + " ", expressions.of(value, scope, depth));
  }

  Node small(String type, Scope scope, int depth) {
    return switch (world.below(4)) {
      case 0 -> step(type, scope, depth);
      case 1 -> read(type, scope, depth);
      case 2 ->
          type.equals("char")
              ? expression(
                  type,
                  "(\"abc\" + ",
                  expressions.of("String", scope, depth),
                  ").charAt(",
                  expressions.of("int", scope, depth),
                  " & 3)")
              : expressions.leaf(type, scope);
      default ->
          expression(
              type,
              "((" + type + ") ",
              expressions.exact(world.any("int", "long", "double", "char"), scope, depth),
              ")");
    };
  }

  /** The value of a place that has parts. */
  private Node read(String type, Scope scope, int depth) {
    Node place = places.of(type, scope, depth);
    return place == null ? expressions.leaf(type, scope) : place;
  }

  Node truth(Scope scope, int depth) {
    String number = world.any(Types.NUMERIC);
    return switch (world.below(12)) {
      case 0, 1, 2 ->
          expression(
              "boolean",
              "(",
              expressions.exact(number, scope, depth),
              " " + world.any("<", "<=", ">", ">=", "==", "!=") + " ",
              expressions.of(world.chance(50) ? number : world.any(Types.NUMERIC), scope, depth),
              ")");
      case 3, 4, 5 ->
          expression(
              "boolean",
              "(",
              expressions.of("boolean", scope, depth),
              world.any(" && ", " || ", " && ", " || ", " & ", " | ", " ^ "),
              expressions.of(world.chance(85) ? "boolean" : "Boolean", scope, depth),
              ")");
      case 6 -> expression("boolean", "!(", expressions.of("boolean", scope, depth), ")");
      case 7, 8 -> pattern(scope, depth);
      case 9 ->
          expression(
              "boolean",
              "(",
              expressions.of("Object", scope, depth),
              " instanceof " + world.any("Integer", "String", "Character", "Number") + ")");
      case 10 -> {
        Node place = places.of("boolean", scope, depth);
        yield place == null
            ? expressions.leaf("boolean", scope)
            : expression(
                "boolean",
                "(",
                place,
                world.any(" &= ", " |= ", " ^= "),
                expressions.of("boolean", scope, depth),
                ")");
      }
      default ->
          expression(
              "boolean",
              "(",
              expressions.of(world.any("String", "Object", "Color"), scope, depth),
              world.any(" == null)", " != null)"));
    };
  }

  /** A pattern and a condition that may name what it binds. */
  private Node pattern(Scope scope, int depth) {
    String type = world.any("Integer", "String", "Character");
    String name = world.unique("p");
    boolean constant = world.chance(50);
    Node tested = expressions.of("Object", scope, depth);
    Scope inside = scope.child();
    inside.declare(name, type, constant);
    String test =
        " instanceof " + (constant && world.chance(40) ? "final " : "") + type + " " + name;
    return world.chance(70)
        ? expression(
            "boolean", "(", tested, test + " && ", expressions.of("boolean", inside, depth), ")")
        : expression(
            "boolean",
            "(!(",
            tested,
            test + ") || ",
            expressions.of("boolean", inside, depth),
            ")");
  }

  Node string(Scope scope, int depth) {
    return switch (world.below(8)) {
      case 0, 1, 2 -> {
        List<Object> parts = new ArrayList<>(List.of("("));
        boolean first = world.chance(70);
        parts.add(expressions.of(first ? "String" : printable(), scope, depth));
        parts.add(" + ");
        parts.add(expressions.of(first ? printable() : "String", scope, depth));
        if (world.chance(40)) {
          parts.add(" + ");
          parts.add(expressions.of(printable(), scope, depth));
        }
        parts.add(")");
        yield expression("String", parts.toArray());
      }
      case 3 -> {
        Node place = places.of("String", scope, depth);
        yield place == null
            ? expressions.leaf("String", scope)
            : updated("String", place, " += ", expressions.of(printable(), scope, depth));
      }
      case 4 -> read("String", scope, depth);
      case 5 ->
          expression("String", "String.valueOf(", expressions.of("Object", scope, depth), ")");
      case 6 -> calls.string(scope, depth);
      default -> expression("String", "(\"\" + ", expressions.of(printable(), scope, depth), ")");
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

  Node object(Scope scope, int depth) {
    String type = world.any("int", "String", "char", "long", "Integer", "Color", "Inner");
    return world.chance(80)
        ? expression("Object", "((Object) ", expressions.of(type, scope, depth), ")")
        : read("Object", scope, depth);
  }

  Node array(String type, Scope scope, int depth) {
    String element = type.substring(0, type.length() - 2);
    if (type.equals("int[][]") && world.chance(30)) {
      return expression(
          type,
          "new int[",
          expressions.of("int", scope, depth),
          " & 3][",
          expressions.of("int", scope, depth),
          " & 3]");
    }
    return world.chance(70)
        ? expression(
            type,
            "new " + type + " {",
            expressions.of(element, scope, depth),
            ", ",
            expressions.of(element, scope, depth),
            "}")
        : expression(
            type,
            "new " + element.replace("[]", "") + "[",
            expressions.of("int", scope, depth),
            " & 3]" + (element.endsWith("[]") ? "[]" : ""));
  }
}
