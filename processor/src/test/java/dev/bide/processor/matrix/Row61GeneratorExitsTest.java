package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Row 61: how such loops, and the generators that they step themselves, are left. */
class Row61GeneratorExitsTest extends MatrixRow {
  private static final String GUARDED =
      """
      @Async private AsyncGenerator<Integer> guarded(String name, int n) {
        log(name + " opens");
        try {
          for (int i = 0; i < n; i++) {
            try { emit(i); } finally { await(later(name + " after " + i, 0)); }
          }
        } finally {
          log(name + " closes");
          await(later(name + " closing", 0));
        }
        return end();
      }
      """;

  /** The same where each local is a field of the frame. */
  @TestFactory
  List<DynamicTest> inParts() throws IllegalAccessException {
    return tests("-Abide.largest=0");
  }

  final Case everyWayOut =
      members(
          GUARDED
              + """
              @Async Coroutine<String> leave(int way) throws Exception {
                int sum = 0;
                outer:
                for (int x : awaitEach(guarded("outer", 3))) {
                  for (int y : awaitEach(guarded("inner", 2))) {
                    if (x == 1) {
                      switch (way) {
                        case 0: break;
                        case 1: continue outer;
                        case 2: break outer;
                        case 3: return value("returned" + sum);
                        case 4: throw new IllegalStateException("thrown");
                        case 5: await(failing("failing", new IllegalArgumentException("failed")));
                        default: continue;
                      }
                      break;
                    }
                    sum += 10 * x + y;
                  }
                }
                return value("" + sum);
              }
              @Async Coroutine<Object> run() throws Exception {
                for (int way = 0; way < 7; way++) {
                  try { log(await(leave(way))); } catch (RuntimeException e) { log(e); }
                }
                return value("end");
              }
              """);

  final Case aGeneratorThatThrows =
      members(
          """
          @Async private AsyncGenerator<Integer> bad(int when) throws Exception {
            if (when == 0) throw new IllegalStateException("at once");
            emit(1);
            if (when == 1) throw new IllegalStateException("after an item");
            try {
              await(when == 2 ? failing("f", new java.io.IOException("awaited")) : later(0));
            } finally {
              log("finally");
              if (when == 3) throw new IllegalStateException("while it ends");
            }
            emit(2);
            throw new Error("last");
          }
          @Async Coroutine<Object> run() throws Exception {
            for (int when = 0; when < 5; when++) {
              try {
                for (int x : awaitEach(bad(when))) log(x);
              } catch (Throwable e) {
                log(e);
              } finally {
                log("left");
              }
            }
            for (int x : awaitEach(bad(4))) { log(x); break; }
            return value("end");
          }
          """);

  final Case whatThrowsWhileItCloses =
      members(
          """
          @Async private AsyncGenerator<Integer> bad() {
            try { emit(1); } finally { await(later(0)); if (true) throw new IllegalStateException("closing"); }
            return end();
          }
          @Async private Coroutine<Integer> first() { for (int x : awaitEach(bad())) return value(x); return value(0); }
          @Async Coroutine<Object> run() {
            try { await(first()); } catch (IllegalStateException e) { log(e); }
            try { for (int x : awaitEach(bad())) log(x); } catch (IllegalStateException e) { log(e); }
            return value("end");
          }
          """);

  final Case whatThrowsWhileAFailureClosesIt =
      members(
          """
          @Async AsyncGenerator<Integer> bad(boolean waits) {
            try { emit(1); } finally {
              if (waits) await(later(0));
              log("closing");
              if (true) throw new IllegalStateException("closing", new RuntimeException());
            }
            return end();
          }
          @Async private Coroutine<Object> left(boolean direct, boolean waits) {
            AsyncGenerator<Integer> items = bad(waits);
            if (!direct) for (int x : awaitEach(items)) throw new IllegalArgumentException("left" + x);
            for (int x : awaitEach(this.bad(waits))) throw new IllegalArgumentException("left" + x);
            return value("never");
          }
          @Async Coroutine<Object> run() {
            for (int i = 0; i < 4; i++) {
              try { await(left(i < 2, i % 2 == 0)); } catch (IllegalArgumentException e) { log(e); }
            }
            return value("end");
          }
          """);

  final Case itsStopIsNoEnd =
      members(
              """
              @Async private AsyncGenerator<Integer> bad(boolean waits) {
                emit(1);
                if (waits) await(later(0));
                throw new StopAsyncIteration();
              }
              @Async Coroutine<Object> run() {
                for (int i = 0; i < 2; i++) {
                  try {
                    for (int x : awaitEach(bad(i == 1))) log(x);
                  } catch (IllegalStateException e) {
                    log(e.getCause() instanceof StopAsyncIteration);
                  }
                  try {
                    for (int x : awaitEach(bad(i == 1))) throw new StopAsyncIteration();
                  } catch (StopAsyncIteration e) {
                    log("the loop's own");
                  }
                }
                return value("end");
              }
              """)
          .oracle(
              """
              Coroutine<Object> run() {
                for (int i = 0; i < 2; i++) { log(1); log(true); log("the loop's own"); }
                return value("end");
              }
              """);

  final Case recursionDeeperThanTheStack =
      members(
          """
          @Async private static AsyncGenerator<Integer> chain(int n) {
            if (n == 0) { emit(0); await(later(0)); emit(1); return end(); }
            try {
              for (int x : awaitEach(chain(n - 1))) emit(x + 1);
            } finally {
              await(later(0));
            }
            return end();
          }
          @Async private static AsyncGenerator<Integer> throughCoroutines(int n) { emit(n == 0 ? 0 : 1 + await(last(n - 1))); return end(); }
          @Async private static Coroutine<Integer> last(int n) {
            int last = -1;
            for (int x : awaitEach(throughCoroutines(n))) last = x;
            return value(last);
          }
          @Async Coroutine<Object> run() {
            for (int x : awaitEach(chain(450))) log(x);
            for (int x : awaitEach(chain(450))) { log(x); break; }
            return value(await(last(450)));
          }
          """);

  final Case cancelledInTheGeneratorAndInTheLoop =
      members(
          """
          @Async private AsyncGenerator<Integer> items(boolean inside) {
            try {
              emit(1);
              if (inside) await(cancelled());
              emit(2);
            } catch (CancelledError e) {
              log("caught");
              emit(3);
            } finally {
              await(later("closing", 0));
            }
            return end();
          }
          @Async Coroutine<Object> run() {
            for (int x : awaitEach(items(true))) log(x);
            try { for (int x : awaitEach(items(false))) { log(x); await(cancelled()); } } catch (CancelledError e) { log("out of the loop"); }
            return value(await(later("end")));
          }
          """);

  final Case linesOfWhatIsThrown =
      members(
              """
              @Async private static AsyncGenerator<Integer> bad(int wait) {
                if (wait > 0) await(later(0));
                emit(1);
                if (wait > 1) await(later(0));
                throw new IllegalStateException();
              }
              @Async private static AsyncGenerator<Integer> outer(int wait) {
                for (int x : awaitEach(bad(wait))) {
                  emit(x);
                }
                return end();
              }
              @Async Coroutine<Object> run() {
                for (int i = 0; i < 3; i++) {
                  try {
                    for (int x : awaitEach(outer(i))) log(x);
                  } catch (IllegalStateException e) {
                    log(lines(e));
                  }
                }
                return value("end");
              }
              """)
          .oracle(
              """
              Coroutine<Object> run() {
                for (int i = 0; i < 3; i++) { log(1); log("[7, 10, 18]"); }
                return value("end");
              }
              """);
}
