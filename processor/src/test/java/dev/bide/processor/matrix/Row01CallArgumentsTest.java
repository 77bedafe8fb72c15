package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 1: call arguments left to right; several awaits, nested {@code await(f(await(g())))}. */
class Row01CallArgumentsTest extends MatrixRow {
  final Case threeAwaits =
      body("""
              return value(join(await(later("a", 1)), await(later("b", 2)), await(later("c", 3))));
              """)
          .gives("a a' b b' c c' -> 1,2,3");

  final Case awaitsBetweenPlainArguments =
      body("""
              return value(
                  join(at("p", 1), await(later("a", 2)), at("q", 3), await(later("b", 4)), at("r", 5)));
              """)
          .gives("p a a' q b b' r -> 1,2,3,4,5");

  final Case nestedAwaits =
      members(
              """
              @Async Coroutine<Integer> g(int x) { log("g" + x); return value(await(later(x + 1))); }
              @Async Coroutine<Integer> f(int x) { log("f" + x); return value(await(later(x * 10))); }
              @Async Coroutine<Object> run() {
                return value(await(f(await(g(await(f(1)))))));
              }
              """)
          .gives("f1 g10 f11 -> 110");

  final Case awaitOfALaterThatAwaits =
      body(
          """
          return value(await(later("outer", join(await(later("x", 1)), await(later("y", 2))))));
          """);

  final Case callInsideAnArgument =
      members(
          """
          int add(int a, int b) { log("add" + a + "," + b); return a + b; }
          @Async Coroutine<Object> run() {
            int i = 1;
            return value(add(add(i++, await(later("a", 10))), add(await(later("b", 20)), i++)) + i);
          }
          """);

  final Case firstArgumentThrows =
      body("""
              try {
                return value(join(await(failing("a", new IllegalStateException("no"))), at("b", 2)));
              } catch (IllegalStateException e) {
                return value("caught " + e.getMessage());
              }
              """)
          .gives("a a! -> caught no");

  final Case secondArgumentThrowsAfterAnAwait =
      body(
          """
          try {
            return value(join(await(later("a", 1)), fail("b", new IllegalStateException("no")), at("c", 3)));
          } catch (IllegalStateException e) {
            return value("caught " + e.getMessage());
          }
          """);

  final Case argumentOfEveryPrimitiveType =
      members(
              """
              String all(byte b, short s, char c, int i, long l, float f, double d, boolean z, String t) {
                return join(b, s, c, i, l, f, d, z, t);
              }
              byte b() { log("b"); return -1; }
              @Async Coroutine<Object> run() {
                short s = 2;
                char c = 'c';
                return value(all(b(), s, c, 4, await(later("l", 5L)), 6f, 7d, true, await(later("t", "t"))));
              }
              """)
          .gives("b l l' t t' -> -1,2,c,4,5,6.0,7.0,true,t");

  final Case voidCallWithAwaitedArguments =
      body(
          """
          StringBuilder out = new StringBuilder();
          out.append(await(later("a", 'x'))).append(await(later("b", 1))).append(out.length());
          log(await(later(out)));
          return value(out.append(out.length()).append(await(later("c", "!"))).toString());
          """);

  final Case parenthesisedAndConditionalArguments =
      body(
          """
          int n = await(later(2));
          return value(join((((await(later("a", 1))))), n > 1 ? await(later("b", "yes")) : at("c", "no"), n));
          """);

  final Case awaitingTheSameVariableTwice =
      body(
          """
          var stage = stage(21);
          return value(join(await(stage), await(stage), await(stage) + await(stage)));
          """);

  final Case staticImportsAndQualifiedAwait =
      body(
          """
          return value(join(dev.bide.Asyncio.await(later("a", 1)), dev.bide.Asyncio.<Integer>await(later("b", 2))));
          """);

  final Case explicitTypeWitnesses =
      body(
          """
          List<Object> all = List.<Object>of(await(later("a", 1)), await(later("b", "two")));
          return value(Collections.<Object>unmodifiableList(await(later("c", all))));
          """);
}
