package dev.bide.processor.fuzz;

import java.util.List;

/**
 * What a random switch is over.
 *
 * @param type of the labels
 */
record Selector(String type) {
  private static final List<List<String>> LABELS =
      List.of(
          List.of("0", "1", "2"), List.of("\"s\"", "\"tt\"", "\"\""), List.of("'a'", "'b'", "'z'"));

  static Selector random(World world) {
    return new Selector(world.any("int", "int", "int", "String", "Color", "char"));
  }

  Node expression(Expressions expressions, Scope scope, int depth) {
    return switch (type) {
      case "int" -> Node.expression("int", expressions.of("int", scope, depth), " & 3");
      case "char" -> expressions.exact("char", scope, depth);
      default -> expressions.of(type, scope, depth);
    };
  }

  /** The labels of the case numbered {@code i}, of at most three. */
  String labels(int i, boolean rest) {
    List<String> all =
        switch (type) {
          case "int" -> LABELS.get(0);
          case "String" -> LABELS.get(1);
          case "char" -> LABELS.get(2);
          default -> List.of("RED", "GREEN", "BLUE");
        };
    String own = all.get(i);
    if (rest) {
      own = String.join(", ", all.subList(i, all.size()));
    } else if (type.equals("int") && i == 1) {
      own = "1, 3";
    }
    return own;
  }
}
