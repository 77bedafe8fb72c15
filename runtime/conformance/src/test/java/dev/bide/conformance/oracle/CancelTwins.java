package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Asyncio;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Task;
import java.util.List;

/** Twins of the scripts in {@code cancel}. */
final class CancelTwins {
  private CancelTwins() {}

  static final class Sleeping extends Twin {
    @Async
    Coroutine<Void> child() {
      try {
        await(sleep(10));
      } catch (CancelledError error) {
        log("child", repr(error), "cancelling", currentTask().cancelling());
        await(sleep(1));
        log("cleaned up");
        throw error;
      } finally {
        log("finally");
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<Void> task = createTask(child());
      await(sleep(1));
      log("cancel", task.cancel("why"), "done", task.done());
      try {
        await(task);
      } catch (CancelledError error) {
        log("main", repr(error));
      }
      log("cancelled", task.cancelled(), "again", task.cancel());
      return done();
    }
  }

  static final class BeforeStart extends Twin {
    @Async
    Coroutine<Void> child() {
      log("never");
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<Void> task = createTask(child());
      log("cancel", task.cancel("early"));
      log("done", task.done());
      try {
        await(task);
      } catch (CancelledError error) {
        log(repr(error));
      }
      return done();
    }
  }

  static final class Swallowed extends Twin {
    @Async
    Coroutine<String> stubborn() {
      for (int attempt = 0; attempt < 3; attempt++) {
        try {
          await(sleep(10));
        } catch (CancelledError error) {
          log("swallowed", attempt, "cancelling", currentTask().cancelling());
        }
      }
      log("uncancel", currentTask().uncancel(), currentTask().uncancel());
      return value("value");
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<String> task = createTask(stubborn());
      await(sleep(1));
      task.cancel();
      await(sleep(1));
      task.cancel();
      task.cancel();
      await(sleep(1));
      log("done", task.done());
      log(await(task), "cancelled", task.cancelled(), "cancelling", task.cancelling());
      return done();
    }
  }

  static final class Chain extends Twin {
    @Async
    Coroutine<Void> inner(Promise<Void> future) {
      try {
        await(future);
      } finally {
        log("inner leaves", future.cancelled());
      }
      return done();
    }

    @Async
    Coroutine<Void> middle(Task<Void> task) {
      try {
        await(task);
      } catch (CancelledError error) {
        log("middle", repr(error));
        throw error;
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Promise<Void> future = loop.createPromise();
      Task<Void> a = createTask(inner(future));
      Task<Void> b = createTask(middle(a));
      Task<Void> c = createTask(middle(b));
      await(sleep(1));
      c.cancel("all");
      log("requested", a.cancelling(), b.cancelling(), c.cancelling());
      log(await(Asyncio.wait(List.of(c))) != null);
      log(a.cancelled(), b.cancelled(), c.cancelled());
      return done();
    }
  }

  static final class Itself extends Twin {
    @Async
    Coroutine<String> returns() {
      currentTask().cancel("late");
      log("returns all the same");
      return value("lost");
    }

    @Async
    Coroutine<String> awaits() {
      currentTask().cancel("me");
      log("goes on to its next await");
      try {
        await(sleep(5));
      } catch (CancelledError error) {
        log("there", repr(error));
      }
      await(sleep(1));
      return value("kept");
    }

    @Async
    Coroutine<String> yields() {
      currentTask().cancel();
      try {
        await(sleep(0));
      } catch (CancelledError error) {
        log("yield", repr(error));
      }
      return value("end");
    }

    @Override
    @Async
    Coroutine<Void> main() {
      for (Coroutine<String> body : List.of(returns(), awaits(), yields())) {
        Task<String> task = createTask(body);
        try {
          log("value", await(task));
        } catch (CancelledError error) {
          log("main", repr(error));
        }
      }
      return done();
    }
  }

  static final class Shared extends Twin {
    @Async
    Coroutine<Void> inner() {
      try {
        await(sleep(5));
      } catch (CancelledError error) {
        log("inner", repr(error));
        throw error;
      }
      return done();
    }

    @Async
    Coroutine<Void> waiter(String name, Task<Void> task) {
      try {
        await(task);
      } catch (CancelledError error) {
        log(name, repr(error), "cancelling", currentTask().cancelling());
        throw error;
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<Void> task = createTask(inner());
      Task<Void> a = createTask(waiter("a", task));
      Task<Void> b = createTask(waiter("b", task));
      await(sleep(1));
      log("cancel", a.cancel());
      log("cancelling", task.cancelling(), a.cancelling(), b.cancelling());
      await(Asyncio.wait(List.of(a, b)));
      log("cancelled", task.cancelled(), a.cancelled(), b.cancelled());
      return done();
    }
  }

  static final class ByCallbacks extends Twin {
    @Async
    Coroutine<Void> child(String name) {
      try {
        await(sleep(5));
      } finally {
        log(name, "leaves");
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<Void> a = createTask(child("a"));
      Task<Void> b = createTask(child("b"));
      loop.callLater(1, () -> a.cancel("timer"));
      a.addDoneCallback(done -> log("a is done; cancel b", b.cancel()));
      b.addDoneCallback(done -> log("b is done; cancel a", a.cancel()));
      for (Task<Void> task : List.of(b, a)) {
        try {
          await(task);
        } catch (CancelledError error) {
          log(repr(error));
        }
      }
      return done();
    }
  }
}
