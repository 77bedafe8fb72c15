package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import java.util.List;

/** Twins of the scripts in {@code eager}. */
final class EagerTwins {
  private EagerTwins() {}

  static final class StartsAtOnce extends Twin {
    @Async
    Coroutine<String> child(String name, int yields, boolean fail) {
      log(name, "starts", currentTask() != null);
      for (int i = 0; i < yields; i++) {
        await(sleep(0));
      }
      if (fail) {
        throw new IllegalArgumentException(name);
      }
      log(name, "ends");
      return value(name);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<?> me = currentTask();
      Task<String> quick = createEagerTask(child("quick", 0, false));
      log("done", quick.done(), currentTask() == me);
      log(await(quick));
      Task<String> slow = createEagerTask(child("slow", 2, false));
      Task<String> lazy = createTask(child("lazy", 0, false));
      log("done", slow.done(), lazy.done());
      log(await(slow), await(lazy));
      Task<String> failing = createEagerTask(child("failing", 0, true));
      log("done", failing.done(), repr(failing.exception()));
      Task<String> late = createEagerTask(child("late", 1, true));
      try {
        await(late);
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      Task<String> a = createEagerTask(child("a", 0, false));
      Task<String> b = createEagerTask(child("b", 1, false));
      log(words(await(gather(a, b, child("c", 0, false)))));
      Task<String> d = createEagerTask(child("d", 0, false));
      Task<String> e = createEagerTask(child("e", 0, false));
      log(words(await(gather(d, e))));
      return done();
    }
  }

  static final class Nested extends Twin {
    @Async
    Coroutine<Void> level(int left) {
      log("down at", left, "of", allTasks().size());
      Task<Void> inner = left > 0 ? createEagerTask(level(left - 1)) : null;
      if (inner != null) {
        log("inner done", inner.done());
        await(inner);
      } else {
        await(sleep(1));
      }
      log("up at", left);
      return done();
    }

    @Async
    Coroutine<Void> cancelsItself() {
      currentTask().cancel("mine");
      await(sleep(0));
      log("never");
      return done();
    }

    @Async
    Coroutine<Void> cancelledAtTheEnd() {
      currentTask().cancel("late");
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      await(createEagerTask(level(2)));
      log("all are up");
      for (Coroutine<Void> body : List.of(cancelsItself(), cancelledAtTheEnd())) {
        Task<Void> task = createEagerTask(body);
        log("done", task.done(), "cancelling", task.cancelling());
        try {
          await(task);
        } catch (CancelledError error) {
          log(repr(error), task.cancelled());
        }
      }
      return done();
    }
  }
}
