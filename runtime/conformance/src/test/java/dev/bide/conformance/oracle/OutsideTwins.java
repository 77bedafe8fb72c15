package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.Asyncio;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.ExceptionGroup;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.Timeout;
import java.util.List;

/** Twins of the scripts in {@code outside}. */
final class OutsideTwins {
  private OutsideTwins() {}

  static final class CancelsAGroup extends Twin {
    @Async
    Coroutine<Void> child(String name, double delay, boolean fail) {
      try {
        await(sleep(delay));
      } catch (CancelledError error) {
        log(name, "is cancelled");
        if (fail) {
          throw new IllegalArgumentException(name);
        }
        await(sleep(1));
        log(name, "is clean");
        throw error;
      }
      return done();
    }

    @Async
    Coroutine<Void> parent(double bodyDelay, boolean fail) {
      try (TaskGroup group = taskGroup()) {
        group.createTask(child("a", 5, false));
        group.createTask(child("b", 5, fail));
        await(sleep(bodyDelay));
        log("body ends");
      } catch (Throwable error) {
        log("group", repr(error), currentTask().cancelling());
        throw error;
      } finally {
        try {
          await(sleep(1));
          log("parent goes on");
        } catch (CancelledError error) {
          log("parent is cancelled behind the group", currentTask().cancelling());
        }
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      for (double bodyDelay : List.of(5.0, 0.0)) {
        for (boolean fail : List.of(false, true)) {
          Task<Void> task = createTask(parent(bodyDelay, fail));
          await(sleep(1));
          task.cancel("outside");
          await(Asyncio.wait(List.of(task)));
          log("cancelled", task.cancelled(), task.cancelling());
          if (!task.cancelled()) {
            log(repr(task.exception()));
          }
        }
      }
      return done();
    }
  }

  static final class CancelsTwice extends Twin {
    @Async
    Coroutine<Void> child(String name) {
      try {
        await(sleep(5));
      } finally {
        log(name, "is cleaning up");
        try {
          await(sleep(2));
        } finally {
          log(name, "leaves");
        }
      }
      return done();
    }

    @Async
    Coroutine<Void> parent() {
      try (TaskGroup group = taskGroup()) {
        group.createTask(child("a"));
        group.createTask(child("b"));
        log("body ends");
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<Void> task = createTask(parent());
      await(sleep(1));
      task.cancel("first");
      await(sleep(1));
      log("again", task.cancel("second"), task.cancelling());
      await(Asyncio.wait(List.of(task)));
      log("cancelled", task.cancelled(), task.cancelling());
      return done();
    }
  }

  static final class WithTimeouts extends Twin {
    @Async
    Coroutine<Void> child(String name, double delay, boolean fail) {
      try {
        await(sleep(delay));
        if (fail) {
          throw new IllegalArgumentException(name);
        }
        log(name, "ends");
      } catch (CancelledError error) {
        log(name, "is cancelled");
        throw error;
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Timeout around = timeout(2);
      try (around) {
        try (TaskGroup group = taskGroup()) {
          group.createTask(child("a", 1, false));
          group.createTask(child("b", 3, false));
        }
      } catch (AsyncTimeoutException error) {
        log("timeout around the group", currentTask().cancelling());
      }
      try (TaskGroup group = taskGroup()) {
        group.createTask(child("c", 3, false));
        Timeout inside = timeout(1);
        try (inside) {
          await(child("body", 5, false));
        } catch (AsyncTimeoutException error) {
          log("timeout inside the group", currentTask().cancelling());
        }
      }
      try (TaskGroup group = taskGroup()) {
        group.createTask(child("d", 1, true));
        Timeout inside = timeout(3);
        try (inside) {
          await(child("body", 5, false));
        } catch (AsyncTimeoutException error) {
          log("never");
        }
      } catch (ExceptionGroup error) {
        log(repr(error), currentTask().cancelling());
      }
      return done();
    }
  }

  static final class RequestKept extends Twin {
    @Async
    Coroutine<Void> fails(String name) {
      await(sleep(1));
      throw new IllegalArgumentException(name);
    }

    @Async
    Coroutine<Void> parent() {
      try (TaskGroup group = taskGroup()) {
        group.createTask(fails("a"));
        try {
          await(sleep(5));
        } finally {
          log("body leaves", currentTask().cancelling());
          try {
            await(sleep(1));
          } catch (CancelledError error) {
            log("body", repr(error), currentTask().cancelling());
          }
        }
      } catch (ExceptionGroup error) {
        log(repr(error), currentTask().cancelling());
      }
      try {
        await(sleep(5));
        log("no request was left");
      } catch (CancelledError error) {
        log("behind the group", repr(error), currentTask().cancelling());
        throw error;
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      for (double delay : new double[] {-1, 1.5}) {
        Task<Void> task = createTask(parent());
        if (delay >= 0) {
          loop.callLater(delay, () -> task.cancel("outside"));
        }
        await(Asyncio.wait(List.of(task)));
        log("cancelled", task.cancelled(), task.cancelling());
      }
      Task<Void> task = createTask(parent());
      await(sleep(1));
      log("in the tick of the failure", task.cancel("outside"), task.cancelling());
      await(Asyncio.wait(List.of(task)));
      log("cancelled", task.cancelled(), task.cancelling());
      return done();
    }
  }
}
