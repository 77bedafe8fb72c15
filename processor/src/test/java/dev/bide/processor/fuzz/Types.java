package dev.bide.processor.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** The Java types of random programs, by the text that names them. */
final class Types {
  static final List<String> PRIMITIVES =
      List.of("int", "long", "double", "float", "byte", "short", "char", "boolean");
  static final List<String> NUMERIC =
      List.of("int", "long", "double", "float", "byte", "short", "char");
  static final Map<String, String> BOXES =
      Map.of(
          "int", "Integer",
          "long", "Long",
          "double", "Double",
          "float", "Float",
          "byte", "Byte",
          "short", "Short",
          "char", "Character",
          "boolean", "Boolean");

  /** The types that {@code var} infers from every expression that is asked for them. */
  static final List<String> INFERRED =
      List.of("String", "Inner", "Cell<Integer>", "Box<String>", "Color", "int[]", "int[][]");

  /** The types of locals, the likelier ones repeatedly. */
  private static final List<String> LOCALS =
      List.of(
          "int",
          "int",
          "int",
          "int",
          "long",
          "long",
          "double",
          "float",
          "byte",
          "short",
          "char",
          "boolean",
          "boolean",
          "String",
          "String",
          "Integer",
          "Integer",
          "Long",
          "Character",
          "Boolean",
          "Byte",
          "Object",
          "Object",
          "int[]",
          "int[]",
          "long[]",
          "byte[]",
          "String[]",
          "Integer[]",
          "int[][]",
          "List<Integer>",
          "Inner",
          "Cell<Integer>",
          "Box<String>",
          "Color",
          "Supplier<Integer>",
          "IntUnaryOperator");

  private Types() {}

  static String random(Random random) {
    return LOCALS.get(random.nextInt(LOCALS.size()));
  }

  /** Whether values of {@code type} are code, and have no text. */
  static boolean isFunction(String type) {
    return type.contains("Supplier") || type.contains("Operator");
  }

  static boolean isPrimitive(String type) {
    return BOXES.containsKey(type);
  }

  static String box(String type) {
    return BOXES.getOrDefault(type, type);
  }

  /** The primitive type in the box {@code type}; null if it is none. */
  static String unbox(String type) {
    return BOXES.entrySet().stream()
        .filter(each -> each.getValue().equals(type))
        .map(Map.Entry::getKey)
        .findAny()
        .orElse(null);
  }

  /** The primitive type in the box {@code type}; itself if it is none. */
  static String unboxed(String type) {
    return unbox(type) == null ? type : unbox(type);
  }

  /** The method that logs values of {@code type}; not overloaded, which makes javac faster. */
  static String probe(String type) {
    return switch (type) {
      case "boolean" -> "pz";
      case "int", "long", "double", "float", "char", "byte", "short" -> "p" + type.charAt(0);
      default -> "o";
    };
  }

  static boolean isNumeric(String type) {
    return NUMERIC.contains(type);
  }

  /** The simplest expressions of a type, for programs that are made smaller. */
  static List<String> simplest(String type) {
    return switch (type) {
      case "void" -> List.of();
      case "int" -> List.of("0", "1");
      case "long" -> List.of("0L", "1L");
      case "double" -> List.of("0.0");
      case "float" -> List.of("0f");
      case "byte", "short" -> List.of("(" + type + ") 0");
      case "char" -> List.of("'a'");
      case "boolean" -> List.of("true", "false");
      case "String" -> List.of("\"\"", "\"s\"");
      case "Inner" -> List.of("this.new Inner(0)", "new Inner(0)");
      case "Cell<Integer>" -> List.of("new Cell<>(0, null)");
      case "Box<String>" -> List.of("new Box<>(\"s\")");
      case "Color" -> List.of("Color.RED");
      case "Object" -> List.of("(Object) 0");
      case "int[]", "long[]", "byte[]" -> List.of("new " + type + " {0, 1}");
      case "int[][]" -> List.of("new int[][] {{0, 1}, {2}}");
      case "List<Integer>" -> List.of("listOf(0, 1)");
      case "Supplier<Integer>" -> List.of("((Supplier<Integer>) () -> 0)");
      case "IntUnaryOperator" -> List.of("((IntUnaryOperator) x -> x)");
      default ->
          unbox(type) != null
              ? List.of("(" + type + ") " + simplest(unbox(type)).get(0))
              : List.of("(" + type + ") null");
    };
  }
}
