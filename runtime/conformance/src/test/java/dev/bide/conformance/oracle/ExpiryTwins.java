package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.Timeout;

/** Twins of the scripts in {@code expiry}. */
final class ExpiryTwins {
  private ExpiryTwins() {}

  static final class Swallowed extends Twin {
    @Async
    Coroutine<Void> swallows() {
      Timeout timeout = timeout(1);
      try (timeout) {
        try {
          await(sleep(5));
        } catch (CancelledError error) {
          log("swallowed", repr(error), currentTask().cancelling());
        }
        log("goes on", timeout.expired());
        await(sleep(1));
      }
      log("expired", timeout.expired(), currentTask().cancelling());
      return done();
    }

    @Async
    Coroutine<Void> replaces() {
      Timeout timeout = timeout(1);
      try (timeout) {
        try {
          await(sleep(5));
        } catch (CancelledError error) {
          throw new IllegalArgumentException("instead");
        }
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      await(swallows());
      try {
        await(replaces());
      } catch (IllegalArgumentException error) {
        log(repr(error), currentTask().cancelling());
      }
      Timeout ample = timeout(5);
      try (ample) {
        throw new AsyncTimeoutException();
      } catch (AsyncTimeoutException error) {
        log("not of the timeout", ample.expired());
      }
      Task<?> task = currentTask();
      for (int i = 0; i < 3; i++) {
        Timeout timeout = timeout(1);
        try (timeout) {
          await(sleep(2));
        } catch (AsyncTimeoutException error) {
          log("round", i, task.cancelling());
        }
      }
      await(sleep(1));
      return done();
    }
  }

  static final class AndCancelled extends Twin {
    @Async
    Coroutine<String> child(double limit) {
      Timeout timeout = timeout(limit);
      try (timeout) {
        try {
          await(sleep(5));
        } finally {
          log("leaving", timeout.expired(), currentTask().cancelling());
        }
      } catch (AsyncTimeoutException error) {
        log("timeout", currentTask().cancelling());
      } catch (CancelledError error) {
        log(repr(error), timeout.expired(), currentTask().cancelling());
        throw error;
      }
      await(sleep(1));
      return value("end");
    }

    @Async
    Coroutine<Void> attempt(double limit, double delay) {
      Task<String> task = createTask(child(limit));
      loop.callLater(delay, () -> task.cancel("outside"));
      try {
        log(await(task));
      } catch (CancelledError error) {
        log("cancelled", task.cancelled(), task.cancelling());
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      await(attempt(2, 1));
      await(attempt(1, 1));
      await(attempt(1, 1.5));
      Task<String> task = createTask(child(1));
      await(sleep(1));
      log("in the tick of the expiry", task.cancel("outside"), task.cancelling());
      try {
        log(await(task));
      } catch (CancelledError error) {
        log("cancelled", task.cancelled(), task.cancelling());
      }
      return done();
    }
  }
}
