package dev.bide.processor.fuzz;

import static dev.bide.processor.fuzz.Node.expression;

import java.util.ArrayList;
import java.util.List;

/** Random calls of what every program has, and random instances. */
final class Calls {
  private final World world;
  private final Expressions expressions;

  Calls(World world, Expressions expressions) {
    this.world = world;
    this.expressions = expressions;
  }

  /** The members that every program has, after its fields. */
  static String members(String className) {
    return """
        private static int fuel;
        private static CLASS SELF;
        private CLASS peer = this;
        class Inner {
          private int v;
          private Inner(int v) { this.v = pi(0, v); }
          private int add(int x) { v += x; inherited++; return v; }
          public String toString() { return "Inner" + v; }
        }
        static class Cell<T> {
          private T value;
          private Cell<T> next;
          private Cell(T value, Cell<T> next) { this.value = value; this.next = next; }
          private T put(T other) { T old = value; value = other; return old; }
          private static <X> Cell<X> of(X x) { return new Cell<>(x, null); }
          public String toString() { return "<" + value + (next == null ? "" : "+") + ">"; }
        }
        private int plain(int a, long b) { return pi(1, a * 3 + (int) b); }
        private static int fixed(String s, int... more) { return pi(2, ("" + s).length() + more.length); }
        private <T> T second(T a, T b) { return o(3, b); }
        private void effect(Object o) { log(o); inherited++; }
        protected int twice(int x) { return pi(4, super.twice(x) + 1); }
        protected String name(Object of) { return "own" + of; }
        @Async private static <T> Coroutine<T> same(T t) { return value(await(later(t))); }
        """
        .replace("CLASS", className);
  }

  /** The same for the oracle, whose async methods are lazy. */
  static String oracleMembers(String className) {
    return members(className)
        .replace(
            "{ return value(await(later(t))); }",
            "{ return Wrappers.lazy(() -> value(await(later(t)))); }");
  }

  /** A call that gives an int. */
  Node number(Scope scope, int depth) {
    String self = expressions.creator(scope);
    return switch (world.below(11)) {
      case 0 -> call("int", self + ".plain(", scope, depth, "int", world.any("long", "int"));
      case 1 -> varargs("fixed(", "String", scope, depth);
      case 2 -> varargs("sum(", "int", scope, depth);
      case 3 ->
          expression("int", "(", e("Inner", scope, depth), ").add(", e("int", scope, depth), ")");
      case 4 -> call("int", self + ".twice(", scope, depth, "int");
      case 5 ->
          scope.isStatic || scope.thisIsOther
              ? call("int", "SELF.twice(", scope, depth, "int")
              : call("int", "super.twice(", scope, depth, "int");
      case 6 ->
          expression(
              "int",
              "(",
              e("IntUnaryOperator", scope, depth),
              ").applyAsInt(",
              e("int", scope, depth),
              ")");
      case 7 -> expression("int", "(", e("String", scope, depth), " + \"\").length()");
      case 8 -> expression("int", "(", e(world.any("int[]", "String[]"), scope, depth), ").length");
      case 9 -> local(scope, depth);
      default ->
          expression(
              "int",
              "(int) (",
              e("List<Integer>", scope, depth),
              ").get(",
              e("int", scope, depth),
              " & 1)");
    };
  }

  private Node e(String type, Scope scope, int depth) {
    return expressions.argument(type, scope, depth);
  }

  /** An instance of a local class at work. */
  private Node local(Scope scope, int depth) {
    return scope.localClasses.isEmpty()
        ? e("int", scope, depth)
        : expression(
            "int",
            "new " + world.any(scope.localClasses) + "(",
            e("int", scope, depth),
            ").get(",
            e("int", scope, depth),
            ")");
  }

  private Node varargs(String start, String first, Scope scope, int depth) {
    List<Object> parts = new ArrayList<>(List.of(start, e(first, scope, depth)));
    int more = world.below(3);
    if (start.startsWith("sum")) {
      parts.add(", ");
      parts.add(e("long", scope, depth));
    }
    for (int i = 0; i < more; i++) {
      parts.add(", ");
      parts.add(e(world.any("int", "int", "char", "byte"), scope, depth));
    }
    parts.add(")");
    return expression("int", parts.toArray());
  }

  /** A call with arguments of the given types. */
  Node call(String type, String start, Scope scope, int depth, String... parameters) {
    List<Object> parts = new ArrayList<>(List.of(start));
    for (int i = 0; i < parameters.length; i++) {
      parts.add(i == 0 ? "" : ", ");
      parts.add(e(parameters[i], scope, depth));
    }
    parts.add(")");
    return expression(type, parts.toArray());
  }

  /** A call of a generic method. */
  Node generic(String type, Scope scope, int depth) {
    if (Types.isFunction(type)) {
      return e(type, scope, depth);
    }
    String box = Types.box(type);
    return switch (world.below(3)) {
      case 0 ->
          call(
              type, expressions.creator(scope) + ".<" + box + ">second(", scope, depth, type, type);
      case 1 -> call(type, expressions.creator(scope) + ".second(", scope, depth, type, type);
      default ->
          expression(
              type, "new Box<" + box + ">(", e(type, scope, depth), ")", swap(type, scope, depth));
    };
  }

  private Node swap(String type, Scope scope, int depth) {
    return world.chance(50)
        ? expression("void", ".item")
        : expression("void", ".swap(", e(type, scope, depth), ")");
  }

  Node string(Scope scope, int depth) {
    String self = expressions.creator(scope);
    return switch (world.below(4)) {
      case 0 -> call("String", self + ".name(", scope, depth, "Object");
      case 1 ->
          call(
              "String",
              scope.isStatic || scope.thisIsOther ? "SELF.name(" : "super.name(",
              scope,
              depth,
              "Object");
      case 2 ->
          expression(
              "String",
              "(",
              e("Box<String>", scope, depth),
              ").swap(",
              e("String", scope, depth),
              ")");
      default -> expression("String", "\"\".concat(", e("String", scope, depth), ")");
    };
  }

  /** A new instance of a helper class. */
  Node creation(String type, Scope scope, int depth) {
    return switch (type) {
      case "Inner" ->
          expression(
              type,
              !scope.isStatic && world.chance(50)
                  ? "new Inner("
                  : expressions.creator(scope) + ".new Inner(",
              e("int", scope, depth),
              ")");
      case "Cell<Integer>" ->
          world.chance(40)
              ? expression(type, "Cell.of(", e("int", scope, depth), ")")
              : expression(
                  type,
                  "new Cell<Integer>(",
                  e("int", scope, depth),
                  ", ",
                  world.chance(50) ? e(type, scope, depth) : expression(type, "null"),
                  ")");
      case "Box<String>" ->
          expression(
              type, "new Box<" + world.any("", "String") + ">(", e("String", scope, depth), ")");
      default ->
          world.chance(50)
              ? expression(
                  type, "listOf(", e("int", scope, depth), ", ", e("Integer", scope, depth), ")")
              : expression(
                  type, "List.of(", e("int", scope, depth), ", ", e("int", scope, depth), ")");
    };
  }
}
