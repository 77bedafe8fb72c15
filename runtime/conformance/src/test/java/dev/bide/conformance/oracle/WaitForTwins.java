package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.Awaitable;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;

/** Twins of the scripts in {@code wait_for}. */
final class WaitForTwins {
  private WaitForTwins() {}

  static final class Attempts extends Twin {
    @Async
    Coroutine<String> child(double delay, boolean stubborn) {
      try {
        await(sleep(delay));
      } catch (CancelledError error) {
        log("child is cancelled");
        await(sleep(1));
        if (!stubborn) {
          throw error;
        }
      }
      return value("value");
    }

    @Async
    Coroutine<Void> attempt(Awaitable<String> awaitable, double limit) {
      try {
        log(await(waitFor(awaitable, limit)));
      } catch (AsyncTimeoutException error) {
        log(repr(error));
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      withoutTicks();
      await(attempt(child(1, false), 2));
      await(attempt(child(3, false), 2));
      await(attempt(child(3, true), 2));
      await(attempt(child(3, false), 0));
      Task<String> task = createTask(child(1, false));
      await(sleep(2));
      await(attempt(task, 0));
      Task<Void> outer = createTask(attempt(child(9, false), 5));
      await(sleep(1));
      outer.cancel();
      try {
        await(outer);
      } catch (CancelledError error) {
        log("outer is cancelled");
      }
      return done();
    }
  }
}
