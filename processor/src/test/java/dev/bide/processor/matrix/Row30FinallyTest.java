package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 30: finally: await in it, reached by fall-off, return, throw, break, continue; overriding;
 * nested; runs once.
 */
class Row30FinallyTest extends MatrixRow {
  final Case everyWayIn =
      members(
          """
          @Async Coroutine<String> f(int i) {
            String out = "";
            loop:
            for (int k = 0; k < 2; k++) {
              try {
                await(later("t" + i, 0));
                if (i == 0) { out += "fall"; }
                if (i == 1) return value(out + "return");
                if (i == 2) throw new IllegalStateException("throw");
                if (i == 3) break;
                if (i == 4) continue;
                if (i == 5) break loop;
                if (i == 6) continue loop;
                out += "end";
              } finally {
                await(later("f" + k, 0));
                out += "F";
                log(out);
              }
              out += "after";
            }
            return value(out);
          }
          @Async Coroutine<Object> run() {
            String out = "";
            for (int i = 0; i < 7; i++) {
              try {
                out += await(f(i)) + ";";
              } catch (IllegalStateException e) {
                out += e.getMessage() + ";";
              }
            }
            return value(out);
          }
          """);

  final Case awaitOnlyInTry =
      members(
          """
          @Async Coroutine<Integer> f(int i) {
            int n = 0;
            try {
              n = await(later("t", i));
              if (n == 1) return value(n);
              if (n == 2) await(failing("x", new IllegalStateException()));
              n += 10;
            } finally {
              log("finally" + n);
              n = 99;
            }
            return value(n);
          }
          @Async Coroutine<Object> run() {
            int a = await(f(0)), b = await(f(1)), c = 0;
            try { c = await(f(2)); } catch (IllegalStateException e) { c = -1; }
            return value(join(a, b, c));
          }
          """);

  final Case awaitOnlyInFinally =
      members(
          """
          @Async Coroutine<Integer> f(int i) {
            try {
              if (i == 1) return value(1);
              if (i == 2) throw new IllegalStateException();
              log("body");
            } finally {
              await(later("f", 0));
              log("finally");
            }
            return value(5);
          }
          @Async Coroutine<Object> run() {
            int a = await(f(0)), b = await(f(1)), c = 0;
            try { c = await(f(2)); } catch (IllegalStateException e) { c = -1; }
            return value(join(a, b, c));
          }
          """);

  final Case runsOnceThoughItSuspendsOften =
      body(
          """
          int entered = 0;
          try {
            for (int i = 0; i < 5; i++) await(later(i));
          } finally {
            entered++;
            for (int i = 0; i < 3; i++) await(later("f" + i, 0));
            log("entered " + entered);
          }
          return value(entered);
          """);

  final Case catchAndFinally =
      members(
          """
          @Async Coroutine<String> f(int i) {
            String out = "";
            try {
              if (i > 0) await(failing("x", i == 1 ? new IllegalStateException("one") : new IllegalArgumentException("two")));
              out += await(later("ok"));
            } catch (IllegalStateException e) {
              out += await(later("c", e.getMessage()));
              if (i == 1) return value(out);
            } finally {
              out += await(later("f", "F"));
              log(out);
            }
            return value(out);
          }
          @Async Coroutine<Object> run() {
            String out = await(f(0)) + await(f(1));
            try { out += await(f(2)); } catch (IllegalArgumentException e) { out += e.getMessage(); }
            return value(out);
          }
          """);

  final Case throwFromCatchStillRunsFinally =
      body(
          """
          try {
            try {
              await(failing("a", new IllegalStateException("first")));
            } catch (IllegalStateException e) {
              await(later("c", 0));
              throw new IllegalArgumentException("second");
            } finally {
              await(later("f", 0));
              log("finally");
            }
          } catch (IllegalArgumentException e) {
            log(e);
          }
          return value("end");
          """);

  final Case continueThroughSeveralFinalliesOfALoop =
      body(
          """
          String out = "";
          outer:
          for (int i = 0; i < 3; i++) {
            try {
              for (int j = 0; j < 3; j++) {
                try {
                  if (j == 1) continue;
                  if (i == 1) continue outer;
                  if (i == 2 && j == 2) break outer;
                  out += i + "" + await(later(j)) + " ";
                } finally {
                  out += "j" + await(later(j)) + " ";
                }
              }
            } finally {
              out += "i" + await(later(i)) + " ";
            }
          }
          return value(out);
          """);

  final Case finallyWithoutAwaitInAnAsyncTryInsideAnAwaitFreeTry =
      body(
          """
          int n = 0;
          try {
            n++;
            try { n += await(later(10)); } finally { n *= 2; }
            n++;
          } finally {
            n *= 3;
          }
          try { log(n); } finally { log("await-free"); }
          return value(n);
          """);

  final Case cancellationRunsFinally =
      members(
          """
          @Async Coroutine<String> f() {
            try {
              await(later("a", 0));
              await(cancelled());
              return value("never");
            } catch (RuntimeException e) {
              log("never");
              throw e;
            } finally {
              log("finally");
            }
          }
          @Async Coroutine<Object> run() {
            try {
              return value(await(f()));
            } catch (CancelledError e) {
              log("cancelled");
              return value("swallowed");
            }
          }
          """);
}
