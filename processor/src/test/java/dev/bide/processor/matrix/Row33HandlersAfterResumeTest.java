package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 33: an exception on resume lands in the right handler; no handler stays active after leaving.
 */
class Row33HandlersAfterResumeTest extends MatrixRow {
  final Case noHandlerAfterLeaving =
      body(
          """
          try {
            try { await(later("a", 0)); } catch (IllegalStateException e) { log("never"); }
            await(failing("b", new IllegalStateException("outside")));
          } catch (IllegalArgumentException e) {
            log("never");
          } catch (IllegalStateException e) {
            log(e);
          }
          return value("end");
          """);

  final Case noHandlerBeforeEntering =
      members(
          """
          @Async Coroutine<String> f() {
            await(failing("a", new IllegalStateException("before")));
            try { await(later("b", 0)); } catch (IllegalStateException e) { log("never"); }
            return value("never");
          }
          @Async Coroutine<Object> run() {
            try { return value(await(f())); } catch (IllegalStateException e) { return value(e.getMessage()); }
          }
          """);

  final Case rightOneOfManySiblings =
      body(
          """
          for (int i = 0; i < 3; i++) {
            try { await(i == 0 ? failing(new IllegalStateException("0")) : later("a", 0)); } catch (IllegalStateException e) { log("first" + e.getMessage()); }
            try { await(i == 1 ? failing(new IllegalStateException("1")) : later("b", 0)); } catch (IllegalStateException e) { log("second" + e.getMessage()); }
            try { await(i == 2 ? failing(new IllegalStateException("2")) : later("c", 0)); } catch (IllegalStateException e) { log("third" + e.getMessage()); }
          }
          return value("end");
          """);

  final Case handlerOfTheEnclosingTryAfterTheInnerOne =
      body(
          """
          String out = "";
          for (int i = 0; i < 3; i++) {
            try {
              try {
                if (i == 0) await(failing(new IllegalStateException("0")));
                await(later(0));
              } catch (IllegalStateException e) {
                out += "inner" + e.getMessage();
              }
              if (i == 1) await(failing(new IllegalStateException("1")));
              await(later(0));
              out += "|";
            } catch (IllegalStateException e) {
              out += "outer" + e.getMessage();
            }
          }
          return value(out);
          """);

  final Case failureInCatchIsNotCaughtByItsOwnTry =
      body(
          """
          int n = 0;
          try {
            try {
              await(failing(new IllegalStateException("a")));
            } catch (IllegalStateException e) {
              n++;
              await(failing(new IllegalStateException("b")));
            } finally {
              n += 10;
              await(later(0));
            }
          } catch (IllegalStateException e) {
            log(e.getMessage() + n);
          }
          return value(n);
          """);

  final Case failureInFinallyIsNotCaughtByItsOwnCatch =
      body(
          """
          try {
            try {
              await(later("a", 0));
            } catch (IllegalStateException e) {
              log("never");
            } finally {
              await(failing("f", new IllegalStateException("from finally")));
            }
          } catch (IllegalStateException e) {
            log(e);
          }
          return value("end");
          """);

  final Case loopLeavesAndEntersATryManyTimes =
      body(
          """
          String out = "";
          for (int i = 0; i < 6; i++) {
            try {
              if (i % 3 == 0) await(failing(new IllegalStateException("s" + i)));
              if (i % 3 == 1) { await(later(0)); continue; }
              out += await(later(i));
            } catch (IllegalStateException e) {
              out += e.getMessage();
              continue;
            }
            try {
              await(failing(new IllegalStateException("outside" + i)));
            } catch (RuntimeException e) {
              out += e.getMessage() + ";";
            }
          }
          return value(out);
          """);

  final Case conditionAndUpdateAreOutsideTheTryInTheBody =
      members(
          """
          @Async Coroutine<String> f(int failAt) {
            String out = "";
            for (int i = 0; i < 3; i += failAt == i ? (int) await(failing(new IllegalStateException("update"))) : await(later(1))) {
              try {
                out += await(later(i));
              } catch (IllegalStateException e) {
                out += "never";
              }
            }
            return value(out);
          }
          @Async Coroutine<Object> run() {
            String out = await(f(9));
            try { out += await(f(1)); } catch (IllegalStateException e) { out += e.getMessage(); }
            return value(out);
          }
          """);

  final Case calleesHandlersAreTheirOwn =
      members(
          """
          @Async Coroutine<Integer> callee(int i) {
            try {
              return value(i == 0 ? (int) await(failing(new IllegalStateException("callee"))) : await(later(i)));
            } catch (IllegalStateException e) {
              log("callee caught");
            }
            return value((int) await(failing(new IllegalStateException("uncaught"))));
          }
          @Async Coroutine<Object> run() {
            try {
              int a = await(callee(1));
              int b = await(callee(0));
              return value(a + b);
            } catch (IllegalStateException e) {
              return value("caller caught " + e.getMessage());
            }
          }
          """);

  final Case caughtExceptionIsTheSameObject =
      body(
          """
          IllegalStateException x = new IllegalStateException("same");
          try {
            await(failing(x));
          } catch (IllegalStateException e) {
            await(later(0));
            return value(e == x);
          }
          return value("never");
          """);

  final Case errorsAndThrowables =
      body(
          """
          try { await(failing(new AssertionError("error"))); } catch (AssertionError e) { log(e); }
          try { await(failing(new Throwable("throwable"))); } catch (Throwable e) { log(e); }
          try {
            try { await(failing(new StackOverflowError())); } catch (Exception e) { log("never"); } finally { log("finally"); }
          } catch (VirtualMachineError e) {
            log(e.getClass().getSimpleName());
          }
          return value("end");
          """);
}
