package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 58: stack trace: logical frames with the user's file and lines; same exception object.
 *
 * <p>{@code lines} gives the lines of the async bodies, innermost first.
 */
class Row58StackTracesTest extends MatrixRow {
  final Case thrownAtOnceAndAfterASuspension =
      members(
              """
              @Async Coroutine<Integer> f(boolean wait) {
                if (wait) await(later(0));
                throw new IllegalStateException();
              }
              @Async Coroutine<Object> run() {
                try {
                  await(f(false));
                } catch (IllegalStateException e) {
                  log(lines(e));
                }
                try {
                  await(f(true));
                } catch (IllegalStateException e) {
                  log(lines(e));
                }
                return value("end");
              }
              """)
          .gives("[5, 9] [5, 14] -> end");

  final Case threeLevels =
      members(
          """
          @Async Coroutine<Integer> c() {
            await(later(0));
            int[] a = {};
            return value(a[3]);
          }
          @Async Coroutine<Integer> b() {
            int x =
                1
                    + await(c());
            return value(x);
          }
          @Async Coroutine<Integer> a() {
            try {
              return value(await(b()));
            } finally {
              await(later(0));
            }
          }
          @Async Coroutine<Object> run() {
            try { await(a()); } catch (ArrayIndexOutOfBoundsException e) { return value(lines(e)); }
            return value("never");
          }
          """);

  final Case sameObjectAllTheWay =
      members(
          """
          IllegalStateException x = new IllegalStateException("same");
          @Async Coroutine<Integer> b() { await(later(0)); throw x; }
          @Async Coroutine<Integer> a() { return value(await(b())); }
          @Async Coroutine<Object> run() {
            try { await(a()); } catch (IllegalStateException e) { return value(join(e == x, e.getCause() == null, e.getSuppressed().length)); }
            return value("never");
          }
          """);

  final Case lineOfEachPartOfALongStatement =
      members(
          """
          int zero = 0;
          @Async Coroutine<Integer> expression() {
            return value(
                await(later(1))
                    + await(later(2))
                    + 1 / zero);
          }
          @Async Coroutine<Integer> loop() {
            for (int i = await(later(0));
                i < await(later(1));
                i += 1 / zero) {
              await(later(0));
              if (i == 1) {
                throw new AssertionError();
              }
            }
            return value(0);
          }
          @Async Coroutine<Object> run() {
            for (int i = 0; i < 2; i++) {
              try {
                await(i == 0 ? expression() : loop());
              } catch (ArithmeticException e) {
                log(lines(e));
              }
            }
            return value("end");
          }
          """);

  final Case linesAfterARecursion =
      members(
          """
          @Async Coroutine<Integer> down(int n) {
            if (n == 0) {
              await(later(0));
              throw new IllegalStateException();
            }
            return n % 2 == 0
                ? value(await(down(n - 1)))
                : value(1 + await(down(n - 1)));
          }
          @Async Coroutine<Object> run() {
            try { return value(await(down(4))); } catch (IllegalStateException e) { return value(lines(e)); }
          }
          """);
}
