package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 30: finally that overrides how its try was left; finally inside finally. */
class Row30OverridingFinallyTest extends MatrixRow {
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

  final Case continueOutOfFinally =
      members(
          """
      @SuppressWarnings("finally")
      @Async Coroutine<Object> run() {
        StringBuilder s = new StringBuilder();
        outer:
        for (int i = 0; i < 4; i++) {
          inner:
          for (int j = 0; j < 3; j++) {
            try {
              s.append(i).append(j).append(await(later(";")));
              if (j == 1) throw new RuntimeException("r" + i);
              if (i == 2) return value("never");
            } finally {
              s.append("f");
              if (i == 0) continue outer;
              if (i == 2) continue inner;
              if (await(later(j)) == 1) break inner;
            }
            s.append("e");
          }
          s.append("|");
        }
        return value(s.toString());
      }
      """);
}
