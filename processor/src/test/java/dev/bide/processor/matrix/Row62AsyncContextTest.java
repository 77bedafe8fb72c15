package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;

/**
 * Row 62: {@code try (var scope = timeout(..))}, {@code taskGroup()}: an {@code AsyncContext}
 * resource is exited with an await, sees the body's exception, may replace or swallow it (Python's
 * {@code async with}).
 *
 * <p>The oracle of each case is its expansion by hand, after PEP 492.
 */
class Row62AsyncContextTest extends MatrixRow {
  static final String SCOPE =
      """
      static class Scope implements AsyncContext {
        final String name;
        boolean swallow;
        RuntimeException replace;
        Scope(String name) { log("enter " + name); this.name = name; }
        Scope swallow() { swallow = true; return this; }
        Scope replace(RuntimeException x) { replace = x; return this; }
        public Awaitable<Boolean> exit(Throwable e) {
          log("exit " + name + " " + (e == null ? "" : e.getClass().getSimpleName()));
          return replace != null ? failing("x", replace) : later("x", swallow);
        }
      }
      """;

  /** {@code async with}, by hand. */
  static final String WITH =
      """
      interface Block<T> { T run(Scope s) throws Throwable; }
      static <T> T with(Scope s, Block<T> block) {
        T result = null;
        try {
          result = block.run(s);
        } catch (Throwable e) {
          if (!await(s.exit(e))) await(failing(e));
          return null;
        }
        await(s.exit(null));
        return result;
      }
      """;

  final Case normalExit =
      members(
              SCOPE
                  + """
                  @Async Coroutine<Object> run() {
                    try (Scope s = new Scope("a")) {
                      await(later("body", 0));
                      log(s.name);
                    }
                    return value("end");
                  }
                  """)
          .oracle(
              SCOPE
                  + WITH
                  + """
                  @Async Coroutine<Object> run() {
                    with(new Scope("a"), s -> { await(later("body", 0)); log(s.name); return null; });
                    return value("end");
                  }
                  """);

  final Case seesTheException =
      members(
              SCOPE
                  + """
                  @Async Coroutine<Object> run() {
                    try (Scope s = new Scope("a")) {
                      await(failing("f", new IllegalStateException(s.name)));
                    } catch (IllegalStateException e) {
                      log("caught");
                    } finally {
                      await(later("finally", 0));
                    }
                    return value("end");
                  }
                  """)
          .oracle(
              SCOPE
                  + WITH
                  + """
                  @Async Coroutine<Object> run() {
                    try {
                      with(new Scope("a"), s -> await(failing("f", new IllegalStateException(s.name))));
                    } catch (IllegalStateException e) {
                      log("caught");
                    } finally {
                      await(later("finally", 0));
                    }
                    return value("end");
                  }
                  """);

  final Case swallows =
      members(
              SCOPE
                  + """
                  @Async Coroutine<Object> run() {
                    try (Scope s = new Scope("a").swallow()) {
                      if (await(later(true))) throw new java.io.IOException(s.name);
                      log("never");
                    } catch (java.io.IOException e) {
                      log("never");
                    }
                    return value("end");
                  }
                  """)
          .oracle(
              SCOPE
                  + WITH
                  + """
                  @Async Coroutine<Object> run() {
                    with(new Scope("a").swallow(), s -> { if (await(later(true))) throw new java.io.IOException(s.name); return null; });
                    return value("end");
                  }
                  """);

  final Case exitByReturnBreakAndContinue =
      members(
              SCOPE
                  + """
                  @Async Coroutine<String> f(int i) {
                    String out = "";
                    for (int k = 0; k < 3; k++) {
                      try (Scope s = new Scope("s" + k).swallow()) {
                        if (i == 0) return value(out + await(later("r")));
                        if (i == 1) break;
                        if (i == 2) continue;
                        out += s.name;
                      }
                      out += ";";
                    }
                    return value(out);
                  }
                  @Async Coroutine<Object> run() { return value(await(f(0)) + "," + await(f(1)) + "," + await(f(2)) + "," + await(f(3))); }
                  """)
          .oracle(
              SCOPE
                  + WITH
                  + """
                  @Async Coroutine<String> f(int i) {
                    String out = "";
                    for (int k = 0; k < 3; k++) {
                      String before = out;
                      String r = with(new Scope("s" + k).swallow(), s -> i == 0 ? before + await(later("r")) : i == 3 ? before + s.name : null);
                      if (i == 0) return value(r);
                      if (i == 1) break;
                      if (i == 2) continue;
                      out = r + ";";
                    }
                    return value(out);
                  }
                  @Async Coroutine<Object> run() { return value(await(f(0)) + "," + await(f(1)) + "," + await(f(2)) + "," + await(f(3))); }
                  """);

  final Case severalInReverseOrder =
      members(
              SCOPE
                  + """
                  @Async Coroutine<Object> run() {
                    try (Scope a = new Scope("a"); Scope b = await(later("acquire", new Scope("b"))).swallow(); Scope c = new Scope("c")) {
                      await(failing("f", new IllegalStateException(a.name + b.name + c.name)));
                    }
                    return value("end");
                  }
                  """)
          .oracle(
              SCOPE
                  + WITH
                  + """
                  @Async Coroutine<Object> run() {
                    with(new Scope("a"), a -> with(await(later("acquire", new Scope("b"))).swallow(), b -> with(new Scope("c"),
                        c -> await(failing("f", new IllegalStateException(a.name + b.name + c.name))))));
                    return value("end");
                  }
                  """);

  final Case mixedWithPlainResources =
      members(
              SCOPE
                  + """
                  @Async Coroutine<Object> run() throws Exception {
                    try (AutoCloseable p = () -> log("close p"); Scope a = new Scope("a"); AutoCloseable q = () -> log("close q")) {
                      await(later("body", 0));
                      log(join(p != null, q != null, a.name));
                    }
                    return value("end");
                  }
                  """)
          .oracle(
              SCOPE
                  + WITH
                  + """
                  @Async Coroutine<Object> run() throws Exception {
                    try (AutoCloseable p = () -> log("close p")) {
                      with(new Scope("a"), a -> {
                        try (AutoCloseable q = () -> log("close q")) {
                          await(later("body", 0));
                          log(join(p != null, q != null, a.name));
                        }
                        return null;
                      });
                    }
                    return value("end");
                  }
                  """);

  final Case replacesTheException =
      members(
              SCOPE
                  + """
                  @Async Coroutine<Object> run() {
                    try (Scope s = new Scope("a").replace(new IllegalArgumentException("replaced"))) {
                      await(failing("f", new IllegalStateException(s.name)));
                    } catch (RuntimeException e) {
                      log(e.getMessage());
                    }
                    try (Scope s = new Scope("b").replace(new IllegalArgumentException("from exit"))) {
                      log(await(later(s.name)));
                    } catch (IllegalArgumentException e) {
                      log(e.getMessage());
                    }
                    return value("end");
                  }
                  """)
          .oracle(
              SCOPE
                  + WITH
                  + """
                  @Async Coroutine<Object> run() {
                    try {
                      with(new Scope("a").replace(new IllegalArgumentException("replaced")), s -> await(failing("f", new IllegalStateException(s.name))));
                    } catch (RuntimeException e) {
                      log(e.getMessage());
                    }
                    try {
                      with(new Scope("b").replace(new IllegalArgumentException("from exit")), s -> { log(await(later(s.name))); return null; });
                    } catch (IllegalArgumentException e) {
                      log(e.getMessage());
                    }
                    return value("end");
                  }
                  """);

  final Case awaitFreeBodyIsExitedWithAnAwaitToo =
      members(
              SCOPE
                  + """
                  @Async Coroutine<Object> run() {
                    try (Scope s = new Scope("a")) { log(s.name); }
                    Scope existing = new Scope("b");
                    try (existing) { log("body"); }
                    try (Scope none = null) { log(none); }
                    return value("end");
                  }
                  """)
          .oracle(
              SCOPE
                  + WITH
                  + """
                  @Async Coroutine<Object> run() {
                    with(new Scope("a"), s -> { log(s.name); return null; });
                    with(new Scope("b"), s -> { log("body"); return null; });
                    log(null);
                    return value("end");
                  }
                  """);

  final Case cancellationIsSeen =
      members(
              SCOPE
                  + """
                  @Async Coroutine<Object> run() {
                    try (Scope s = new Scope("a").swallow()) {
                      await(cancelled());
                      log("never" + s);
                    }
                    return value(await(later("end")));
                  }
                  """)
          .oracle(
              SCOPE
                  + WITH
                  + """
                  @Async Coroutine<Object> run() {
                    with(new Scope("a").swallow(), s -> await(cancelled()));
                    return value(await(later("end")));
                  }
                  """);
}
