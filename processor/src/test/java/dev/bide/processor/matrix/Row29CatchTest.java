package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 29: try/catch: await in try, in catch, both, nested; multi-catch; rethrow; throw from catch.
 */
class Row29CatchTest extends MatrixRow {
  final Case awaitInTry =
      body(
          """
          try { await(later("a", 0)); log("b"); } catch (RuntimeException e) { log("never"); }
          try { await(failing("c", new IllegalStateException("x"))); log("never"); } catch (RuntimeException e) { log(e); }
          try { log("d"); await(later("e", 0)); fail("f", new IllegalStateException("y")); await(later("never", 0)); } catch (RuntimeException e) { log(e); }
          return value("end");
          """);

  final Case awaitInCatch =
      body(
          """
          for (int i = 0; i < 2; i++) {
            try {
              if (i == 0) fail("a", new IllegalStateException("x"));
              log("no failure");
            } catch (IllegalStateException e) {
              log(e);
              await(later("c", 0));
              log(e);
              int k = await(later("d", 5));
              log(e.getMessage() + k);
            }
          }
          return value("end");
          """);

  final Case awaitInBoth =
      body(
          """
          String out = "";
          for (int i = 0; i < 3; i++) {
            try {
              out += await(later("t", i));
              if (i == 1) await(failing("f", new IllegalArgumentException("one")));
              if (i == 2) throw new IllegalStateException("two");
              out += "ok";
            } catch (IllegalArgumentException e) {
              out += await(later("c", e.getMessage()));
            } catch (IllegalStateException e) {
              out += e.getMessage();
              await(later("s", 0));
            }
            out += "|";
          }
          return value(out);
          """);

  final Case firstMatchingClauseWins =
      body(
          """
          for (Throwable t : List.of(new IllegalStateException("s"), new CancellationException("c"), new ArithmeticException("a"), new Exception("e"), new Error("err"))) {
            try {
              await(failing("x", t));
            } catch (CancellationException e) {
              await(later("cancellation", 0));
            } catch (IllegalStateException e) {
              log("state");
            } catch (RuntimeException e) {
              await(later("runtime", 0));
            } catch (Exception e) {
              await(later("exception", 0));
            } catch (Throwable e) {
              await(later("throwable", 0));
              log(e);
            }
          }
          return value("end");
          """);

  final Case multiCatch =
      body(
          """
          for (RuntimeException x : List.of(new IllegalStateException("s"), new IllegalArgumentException("a"), new ArithmeticException("m"))) {
            try {
              try {
                await(failing(x));
              } catch (IllegalStateException | IllegalArgumentException e) {
                RuntimeException r = e;
                await(later("multi", 0));
                log(r == e && e == x ? e.getMessage() : "wrong");
              }
            } catch (ArithmeticException e) {
              await(later("arith", 0));
              log(e);
            }
          }
          return value("end");
          """);

  final Case rethrow =
      body(
          """
          try {
            try {
              await(failing(new IllegalStateException("x")));
            } catch (RuntimeException e) {
              await(later("inner", 0));
              throw e;
            }
          } catch (IllegalStateException e) {
            log("outer " + e.getMessage());
            await(later("again", 0));
            throw e;
          }
          return value("never");
          """);

  final Case throwAnotherFromCatch =
      body(
          """
          try {
            try {
              throw new IllegalStateException("first");
            } catch (IllegalStateException e) {
              await(later("c", 0));
              throw new IllegalArgumentException("second", await(later("cause", e)));
            } catch (IllegalArgumentException e) {
              log("never: a sibling does not catch");
            }
          } catch (RuntimeException e) {
            return value(e);
          }
          return value("never");
          """);

  final Case failingAwaitInCatch =
      body(
          """
          try {
            try {
              await(failing("a", new IllegalStateException("first")));
            } catch (IllegalStateException e) {
              await(failing("b", new IllegalStateException("second")));
              log("never");
            }
          } catch (IllegalStateException e) {
            log(e);
          }
          return value("end");
          """);

  final Case nestedTries =
      body(
          """
          String out = "";
          for (int i = 0; i < 5; i++) {
            try {
              try {
                try {
                  if (i == 0) await(failing(new IllegalStateException()));
                  if (i == 1) await(failing(new IllegalArgumentException()));
                  if (i == 2) await(failing(new ArithmeticException()));
                  out += await(later("ok"));
                } catch (IllegalStateException e) {
                  out += await(later("s"));
                }
                if (i == 3) await(failing(new IllegalArgumentException()));
                out += "m";
              } catch (IllegalArgumentException e) {
                out += await(later("a"));
              }
              if (i == 4) throw new ArithmeticException();
            } catch (ArithmeticException e) {
              out += await(later("x"));
            }
            out += "|";
          }
          return value(out);
          """);

  final Case tryInsideCatchInsideTry =
      body(
          """
          try {
            await(failing("a", new IllegalStateException("1")));
          } catch (IllegalStateException outer) {
            try {
              await(failing("b", new IllegalArgumentException("2")));
            } catch (IllegalArgumentException inner) {
              try {
                await(later("c", 0));
                throw inner;
              } catch (IllegalArgumentException again) {
                log(outer.getMessage() + inner.getMessage() + (again == inner));
              }
              await(later("d", 0));
              log(outer.getMessage() + inner.getMessage());
            }
            log(outer.getMessage());
          }
          return value("end");
          """);

  final Case exceptionsOfThePlainPartsOfTheExpression =
      body(
          """
          int[] a = {1};
          try { a[3] = await(later("a", 1)); } catch (ArrayIndexOutOfBoundsException e) { log(e); }
          try { log(await(later("b", 1)) / 0); } catch (ArithmeticException e) { log(e); }
          try { log(((Object) await(later("c", "s"))).hashCode() + (Integer) (Object) await(later("d", "s"))); } catch (ClassCastException e) { log("cce"); }
          try { Objects.requireNonNull(await(later("e", null)), "needed"); } catch (NullPointerException e) { log("npe"); }
          return value("end");
          """);

  final Case tryInALoopWithJumps =
      body(
          """
          String out = "";
          outer:
          for (int i = 0; ; i++) {
            try {
              await(later(0));
              if (i == 0) continue;
              if (i == 1) continue outer;
              if (i == 2) throw new IllegalStateException();
              if (i == 3) break outer;
              out += "never";
            } catch (IllegalStateException e) {
              await(later(0));
              out += "c" + i;
              if (i == 2) continue outer;
              out += "never";
            }
          }
          return value(out);
          """);

  final Case returnFromTryAndCatch =
      members(
          """
          @Async Coroutine<String> f(int i) {
            try {
              if (i == 0) return value(await(later("zero")));
              if (i == 1) throw new IllegalStateException("one");
              await(failing(new IllegalArgumentException("two")));
            } catch (IllegalStateException e) {
              return value(await(later(e.getMessage())));
            } catch (IllegalArgumentException e) {
              await(later(0));
            }
            return value("after");
          }
          @Async Coroutine<Object> run() { return value(await(f(0)) + await(f(1)) + await(f(2))); }
          """);

  final Case emptyCatchAndEmptyTry =
      body(
          """
          try { } catch (RuntimeException e) { await(later("never", 0)); }
          try { await(failing("a", new IllegalStateException())); } catch (RuntimeException e) { }
          try { await(later("b", 0)); } catch (RuntimeException e) { } finally { }
          return value("end");
          """);
}
