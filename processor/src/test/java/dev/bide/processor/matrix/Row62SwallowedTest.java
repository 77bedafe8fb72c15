package dev.bide.processor.matrix;

import static dev.bide.processor.matrix.Row62AsyncContextTest.SCOPE;
import static dev.bide.processor.matrix.Row62AsyncContextTest.WITH;

import dev.bide.processor.fixture.Case;

/**
 * Row 62: an {@code AsyncContext} that swallows the failure of a body which always jumps, so that
 * control gets behind a statement that cannot complete normally as far as javac knows.
 */
class Row62SwallowedTest extends MatrixRow {
  final Case nothingToReturn =
      members(
              SCOPE
                  + """
                  @Async Coroutine<Integer> f(boolean fails) {
                    try (Scope s = new Scope("a").swallow()) {
                      log(s.name);
                      if (fails) await(failing("f", new IllegalArgumentException()));
                      return value(await(later(5)));
                    }
                  }
                  @Async Coroutine<Object> run() {
                    log(await(f(false)));
                    try {
                      log(await(f(true)));
                    } catch (IllegalStateException e) {
                      log(e.getMessage().startsWith("an AsyncContext has swallowed"));
                    }
                    return value("end");
                  }
                  """)
          .oracle(
              SCOPE
                  + WITH
                  + """
                  @Async Coroutine<Integer> f(boolean fails) {
                    Integer result = with(new Scope("a").swallow(), s -> {
                      log(s.name);
                      if (fails) await(failing("f", new IllegalArgumentException()));
                      return await(later(5));
                    });
                    if (result == null) throw new IllegalStateException("an AsyncContext has swallowed");
                    return value(result);
                  }
                  @Async Coroutine<Object> run() {
                    log(await(f(false)));
                    try {
                      log(await(f(true)));
                    } catch (IllegalStateException e) {
                      log(e.getMessage().startsWith("an AsyncContext has swallowed"));
                    }
                    return value("end");
                  }
                  """);

  final Case nothingIsEnough =
      members(
              SCOPE
                  + """
                  @Async Coroutine<Void> f(boolean fails) {
                    try (Scope s = new Scope("a").swallow()) {
                      log(s.name);
                      if (fails) await(failing("f", new IllegalArgumentException()));
                      await(later("body"));
                      return done();
                    }
                  }
                  @Async Coroutine<Object> run() {
                    return value(join(await(f(false)), await(f(true))));
                  }
                  """)
          .oracle(
              SCOPE
                  + WITH
                  + """
                  @Async Coroutine<Void> f(boolean fails) {
                    with(new Scope("a").swallow(), s -> {
                      log(s.name);
                      if (fails) await(failing("f", new IllegalArgumentException()));
                      return await(later("body"));
                    });
                    return done();
                  }
                  @Async Coroutine<Object> run() {
                    return value(join(await(f(false)), await(f(true))));
                  }
                  """);

  final Case triesAgain =
      members(
              SCOPE
                  + """
                  @Async Coroutine<Integer> f() {
                    int tries = 0;
                    while (true) {
                      try (Scope s = new Scope("a" + tries).swallow()) {
                        log(s.name);
                        tries++;
                        if (tries == 2) continue;
                        if (tries < 4) await(failing("f" + tries, new IllegalArgumentException()));
                        return value(await(later(tries)));
                      } finally {
                        log("finally" + tries);
                      }
                    }
                  }
                  @Async Coroutine<Object> run() {
                    return value(await(f()));
                  }
                  """)
          .oracle(
              SCOPE
                  + WITH
                  + """
                  @Async Coroutine<Integer> f() {
                    int[] tries = {0};
                    while (true) {
                      try {
                        Integer result = with(new Scope("a" + tries[0]).swallow(), s -> {
                          log(s.name);
                          tries[0]++;
                          if (tries[0] == 2) return null;
                          if (tries[0] < 4) await(failing("f" + tries[0], new IllegalArgumentException()));
                          return await(later(tries[0]));
                        });
                        if (result != null) return value(result);
                      } finally {
                        log("finally" + tries[0]);
                      }
                    }
                  }
                  @Async Coroutine<Object> run() {
                    return value(await(f()));
                  }
                  """);

  final Case inSwitches =
      members(
              SCOPE
                  + """
                  @Async Coroutine<String> f(int k) {
                    return value(switch (k) {
                      case 1 -> {
                        try (Scope s = new Scope("a").swallow()) {
                          log(s.name);
                          yield await(failing("f", new IllegalArgumentException()));
                        }
                      }
                      default -> await(later("other"));
                    });
                  }
                  @Async Coroutine<Object> run() {
                    log(await(f(2)));
                    try {
                      log(await(f(1)));
                    } catch (IllegalStateException e) {
                      log("nothing");
                    }
                    switch (await(later(7))) {
                      case 7 -> {
                        try (Scope s = new Scope("b").swallow()) {
                          log(s.name);
                          throw new IllegalArgumentException();
                        }
                      }
                      default -> log("never");
                    }
                    return value("end");
                  }
                  """)
          .oracle(
              SCOPE
                  + WITH
                  + """
                  @Async Coroutine<String> f(int k) {
                    if (k != 1) return value(await(later("other")));
                    with(new Scope("a").swallow(), s -> { log(s.name); return await(failing("f", new IllegalArgumentException())); });
                    throw new IllegalStateException();
                  }
                  @Async Coroutine<Object> run() {
                    log(await(f(2)));
                    try {
                      log(await(f(1)));
                    } catch (IllegalStateException e) {
                      log("nothing");
                    }
                    await(later(7));
                    with(new Scope("b").swallow(), s -> { log(s.name); throw new IllegalArgumentException(); });
                    return value("end");
                  }
                  """);
}
