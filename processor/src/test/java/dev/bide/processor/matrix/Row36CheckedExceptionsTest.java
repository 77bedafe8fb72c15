package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/** Row 36: checked exceptions: precise rethrow; await throwing what nobody declared. */
class Row36CheckedExceptionsTest extends MatrixRow {
  final Case preciseRethrow =
      members(
          """
          static void io(int i) throws java.io.IOException { if (i == 1) throw new java.io.FileNotFoundException("fnf"); }
          static void to(int i) throws TimeoutException { if (i == 2) throw new TimeoutException("to"); }
          @Async Coroutine<String> f(int i) throws java.io.IOException, TimeoutException {
            try {
              await(later("a", 0));
              io(i);
              to(i);
              return value("ok");
            } catch (Exception e) {
              await(later("log", 0));
              throw e;
            } finally {
              await(later("f", 0));
            }
          }
          @Async Coroutine<Object> run() throws Exception {
            for (int i = 0; i < 3; i++) {
              try { log(await(f(i))); } catch (Exception e) { log(e); }
            }
            return value("end");
          }
          """);

  final Case awaitThrowsWhatNobodyDeclared =
      members(
          """
          @Async Coroutine<String> f() { return value(await(failing("x", new java.io.IOException("undeclared")))); }
          @Async Coroutine<Object> run() {
            try {
              log(await(f()));
            } catch (RuntimeException e) {
              log("never");
            } catch (Exception e) {
              log(e);
              await(later(0));
            }
            await(failing(new java.sql.SQLException("sql")));
            return value("never");
          }
          """);

  final Case declaredGenericException =
      members(
          """
          @Async <X extends Exception> Coroutine<String> f(X x, boolean fail) throws X {
            await(later(0));
            if (fail) throw x;
            return value("no " + x.getMessage());
          }
          @Async Coroutine<Object> run() {
            try {
              log(await(f(new java.io.IOException("a"), false)));
              log(await(f(new java.io.IOException("b"), true)));
            } catch (java.io.IOException e) {
              log(e);
            }
            return value("end");
          }
          """);

  final Case checkedFromPlainCallsBetweenAwaits =
      members(
          """
          static int parse(String s) throws java.text.ParseException {
            if (s.isEmpty()) throw new java.text.ParseException("empty", 3);
            return s.length();
          }
          @Async Coroutine<Integer> f(String s) {
            try {
              return value(parse(await(later("s", s))) + await(later(1)));
            } catch (java.text.ParseException e) {
              return value(await(later("c", e.getErrorOffset())));
            }
          }
          @Async Coroutine<Object> run() { return value(await(f("abc")) * 10 + await(f(""))); }
          """);

  final Case constructorsThatThrowChecked =
      members(
          """
          static class Res { Res(int n) throws java.io.IOException { if (n > 1) throw new java.io.IOException("n" + n); } }
          @Async Coroutine<Object> run() throws java.io.IOException {
            Res r = new Res(await(later(1)));
            try { r = new Res(await(later(2))); } catch (java.io.IOException e) { log(e); }
            new Res(await(later(3)));
            return value(r);
          }
          """);

  final Case rethrowOfAMultiCatch =
      members(
          """
          static void f(int i) throws java.io.IOException, TimeoutException {
            if (i == 0) throw new java.io.IOException("io");
            throw new TimeoutException("to");
          }
          @Async Coroutine<Object> run() {
            for (int i = 0; i < 2; i++) {
              try {
                try {
                  f(await(later(i)));
                } catch (java.io.IOException | TimeoutException e) {
                  await(later("c", 0));
                  throw e;
                }
              } catch (TimeoutException e) {
                log("timeout");
              } catch (java.io.IOException e) {
                log("io");
              }
            }
            return value("end");
          }
          """);

  final Case interruptedAndExecutionExceptions =
      body(
          """
          try {
            Future<String> done = CompletableFuture.completedFuture("x");
            String a = done.get();
            String b = await(later("b", done)).get();
            log(a + b);
            log(CompletableFuture.failedFuture(new IllegalStateException("cause")).get());
          } catch (InterruptedException e) {
            await(later("never", 0));
          } catch (ExecutionException e) {
            log(await(later("c", e)).getCause());
          }
          return value("end");
          """);

  final Case effectivelyFinalRethrowAfterResume =
      body(
          """
          try {
            try {
              await(failing("a", new java.io.IOException("io")));
            } catch (final Throwable t) {
              await(later("b", 0));
              if (t instanceof RuntimeException r) throw r;
              log("checked " + t.getMessage());
              throw new java.io.UncheckedIOException((java.io.IOException) t);
            }
          } catch (java.io.UncheckedIOException e) {
            return value(e.getCause());
          }
          return value("never");
          """);
}
