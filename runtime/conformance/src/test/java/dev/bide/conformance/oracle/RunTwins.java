package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Task;
import java.util.ArrayList;
import java.util.List;

/** Twins of the scripts in {@code run}. */
final class RunTwins {
  private RunTwins() {}

  static final class CleanUp extends Twin {
    final List<Task<Void>> kept = new ArrayList<>();

    @Async
    Coroutine<Void> forever(String name, double delay, boolean fails) {
      log(name, "starts");
      try {
        await(sleep(1000));
      } finally {
        await(sleep(delay));
        log(name, "is clean");
        if (fails) {
          throw new IllegalArgumentException(name);
        }
      }
      return done();
    }

    @Override
    @Async
    Coroutine<String> main() {
      kept.add(createTask(forever("a", 1, false)));
      kept.add(createTask(forever("b", 2, true)));
      await(sleep(1));
      return value("end");
    }
  }

  static final class MainFails extends Twin {
    final List<Task<?>> tasks = new ArrayList<>();

    @Async
    Coroutine<Void> stubborn() {
      for (int turn = 0; turn < 3; turn++) {
        try {
          await(sleep(100));
        } catch (CancelledError error) {
          log("stubborn", turn, repr(error));
          await(sleep(1));
          log("stubborn ends");
          return done();
        }
      }
      return done();
    }

    @Async
    Coroutine<Void> never() {
      log("never");
      return done();
    }

    @Async
    Coroutine<String> ends() {
      return value("done");
    }

    @Override
    @Async
    Coroutine<Void> main() {
      tasks.add(createTask(stubborn()));
      tasks.add(createTask(ends()));
      await(sleep(1));
      tasks.add(createTask(never()));
      log("main fails");
      throw new IllegalArgumentException("main");
    }
  }

  static final class MainCancelled extends Twin {
    @Async
    Coroutine<Void> child() {
      try {
        await(sleep(100));
      } finally {
        log("child leaves");
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<Void> task = createTask(child());
      Task<?> me = currentTask();
      loop.callLater(1, () -> me.cancel("by a timer"));
      try {
        await(task);
      } finally {
        log("main leaves", task.cancelled(), me.cancelling());
      }
      return done();
    }
  }

  static final class GeneratorsLeftOpen extends Twin {
    record Spec(String name, double delay, boolean fail) {}

    final List<AsyncGenerator<Integer>> kept = new ArrayList<>();

    @Async
    AsyncGenerator<Integer> numbers(String name, double delay, boolean fail) {
      try {
        emit(1);
        emit(2);
      } finally {
        await(sleep(delay));
        log(name, "is closed");
        if (fail) {
          throw new IllegalArgumentException(name);
        }
      }
      return end();
    }

    @Override
    @Async
    Coroutine<String> main() {
      withoutTicks();
      for (Spec spec :
          List.of(new Spec("a", 1, false), new Spec("b", 2, true), new Spec("c", 3, false))) {
        AsyncGenerator<Integer> source = numbers(spec.name, spec.delay, spec.fail);
        kept.add(source);
        log(spec.name, await(source.next()));
      }
      await(kept.get(2).aclose());
      kept.add(numbers("unstarted", 1, false));
      return value("end");
    }
  }

  static final class Threads extends Twin {
    int work(int value) {
      if (value < 0) {
        throw new IllegalArgumentException("negative");
      }
      return value * 2;
    }

    @Override
    @Async
    Coroutine<Void> main() {
      withoutTicks();
      withoutTime();
      log(await(toThread(() -> work(21))));
      try {
        await(toThread(() -> work(-1)));
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      List<Coroutine<Integer>> works = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        int number = i;
        works.add(toThread(() -> work(number)));
      }
      log(words(await(gather(works))));
      log(await(loop.runInExecutor(null, () -> work(4))));
      Promise<String> future = loop.createPromise();
      await(toThread(() -> loop.callSoonThreadsafe(() -> future.setResult("from a thread"))));
      log(await(future));
      return done();
    }
  }
}
