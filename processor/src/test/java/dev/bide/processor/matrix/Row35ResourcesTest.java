package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 35: try-with-resources: order, suppressed, null resource, existing variable, await in body
 * and initialiser, exit by return.
 */
class Row35ResourcesTest extends MatrixRow {
  private static final String RES =
      """
      static class Res implements AutoCloseable {
        final String name;
        final boolean bad;
        Res(String name) { this(name, false); }
        Res(String name, boolean bad) { log("open " + name); this.name = name; this.bad = bad; }
        @Override public void close() {
          log("close " + name);
          if (bad) throw new IllegalArgumentException("close " + name);
        }
      }
      """;
  final Case closedInReverseOrder =
      members(
          RES
              + """
              @Async Coroutine<Object> run() {
                try (Res a = new Res("a"); Res b = new Res("b"); var c = new Res("c")) {
                  await(later("body", 0));
                  log(a.name + b.name + c.name);
                }
                return value("end");
              }
              """);

  final Case awaitInInitialisers =
      members(
          RES
              + """
              @Async Coroutine<Object> run() {
                try (Res a = await(later("x", new Res("a"))); Res b = new Res(await(later("y", "b" + a.name)))) {
                  log("body" + b.name);
                }
                try (Res a = new Res("c"); Res b = await(failing("z", new IllegalStateException("init")))) {
                  log("never" + a + b);
                } catch (IllegalStateException e) {
                  await(later("caught", 0));
                  log(e);
                }
                return value("end");
              }
              """);

  final Case bodyFailsAndCloseFails =
      members(
          RES
              + """
              @Async Coroutine<Object> run() {
                try (Res a = new Res("a", true); Res b = new Res("b", true)) {
                  await(failing("x", new IllegalStateException("body of " + a.name + b.name)));
                } catch (IllegalStateException e) {
                  log(e);
                }
                try (Res a = new Res("c", true); Res b = new Res("d", true)) {
                  await(later("y", a.name + b.name));
                } catch (IllegalArgumentException e) {
                  log(e);
                }
                return value("end");
              }
              """);

  final Case nullResource =
      members(
          RES
              + """
              @Async Coroutine<Object> run() {
                try (Res a = null; Res b = await(later((Res) null)); Res c = new Res("c")) {
                  await(later("body", 0));
                  log(join(a, b, c.name));
                }
                return value("end");
              }
              """);

  final Case existingVariables =
      members(
          RES
              + """
              final Res field = new Res("field");
              @Async Coroutine<Object> run() {
                Res a = new Res("a");
                final Res b = await(later(new Res("b")));
                try (a; b; this.field; Res c = new Res("c")) {
                  await(later("body", c.name));
                }
                try (field) { log(await(later("again"))); }
                return value(a.name + b.name);
              }
              """);

  final Case exitByReturnBreakContinue =
      members(
          RES
              + """
              @Async Coroutine<String> f(int i) {
                for (int k = 0; k < 2; k++) {
                  try (Res a = new Res("a" + i)) {
                    await(later(0));
                    if (i == 0) return value("returned " + a.name);
                    if (i == 1) break;
                    if (i == 2) continue;
                  } finally {
                    await(later("finally", 0));
                  }
                  log("after");
                }
                return value("end");
              }
              @Async Coroutine<Object> run() {
                return value(await(f(0)) + await(f(1)) + await(f(2)) + await(f(3)));
              }
              """);

  final Case returnValueComputedBeforeClose =
      members(
          RES
              + """
              int n = 1;
              @Async Coroutine<Integer> f() {
                try (AutoCloseable c = () -> { log("close"); n = 100; }) {
                  return value(n + await(later("x", 1)));
                } catch (Exception e) {
                  return value(-1);
                }
              }
              @Async Coroutine<Object> run() { return value(join(await(f()), n)); }
              """);

  final Case catchAndFinallyAfterClose =
      members(
          RES
              + """
              @Async Coroutine<Object> run() {
                for (int i = 0; i < 3; i++) {
                  try (Res a = new Res("a", i == 2)) {
                    if (i > 0) await(failing("x" + a.name, new IllegalStateException("body")));
                    await(later("ok", 0));
                  } catch (IllegalStateException e) {
                    await(later("catch", 0));
                    log(e);
                  } finally {
                    await(later("finally", 0));
                  }
                }
                return value("end");
              }
              """);

  final Case nestedResources =
      members(
          RES
              + """
              @Async Coroutine<Object> run() {
                try (Res a = new Res("a")) {
                  await(later("1", 0));
                  try (Res b = new Res("b" + a.name)) {
                    await(later("2", b.name));
                  }
                  await(later("3", 0));
                  try (Res c = new Res("c")) {
                    try (Res d = new Res("d" + c.name)) {
                      await(failing("4", new IllegalStateException(d.name)));
                    }
                  }
                } catch (IllegalStateException e) {
                  log(e);
                }
                return value("end");
              }
              """);

  final Case sameExceptionFromBodyAndClose =
      members(
          """
          @Async Coroutine<Object> run() throws Exception {
            IllegalStateException x = new IllegalStateException("x");
            try (AutoCloseable c = () -> { throw x; }) {
              await(failing(x));
            } catch (IllegalStateException | IllegalArgumentException e) {
              return value(e);
            }
            return value("never");
          }
          """);

  final Case awaitFreeResourcesStay =
      members(
          RES
              + """
              @Async Coroutine<Object> run() {
                try (Res a = new Res("a"); Res b = new Res("b", true)) {
                  log(a.name + b.name);
                } catch (IllegalArgumentException e) {
                  log(e);
                }
                return value(await(later("end")));
              }
              """);

  final Case loopOfResources =
      members(
          RES
              + """
              @Async Coroutine<Object> run() {
                String out = "";
                outer:
                for (int i = 0; i < 3; i++) {
                  try (Res a = new Res("a" + i)) {
                    for (int j = 0; j < 2; j++) {
                      try (Res b = await(later(new Res(a.name + "b" + j)))) {
                        if (i == 1) continue outer;
                        out += b.name + " ";
                      }
                    }
                  }
                }
                return value(out);
              }
              """);

  final Case capturedResource =
      members(
          RES
              + """
              @Async Coroutine<Object> run() {
                Supplier<String> s;
                try (Res a = await(later(new Res("a")))) {
                  s = () -> a.name;
                  await(later(0));
                }
                return value(s.get());
              }
              """);

  final Case checkedCloseIsCaught =
      members(
          """
          static class Io implements java.io.Closeable {
            @Override public void close() throws java.io.IOException { throw new java.io.IOException("close"); }
          }
          @SuppressWarnings("try")
          @Async Coroutine<Object> run() {
            try (Io io = new Io()) {
              await(later("body", 0));
            } catch (java.io.IOException e) {
              log(e);
            }
            try (Io io = await(later(new Io()))) {
              return value("lost");
            } catch (java.io.IOException e) {
              return value(await(later("caught")));
            }
          }
          """);

  final Case resourcesThatAreNames =
      members(
          """
      static class R implements AutoCloseable { final R in; R(R in) { this.in = in; } public void close() { log("close"); } R me() { return this; } }
      final R f = new R(new R(null)); static final R S = new R(null);
      @Async Coroutine<Object> run() {
        final R loc = new R(null); R eff = await(later(new R(null)));
        try (f; loc; f.in ; this.f.in; Main.S; S; eff) { await(later(0)); log("body"); }
        try (loc; /* c */ eff /* d */;) { log("plain"); }
        Runnable r = () -> { try (f; loc; S) { log("lambda"); } };
        r.run();
        return value(1);
      }
      """);
}
