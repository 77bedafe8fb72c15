package dev.bide.processor.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** What one random program is made of, apart from its bodies. */
final class World {
  /** Names that the compiler might use itself. */
  private static final List<String> POOL =
      List.of(
          "a", "b", "i", "x", "at", "flow", "frame", "depth", "self", "thrown", "exit", "handler",
          "arm", "result", "f0", "S0", "e", "choice", "value$0", "later", "body", "m0");

  /**
   * An async method.
   *
   * @param kind its declared return type but for the argument
   * @param result what awaiting it gives
   */
  record Method(
      String name, String kind, String result, List<String> parameters, boolean isStatic) {}

  /** A field of the program's class. */
  record Field(String name, String type, boolean isStatic) {}

  final Random random;
  final String className;
  final List<Method> methods = new ArrayList<>();
  final List<Field> fields = new ArrayList<>();
  private int names;

  /** How many more statements and expressions may have parts. */
  int budget;

  /** How many of a hundred expressions are awaits, where they may be. */
  int awaits;

  World(Random random, String className) {
    this.random = random;
    this.className = className;
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  <T> T any(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  @SafeVarargs
  final <T> T any(T... from) {
    return from[random.nextInt(from.length)];
  }

  int id() {
    return ++names;
  }

  /** A name that nothing else has. */
  String unique(String prefix) {
    return prefix + ++names;
  }

  /** A name for a local that is declared in {@code scope}. */
  String local(Scope scope) {
    String name = any(POOL);
    return chance(30) && scope.names.add(name) ? name : unique("v");
  }
}
