package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 57: re-entrant step, resume after completion, cancel while suspended and inside finally. */
class Row57LifecycleTest extends MatrixRow {
  final Case awaitingItself =
      members(
          """
          Coroutine<Integer> me;
          @Async Coroutine<Integer> f() {
            await(later("a", 0));
            try {
              return value(await(me));
            } catch (IllegalStateException e) {
              log("refused");
              return value(await(later("b", 5)));
            }
          }
          @Async Coroutine<Object> run() { me = f(); return value(await(me)); }
          """);

  final Case awaitedAgainAfterItsEnd =
      members(
          """
          int runs;
          @Async Coroutine<Integer> f() { runs++; await(later(0)); return value(runs); }
          @Async Coroutine<Integer> g() { runs++; throw new IllegalStateException("g"); }
          @Async Coroutine<Object> run() {
            var c = f();
            var d = g();
            int x = await(c);
            for (int i = 0; i < 2; i++) try { await(c); } catch (IllegalStateException e) { log("refused"); }
            try { await(d); } catch (IllegalStateException e) { log(e.getMessage()); }
            try { await(d); } catch (IllegalStateException e) { log("g".equals(e.getMessage()) ? "ran again" : "refused"); }
            return value(join(x, runs));
          }
          """);

  final Case cancelledWhileSuspended =
      members(
          """
          @Async Coroutine<String> f() {
            log("before");
            await(cancelled());
            log("never");
            return value("never");
          }
          @Async Coroutine<Object> run() {
            try { return value(await(f())); } catch (CancelledError e) { log("caught"); }
            return value(await(later("a", "went on")));
          }
          """);

  final Case exceptionHandlersDoNotEatIt =
      members(
          """
          @Async Coroutine<Object> run() {
            try {
              try {
                await(cancelled());
              } catch (Exception e) {
                log("never");
              } finally {
                await(later("f", 0));
              }
            } catch (Throwable t) {
              return value(t instanceof CancelledError);
            }
            return value("never");
          }
          """);

  final Case cancelledInsideFinally =
      members(
          """
          @Async Coroutine<String> f() {
            try {
              await(later("a", 0));
              throw new IllegalStateException("replaced");
            } finally {
              await(later("b", 0));
              try { await(cancelled()); } finally { await(later("c", 0)); log("inner"); }
              log("never");
            }
          }
          @Async Coroutine<Object> run() {
            try { return value(await(f())); } catch (CancelledError e) { return value("cancelled"); }
          }
          """);

  final Case cancelledTwice =
      members(
          """
          @Async Coroutine<Object> run() {
            int n = 0;
            while (n < 3) {
              try { await(cancelled()); } catch (CancelledError e) { n++; await(later("again" + n, 0)); }
            }
            return value(n);
          }
          """);

  final Case cancelledDeepInAChain =
      members(
          """
          @Async Coroutine<Integer> down(int n) {
            try {
              if (n == 0) await(cancelled());
              return value(await(down(n - 1)));
            } finally {
              await(later("f" + n, 0));
            }
          }
          @Async Coroutine<Object> run() {
            try { return value(await(down(3))); } catch (CancelledError e) { return value("cancelled"); }
          }
          """);

  final Case escapesTheTask =
      members(
          """
          @Async Coroutine<Object> run() {
            try { await(later("a", 0)); await(cancelled()); } finally { await(later("f", 0)); }
            return value("never");
          }
          """);
}
