package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Asyncio;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import java.util.List;

/** Twins of the scripts in {@code cleanup}. */
final class CleanupTwins {
  private CleanupTwins() {}

  static final class CancelledAgain extends Twin {
    @Async
    Coroutine<Void> child() {
      try {
        await(sleep(10));
      } finally {
        log("cleaning up", currentTask().cancelling());
        try {
          await(sleep(10));
          log("never");
        } catch (CancelledError error) {
          log("again", repr(error), currentTask().cancelling());
          await(sleep(1));
          log("cleaned up all the same");
        }
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<Void> task = createTask(child());
      await(sleep(1));
      task.cancel("first");
      await(sleep(1));
      task.cancel("second");
      try {
        await(task);
      } catch (CancelledError error) {
        log("main", repr(error), task.cancelling());
      }
      return done();
    }
  }

  static final class OtherEnds extends Twin {
    @Async
    Coroutine<String> raises() {
      try {
        await(sleep(10));
      } catch (CancelledError error) {
        throw new IllegalArgumentException("instead");
      }
      return value(null);
    }

    @Async
    Coroutine<String> returns() {
      try {
        await(sleep(10));
      } catch (CancelledError error) {
        return value("instead");
      }
      return value(null);
    }

    @Async
    Coroutine<String> another() {
      try {
        await(sleep(10));
      } catch (CancelledError error) {
        throw new CancelledError("another");
      }
      return value(null);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      for (Coroutine<String> body : List.of(raises(), returns(), another())) {
        Task<String> task = createTask(body);
        await(sleep(1));
        log("cancel", task.cancel("requested"));
        await(Asyncio.wait(List.of(task)));
        log("done", task.done(), "cancelled", task.cancelled(), task.cancelling());
        try {
          log("value", await(task));
        } catch (IllegalArgumentException error) {
          log("failure", repr(error));
        } catch (CancelledError error) {
          log("main", repr(error));
        }
      }
      return done();
    }
  }

  static final class NestedFinally extends Twin {
    @Async
    Coroutine<Void> close(int name) {
      log("closing", name);
      await(sleep(1));
      log("closed", name);
      return done();
    }

    @Async
    Coroutine<Void> level(int left) {
      try {
        if (left == 0) {
          await(sleep(10));
        } else {
          await(level(left - 1));
        }
      } catch (CancelledError error) {
        log("cancelled at", left);
        if (left == 1) {
          throw new IllegalArgumentException("from level 1");
        }
        throw error;
      } finally {
        await(close(left));
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<Void> task = createTask(level(2));
      await(sleep(1));
      task.cancel();
      try {
        await(task);
      } catch (IllegalArgumentException error) {
        log(repr(error), "cancelled", task.cancelled());
      }
      return done();
    }
  }

  static final class CancelledByItself extends Twin {
    @Async
    Coroutine<Void> raises() {
      await(sleep(0));
      throw new CancelledError("mine");
    }

    @Async
    Coroutine<Void> awaits(Task<Void> task) {
      await(task);
      log("never");
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<Void> a = createTask(raises());
      Task<Void> b = createTask(awaits(a));
      try {
        await(b);
      } catch (CancelledError error) {
        log(repr(error), currentTask().cancelling());
      }
      log("cancelled", a.cancelled(), b.cancelled(), "cancelling", a.cancelling(), b.cancelling());
      try {
        await(raises());
      } catch (CancelledError error) {
        log("inline", repr(error));
      }
      await(sleep(1));
      log("main goes on");
      return done();
    }
  }
}
