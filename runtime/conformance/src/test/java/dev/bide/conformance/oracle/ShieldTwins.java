package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;

/** Twins of the scripts in {@code shield}. */
final class ShieldTwins {
  private ShieldTwins() {}

  static final class OuterCancelled extends Twin {
    @Async
    Coroutine<String> child(String name, double delay) {
      await(sleep(delay));
      log(name, "ends");
      return value(name);
    }

    @Async
    Coroutine<Void> outer(Task<String> inner) {
      log("outer got", await(shield(inner)));
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<String> inner = createTask(child("inner", 3));
      Task<Void> task = createTask(outer(inner));
      await(sleep(1));
      task.cancel("go");
      try {
        await(task);
      } catch (CancelledError error) {
        log("outer", repr(error), "inner done", inner.done());
      }
      log(await(inner));
      log(await(shield(inner)));
      log(await(shield(child("other", 1))));
      return done();
    }
  }
}
