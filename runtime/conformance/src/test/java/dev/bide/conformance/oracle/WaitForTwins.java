package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.Asyncio;
import dev.bide.Awaitable;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Promise;
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

  static final class Outcomes extends Twin {
    @Async
    Coroutine<String> child(String name, double delay, boolean fail) {
      try {
        await(sleep(delay));
      } catch (CancelledError error) {
        log(name, "is cancelled");
        if (fail) {
          throw new IllegalArgumentException(name);
        }
        throw error;
      }
      if (fail) {
        throw new IllegalArgumentException(name);
      }
      return value(name);
    }

    @Async
    Coroutine<Void> attempt(Awaitable<?> awaitable, double limit) {
      try {
        log("value", await(Asyncio.<Object>waitFor(awaitable, limit)));
      } catch (AsyncTimeoutException error) {
        log(repr(error), currentTask().cancelling());
      } catch (IllegalArgumentException error) {
        log("failure", repr(error));
      } catch (CancelledError error) {
        log("cancelled", repr(error), currentTask().cancelling());
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      withoutTicks();
      await(attempt(child("a", 1, true), 2));
      await(attempt(child("b", 3, true), 2));
      Promise<String> future = loop.createPromise();
      await(attempt(future, 1));
      log("future cancelled", future.cancelled());
      Task<String> task = createTask(child("c", 3, false));
      await(attempt(shield(task), 1));
      log("task cancelled", task.cancelled(), await(task));
      task = createTask(child("d", 5, false));
      loop.callLater(1, task::cancel);
      await(attempt(task, 3));
      await(attempt(gather(child("e", 1, false), child("f", 5, false)), 2));
      Promise<String> ready = loop.createPromise();
      ready.setResult("ready");
      await(attempt(ready, 0));
      await(attempt(ready, 1));
      await(attempt(child("g", 1, false), -1));
      return done();
    }
  }

  static final class Races extends Twin {
    @Async
    Coroutine<String> child(double delay, String result) {
      try {
        await(sleep(delay));
        log("child ends");
        return value(result);
      } catch (CancelledError error) {
        log("child is cancelled");
        throw error;
      }
    }

    @Async
    Coroutine<Void> attempt(Awaitable<String> awaitable, double limit) {
      try {
        log("value", await(waitFor(awaitable, limit)));
      } catch (AsyncTimeoutException error) {
        log("timeout", currentTask().cancelling());
      } catch (CancelledError error) {
        log(repr(error), currentTask().cancelling());
        throw error;
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      await(attempt(child(1, "inline"), 1));
      await(attempt(createTask(child(1, "task")), 1));
      Promise<String> future = loop.createPromise();
      loop.callLater(1, () -> future.setResult("future"));
      await(attempt(future, 1));
      Task<Void> task = createTask(attempt(child(2, "outside"), 1));
      await(sleep(1));
      task.cancel("too");
      try {
        await(task);
      } catch (CancelledError error) {
        log("main", repr(error), task.cancelling());
      }
      task = createTask(attempt(child(5, "slow"), 9));
      await(sleep(1));
      task.cancel("outside");
      try {
        await(task);
      } catch (CancelledError error) {
        log("main", repr(error), task.cancelling());
      }
      return done();
    }
  }
}
