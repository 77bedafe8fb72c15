package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.Timeout;

/** Twins of the scripts in {@code timeout}. */
final class TimeoutTwins {
  private TimeoutTwins() {}

  static final class Limits extends Twin {
    @Async
    Coroutine<Void> body(double limit, double delay) {
      Timeout timeout = timeout(limit);
      try (timeout) {
        log("enter");
        await(sleep(delay));
        log("in time");
      } catch (AsyncTimeoutException error) {
        int cancelling = currentTask().cancelling();
        log(repr(error), "expired", timeout.expired(), "cancelling", cancelling);
        return done();
      }
      log("expired", timeout.expired());
      return done();
    }

    @Async
    Coroutine<Void> moved() {
      try (Timeout timeout = timeout(1)) {
        timeout.reschedule(loop.time() + 3);
        await(sleep(2));
        log("still here");
        timeout.reschedule(loop.time() - 1);
        await(sleep(2));
      } catch (AsyncTimeoutException error) {
        log("now");
      }
      return done();
    }

    @Async
    Coroutine<Void> nested() {
      try (Timeout outer = timeout(2)) {
        Timeout inner = timeout(5);
        try (inner) {
          await(sleep(10));
        } finally {
          log("inner", inner.expired(), "outer", outer.expired());
        }
      } catch (AsyncTimeoutException error) {
        log("outer");
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      await(body(2, 1));
      await(body(1, 2));
      await(body(0, 1));
      await(moved());
      await(nested());
      Task<Void> task = createTask(body(5, 9));
      await(sleep(1));
      task.cancel("outside");
      try {
        await(task);
      } catch (CancelledError error) {
        log(repr(error));
      }
      return done();
    }
  }
}
