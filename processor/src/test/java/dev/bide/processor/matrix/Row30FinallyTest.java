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

  final Case overridingReturn =
      members(
          """
          @SuppressWarnings("finally")
          @Async Coroutine<String> f(int i) {
            try {
              await(later("t", 0));
              if (i == 0) return value("try");
              if (i == 1) throw new IllegalStateException("lost");
            } finally {
              await(later("f", 0));
              if (i < 2) return value("finally" + i);
            }
            return value("end");
          }
          @Async Coroutine<Object> run() { return value(await(f(0)) + await(f(1)) + await(f(2))); }
          """);

  final Case overridingThrow =
      members(
          """
          @SuppressWarnings("finally")
          @Async Coroutine<String> f(int i) {
            try {
              await(later("t", 0));
              if (i == 0) return value("try");
              if (i == 1) throw new IllegalStateException("first");
            } finally {
              await(later("f", 0));
              throw new IllegalArgumentException("second" + i);
            }
          }
          @Async Coroutine<Object> run() {
            for (int i = 0; i < 3; i++) {
              try { log(await(f(i))); } catch (RuntimeException e) { log(e); }
            }
            return value("end");
          }
          """);

  final Case overridingBreakAndContinue =
      members(
          """
          @SuppressWarnings("finally")
          @Async Coroutine<String> f(int kind) {
            String out = "";
            for (int i = 0; i < 3; i++) {
              try {
                out += await(later(i));
                if (kind == 0) return value("lost");
                if (kind == 1) throw new IllegalStateException("lost");
                if (kind == 2) break;
              } finally {
                out += await(later("f"));
                if (i == 1) break;
                continue;
              }
            }
            return value(out);
          }
          @Async Coroutine<Object> run() {
            return value(await(f(0)) + "," + await(f(1)) + "," + await(f(2)) + "," + await(f(3)));
          }
          """);

  final Case overridingWithoutAwaitInFinally =
      members(
          """
          @SuppressWarnings("finally")
          @Async Coroutine<String> f(int kind) {
            while (true) {
              try {
                await(later(0));
                if (kind == 0) return value("lost");
                await(failing(new IllegalStateException("lost")));
              } finally {
                log("f");
                break;
              }
            }
            return value("kept" + kind);
          }
          @Async Coroutine<Object> run() { return value(await(f(0)) + await(f(1))); }
          """);

  final Case nestedFinallies =
      members(
          """
          @Async Coroutine<String> f(int i) {
            outer:
            for (;;) {
              try {
                try {
                  try {
                    await(later(0));
                    if (i == 0) return value("r");
                    if (i == 1) break outer;
                    if (i == 2) throw new IllegalStateException("t");
                    if (i == 3) { i = 1; continue outer; }
                  } finally {
                    await(later("f1", 0));
                  }
                  log("between");
                } finally {
                  log("f2");
                }
                await(later("m", 0));
              } finally {
                await(later("f3", 0));
                log("f3end");
              }
              return value("fell");
            }
            return value("broke");
          }
          @Async Coroutine<Object> run() {
            String out = "";
            for (int i = 0; i < 5; i++) {
              try { out += await(f(i)); } catch (IllegalStateException e) { out += e.getMessage(); }
              log("|");
            }
            return value(out);
          }
          """);

  final Case tryInsideFinally =
      members(
          """
          @Async Coroutine<String> f(int i) {
            try {
              if (i == 0) return value("r");
              await(failing("a", new IllegalStateException("outer")));
            } finally {
              try {
                await(failing("b", new IllegalArgumentException("inner")));
              } catch (IllegalArgumentException e) {
                await(later("c", 0));
                log(e);
              } finally {
                await(later("d", 0));
              }
              log("finally ends");
            }
            return value("never");
          }
          @Async Coroutine<Object> run() {
            log(await(f(0)));
            try { log(await(f(1))); } catch (IllegalStateException e) { log(e); }
            return value("end");
          }
          """);

  final Case failingAwaitInFinallyReplacesTheException =
      body(
          """
          try {
            try {
              await(failing("a", new IllegalStateException("first")));
            } finally {
              await(failing("b", new IllegalArgumentException("second")));
              log("never");
            }
          } catch (RuntimeException e) {
            return value(e);
          }
          return value("never");
          """);

  final Case loopInsideFinallyWithItsOwnJumps =
      members(
          """
          @Async Coroutine<String> f(boolean fail) {
            String out = "";
            try {
              if (fail) throw new IllegalStateException("kept");
              return value("r");
            } finally {
              for (int i = 0; ; i++) {
                if (i == 1) continue;
                if (await(later(i)) == 3) break;
                out += i;
              }
              switch (out.length()) { case 2: await(later("s", 0)); break; default: log("no"); }
              block: { if (await(later(true))) break block; log("never"); }
              log(out);
            }
          }
          @Async Coroutine<Object> run() {
            String r = await(f(false));
            try { await(f(true)); } catch (IllegalStateException e) { r += e.getMessage(); }
            return value(r);
          }
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
