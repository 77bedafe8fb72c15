package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Asyncio;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.InvalidStateException;
import dev.bide.Promise;
import dev.bide.Task;
import java.util.ArrayList;
import java.util.List;

/** Twins of the scripts in {@code race}. */
final class RaceTwins {
  private RaceTwins() {}

  static final class TwiceBeforeItRuns extends Twin {
    @Async
    Coroutine<String> child() {
      for (int turn = 0; turn < 2; turn++) {
        try {
          await(sleep(5));
          log("slept", turn);
        } catch (CancelledError error) {
          log(turn, repr(error), currentTask().cancelling());
        }
      }
      return value("end");
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<String> task = createTask(child());
      await(sleep(1));
      log("cancel", task.cancel("a"), task.cancel("b"), task.cancelling());
      log(await(task), task.cancelling(), task.cancelled());
      log("cancel", task.cancel());
      Task<String> early = createTask(child());
      log("cancel", early.cancel("c"), early.cancel("d"), early.cancelling());
      try {
        await(early);
      } catch (CancelledError error) {
        log(repr(error));
      }
      return done();
    }
  }

  static final class ValueHasCome extends Twin {
    @Async
    Coroutine<String> child(Promise<Integer> future) {
      try {
        log("value", await(future));
      } catch (CancelledError error) {
        log(repr(error));
        await(sleep(0));
        log("the future has its value", future.result());
      }
      return value("end");
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Promise<Integer> future = loop.createPromise();
      Task<String> task = createTask(child(future));
      await(sleep(0));
      future.setResult(1);
      log("cancel", task.cancel("too late for the future"));
      log(await(task));
      Promise<Integer> failing = loop.createPromise();
      task = createTask(child(failing));
      await(sleep(0));
      log("cancel", task.cancel("first"));
      try {
        failing.setResult(2);
      } catch (InvalidStateException error) {
        log("cancelled already");
      }
      try {
        await(task);
      } catch (CancelledError error) {
        log("main", repr(error));
      }
      return done();
    }
  }

  static final class InnerTaskIsDone extends Twin {
    @Async
    Coroutine<String> inner(String how) {
      await(sleep(1));
      log("inner ends");
      if (how.equals("fails")) {
        throw new IllegalArgumentException("inner");
      }
      return value(how);
    }

    @Async
    Coroutine<Void> outer(Task<String> task) {
      try {
        log("outer got", await(task));
      } catch (Throwable error) {
        log("outer", repr(error));
        throw error;
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      for (String how : List.of("returns", "fails")) {
        Task<String> task = createTask(inner(how));
        Task<Void> waiting = createTask(outer(task));
        task.addDoneCallback(
            done -> log("cancel", waiting.cancel("meanwhile"), waiting.cancelling()));
        try {
          await(waiting);
        } catch (CancelledError error) {
          log("main", repr(error), "inner cancelled", task.cancelled());
        }
        if (how.equals("fails")) {
          log(repr(task.exception()));
        }
      }
      return done();
    }
  }

  static final class OneAnother extends Twin {
    final List<Task<Void>> tasks = new ArrayList<>();

    @Async
    Coroutine<Void> child(int me, int other) {
      try {
        await(sleep(1));
        log(me, "cancels", tasks.get(other).cancel("by " + me));
        await(sleep(0));
        log(me, "goes on");
        await(sleep(1));
        log(me, "ends");
      } catch (CancelledError error) {
        log(me, repr(error));
        throw error;
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      tasks.add(createTask(child(0, 1)));
      tasks.add(createTask(child(1, 2)));
      tasks.add(createTask(child(2, 0)));
      int done = await(Asyncio.wait(tasks)).done().size();
      String cancelled = words(tasks.stream().map(Task::cancelled).toList());
      log(done, cancelled, words(tasks.stream().map(Task::cancelling).toList()));
      return done();
    }
  }

  static final class WhileYielding extends Twin {
    @Async
    Coroutine<Integer> spinner(String name) {
      int turn = 0;
      try {
        while (turn < 5) {
          await(sleep(0));
          turn++;
        }
      } finally {
        log(name, "leaves at", turn);
      }
      return value(turn);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<Integer> a = createTask(spinner("a"));
      Task<Integer> b = createTask(spinner("b"));
      await(sleep(0));
      await(sleep(0));
      a.cancel("stop");
      loop.callSoon(() -> b.cancel("stop too"));
      log("requested", a.cancelling(), b.cancelling());
      await(Asyncio.wait(List.of(a, b)));
      log(a.cancelled(), b.cancelled());
      Task<Integer> c = createTask(spinner("c"));
      loop.callLater(0, c::cancel);
      try {
        await(c);
      } catch (CancelledError error) {
        log(repr(error));
      }
      return done();
    }
  }
}
