package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 55: 10^6 non-suspending iterations and 10^6-deep await chains: no stack growth.
 *
 * <p>{@code much()} is 10^6 for Bide, and 10^3 for the oracle, which uses the Java stack.
 */
class Row55DepthTest extends MatrixRow {
  final Case manyIterations =
      members(
          """
          @Async Coroutine<Integer> one() { return value(1); }
          @Async Coroutine<Object> run() {
            int sum = 0;
            for (int i = 0; i < much(); i++) sum += await(one());
            for (int i = 0; i < much(); i++) sum += await(value(1));
            return value(join(sum == 2 * much(), await(later("end"))));
          }
          """);

  final Case deepRecursion =
      members(
          """
          @Async Coroutine<Integer> down(int n) {
            if (n == 0) return value(await(later("bottom", 0)));
            return value(1 + await(down(n - 1)));
          }
          @Async Coroutine<Object> run() { return value(await(down(much())) == much()); }
          """);

  final Case deepRecursionThatThrows =
      members(
          """
          @Async Coroutine<Integer> down(int n) {
            if (n == 0) { await(later("bottom", 0)); throw new IllegalStateException("deep"); }
            return value(1 + await(down(n - 1)));
          }
          @Async Coroutine<Object> run() {
            try { return value(await(down(much() / 100))); } catch (IllegalStateException e) { return value(e.getMessage()); }
          }
          """);

  final Case deepDelegation =
      members(
          """
          @Async Coroutine<Integer> down(int n) { return n == 0 ? value(7) : down(n - 1); }
          @Async Coroutine<Object> run() { return value(await(down(much())) + await(later(0))); }
          """);

  final Case deepMutualRecursionThroughAnInterface =
      members(
          """
          interface Step { Coroutine<Boolean> go(int n); }
          Step even = this::isEven, odd = this::isOdd;
          @Async Coroutine<Boolean> isEven(int n) { return value(n == 0 || await(odd.go(n - 1))); }
          @Async Coroutine<Boolean> isOdd(int n) { return value(n != 0 && await(even.go(n - 1))); }
          @Async Coroutine<Object> run() { return value(await(isEven(much()))); }
          """);

  final Case deepWithTryAndFinally =
      members(
          """
          int finals;
          @Async Coroutine<Integer> down(int n) {
            try {
              return value(n == 0 ? await(later(0)) : 1 + await(down(n - 1)));
            } finally {
              finals++;
            }
          }
          @Async Coroutine<Object> run() { int n = await(down(much() / 10)); return value(join(n == much() / 10, finals == n + 1)); }
          """);
}
