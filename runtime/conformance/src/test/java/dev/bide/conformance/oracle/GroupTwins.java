package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.TaskGroup;
import java.util.List;
import java.util.NoSuchElementException;

/** Twins of the scripts in {@code group}. */
final class GroupTwins {
  private GroupTwins() {}

  static final class Failures extends Twin {
    record Spec(String name, double delay, boolean fail) {}

    @Async
    Coroutine<Void> child(Spec spec) {
      try {
        await(sleep(spec.delay));
      } catch (CancelledError error) {
        if (spec.name.equals("f")) {
          throw new IllegalArgumentException(spec.name);
        }
        log(spec.name, "is cancelled");
        throw error;
      }
      if (spec.fail) {
        throw new IllegalArgumentException(spec.name);
      }
      log(spec.name, "ends");
      return done();
    }

    @Async
    Coroutine<Void> group(List<Spec> specs, double bodyDelay, boolean bodyFails) {
      try (TaskGroup tasks = taskGroup()) {
        for (Spec spec : specs) {
          tasks.createTask(child(spec));
        }
        await(sleep(bodyDelay));
        log("body ends");
        if (bodyFails) {
          throw new NoSuchElementException();
        }
      } catch (Throwable error) {
        log(repr(error));
        if (error instanceof CancelledError cancelled) {
          throw cancelled;
        }
      }
      return done();
    }

    Spec works(String name, double delay) {
      return new Spec(name, delay, false);
    }

    Spec fails(String name, double delay) {
      return new Spec(name, delay, true);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      await(createTask(group(List.of(works("a", 1), works("b", 2)), 0, false)));
      await(createTask(group(List.of(works("c", 3), fails("d", 1)), 2, false)));
      await(createTask(group(List.of(fails("e", 2), works("f", 4), works("g", 5)), 1, false)));
      await(createTask(group(List.of(works("h", 5)), 1, true)));
      Task<Void> task = createTask(group(List.of(works("i", 5)), 1, false));
      await(sleep(2));
      task.cancel("outside");
      try {
        await(task);
      } catch (CancelledError error) {
        log("main", repr(error));
      }
      return done();
    }
  }
}
