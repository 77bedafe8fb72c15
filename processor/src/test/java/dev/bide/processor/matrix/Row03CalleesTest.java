package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 3: callee is a field or getter; a local reassigned inside the receiver. */
class Row03CalleesTest extends MatrixRow {
  final Case fieldReceiverIsReadBeforeTheArguments =
      members(
              """
              String field = "old";
              String change(String to) { field = to; return to; }
              @Async Coroutine<Object> run() {
                return value(field.concat(await(later("a", change("new")))) + field);
              }
              """)
          .gives("a a' -> oldnewnew");

  final Case getterBeforeArguments =
      members(
          """
          private String field = "f";
          String get() { log("get " + field); return field; }
          @Async Coroutine<Object> run() {
            return value(get().concat(await(later("a", field = "g"))).concat(get()));
          }
          """);

  final Case localReassignedInsideReceiver =
      body("""
              String s = "a";
              String t = (s = s + "b").concat(await(later(s + "c"))).concat(s);
              return value(t);
              """)
          .gives("-> ababcab");

  final Case localReassignedInsideReceiverByAwait =
      body(
          """
          StringBuilder s = new StringBuilder("a");
          StringBuilder t = s;
          (s = await(later("n", new StringBuilder("b")))).append(s).append(await(later("m", t)));
          return value(s + "|" + t);
          """);

  final Case functionInField =
      members(
          """
          Function<Integer, Integer> f = x -> x + 1;
          @Async Coroutine<Object> run() {
            return value(f.apply(await(later("a", swap()))));
          }
          int swap() { f = x -> x * 100; return 7; }
          """);

  final Case callbackParameterCalledAfterAwait =
      members(
          """
          @Async Coroutine<Integer> apply(IntBinaryOperator op, int x) {
            return value(op.applyAsInt(await(later("x", x)), await(later("y", 2))));
          }
          @Async Coroutine<Object> run() {
            int base = await(later(1000));
            return value(await(apply((a, b) -> base + a * b, 21)));
          }
          """);

  final Case staticFieldReceiver =
      members(
          """
          static StringBuilder out = new StringBuilder("s");
          static int swap() { out = new StringBuilder("t"); return 1; }
          @Async static Coroutine<Object> body() {
            out.append(await(later("a", swap()))).append(await(later("b", out)));
            return value(out.toString());
          }
          @Async Coroutine<Object> run() { return value(await(body()) + "" + out); }
          """);

  final Case nestedFieldReceiver =
      members(
          """
          static class Node { Node next; String name; Node(String name) { this.name = name; } }
          Node head = new Node("a");
          int swap() { head = new Node("z"); head.next = new Node("zz"); return 1; }
          @Async Coroutine<Object> run() {
            head.next = new Node("b");
            return value(head.next.name.concat("" + await(later("x", swap()))) + head.next.name);
          }
          """);

  final Case staticCalleeThroughAnExpression =
      members(
          """
          @Async static Coroutine<Integer> two() { return value(await(later(2))); }
          Main me() { log("me"); return this; }
          @Async Coroutine<Object> run() { return value(await(me().two()) + await(this.me().two())); }
          """);
}
