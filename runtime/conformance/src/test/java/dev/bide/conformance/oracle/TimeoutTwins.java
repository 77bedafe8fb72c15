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

  static final class Nested extends Twin {
    @Async
    Coroutine<Void> body(double outerLimit, double middleLimit, double innerLimit) {
      Timeout outer = timeout(outerLimit);
      Timeout middle = null;
      Timeout inner = null;
      try (outer) {
        try (Timeout entered = timeout(middleLimit)) {
          middle = entered;
          try (Timeout innermost = timeout(innerLimit)) {
            inner = innermost;
            await(sleep(10));
          } catch (AsyncTimeoutException error) {
            log("inner", currentTask().cancelling());
            await(sleep(10));
          }
        } catch (AsyncTimeoutException error) {
          log("middle", currentTask().cancelling());
          await(sleep(10));
        }
      } catch (AsyncTimeoutException error) {
        log("outer", currentTask().cancelling());
      }
      log("expired", outer.expired(), middle.expired(), inner.expired());
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      await(body(3, 2, 1));
      await(body(1, 2, 3));
      await(body(2, 1, 2.5));
      await(body(1, 1, 5));
      await(body(0, 1, 0));
      return done();
    }
  }

  static final class Rescheduled extends Twin {
    @Override
    @Async
    Coroutine<Void> main() {
      Timeout timeout = timeoutAt(Double.POSITIVE_INFINITY);
      try (timeout) {
        log("never", Double.isInfinite(timeout.when()));
        await(sleep(100));
        timeout.reschedule(loop.time() + 2);
        await(sleep(1));
        timeout.reschedule(Double.POSITIVE_INFINITY);
        await(sleep(100));
      }
      log("expired", timeout.expired());
      try {
        timeout.reschedule(1);
      } catch (IllegalStateException error) {
        log("it has ended");
      }
      Timeout at = timeoutAt(loop.time() + 1);
      try (at) {
        log("in", at.when() - loop.time());
        try {
          await(sleep(2));
        } finally {
          log("expiring", at.expired());
          try {
            at.reschedule(loop.time() + 5);
          } catch (IllegalStateException error) {
            log("it is expiring");
          }
        }
      } catch (AsyncTimeoutException error) {
        log("timeout", at.expired());
      }
      Timeout past = timeoutAt(loop.time() - 1);
      try (past) {
        log("in the past");
        await(sleep(0));
        log("one tick");
        await(sleep(0));
        log("never");
      } catch (AsyncTimeoutException error) {
        log("timeout");
      }
      return done();
    }
  }

  static final class Zero extends Twin {
    @Async
    Coroutine<String> work(int ticks) {
      for (int tick = 0; tick < ticks; tick++) {
        log("works", tick);
        await(sleep(0));
      }
      return value("end");
    }

    @Async
    Coroutine<Void> attempt(double limit, int ticks) {
      Timeout timeout = timeout(limit);
      try (timeout) {
        log(await(work(ticks)));
      } catch (AsyncTimeoutException error) {
        log(repr(error), currentTask().cancelling());
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      await(attempt(0, 0));
      await(sleep(0));
      await(attempt(0, 1));
      await(attempt(0, 3));
      await(attempt(-1, 3));
      Timeout timeout = timeout(0);
      try (timeout) {
        // Left at once.
      }
      await(sleep(1));
      log("no cancellation is left over");
      return done();
    }
  }
}
