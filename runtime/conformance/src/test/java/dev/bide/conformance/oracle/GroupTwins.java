package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.ExceptionGroup;
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

  static final class ErrorsInOrder extends Twin {
    @Async
    Coroutine<Void> child(String name, double delay, Double cleaning) {
      try {
        await(sleep(delay));
      } catch (CancelledError error) {
        log(name, "is cancelled");
        if (cleaning == null) {
          throw error;
        }
        await(sleep(cleaning));
      }
      throw new IllegalArgumentException(name);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      try (TaskGroup group = taskGroup()) {
        group.createTask(child("a", 2, null));
        group.createTask(child("b", 5, 2.0));
        group.createTask(child("c", 5, 1.0));
        group.createTask(child("d", 5, null));
        try {
          await(sleep(5));
        } catch (CancelledError error) {
          log("body", repr(error), currentTask().cancelling());
          throw new IllegalArgumentException("body");
        }
      } catch (ExceptionGroup error) {
        log(repr(error), currentTask().cancelling());
      }
      try (TaskGroup group = taskGroup()) {
        group.createTask(child("e", 1, null));
        group.createTask(child("f", 1, null));
        await(sleep(1));
        throw new IllegalArgumentException("body");
      } catch (ExceptionGroup error) {
        log(repr(error), currentTask().cancelling());
      }
      await(sleep(1));
      log("main goes on");
      return done();
    }
  }

  static final class Nested extends Twin {
    @Async
    Coroutine<Void> child(String name, double delay, boolean fail) {
      try {
        await(sleep(delay));
      } catch (CancelledError error) {
        log(name, "is cancelled");
        throw error;
      }
      if (fail) {
        throw new IllegalArgumentException(name);
      }
      log(name, "ends");
      return done();
    }

    @Async
    Coroutine<Void> inner(String name, boolean fail) {
      try (TaskGroup group = taskGroup()) {
        group.createTask(child(name + "1", 1, false));
        group.createTask(child(name + "2", 2, fail));
        group.createTask(child(name + "3", 3, false));
      }
      log(name, "is complete");
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      try (TaskGroup group = taskGroup()) {
        group.createTask(inner("a", false));
        group.createTask(inner("b", false));
      }
      log("both are complete");
      try (TaskGroup group = taskGroup()) {
        group.createTask(inner("c", true));
        group.createTask(inner("d", false));
        await(child("body", 5, false));
      } catch (ExceptionGroup error) {
        log(repr(error));
      }
      try (TaskGroup outer = taskGroup()) {
        outer.createTask(child("e", 5, false));
        try (TaskGroup group = taskGroup()) {
          group.createTask(child("f", 1, true));
        }
      } catch (ExceptionGroup error) {
        log(repr(error));
      }
      return done();
    }
  }

  static final class CreatedLate extends Twin {
    @Async
    Coroutine<Void> child(String name, double delay) {
      await(sleep(delay));
      log(name, "ends");
      return done();
    }

    @Async
    Coroutine<Void> parent(TaskGroup group, String name, int depth) {
      await(sleep(1));
      log(name);
      if (depth > 0) {
        group.createTask(parent(group, name + "l", depth - 1));
        group.createTask(parent(group, name + "r", depth - 1));
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      TaskGroup ended = taskGroup();
      try (ended) {
        ended.createTask(parent(ended, "x", 2));
        log("body ends");
      }
      log("all have ended");
      try {
        ended.createTask(child("never", 1));
      } catch (IllegalStateException error) {
        log("refused: it has ended");
      }
      try (TaskGroup group = taskGroup()) {
        group.createTask(child("a", 5));
        try {
          await(child("body", 1));
          throw new IllegalArgumentException("body");
        } finally {
          group.createTask(child("b", 5));
        }
      } catch (ExceptionGroup error) {
        log(repr(error));
      }
      TaskGroup empty = taskGroup();
      try (empty) {
        log("empty");
      }
      log("left");
      try (TaskGroup group = taskGroup()) {
        Task<Void> quick = group.createTask(child("quick", 0), "quick");
        await(sleep(1));
        log(quick.name(), "is done", quick.done());
      }
      log("left");
      return done();
    }
  }

  static final class CancelledChildren extends Twin {
    @Async
    Coroutine<String> child(String name, double delay, boolean stubborn) {
      try {
        await(sleep(delay));
      } catch (CancelledError error) {
        log(name, repr(error));
        if (!stubborn) {
          throw error;
        }
        return value("stubborn");
      }
      log(name, "ends");
      return value(name);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<String> a;
      Task<String> b;
      try (TaskGroup group = taskGroup()) {
        a = group.createTask(child("a", 5, false));
        b = group.createTask(child("b", 2, false));
        await(sleep(1));
        a.cancel("only a");
        log("body ends");
      }
      log("no error", a.cancelled(), b.result());
      Task<String> c = null;
      Task<String> d = null;
      try (TaskGroup group = taskGroup()) {
        c = group.createTask(child("c", 5, true));
        d = group.createTask(child("d", 5, false));
        await(sleep(1));
        throw new IllegalArgumentException("body");
      } catch (ExceptionGroup error) {
        log(repr(error), c.result(), d.cancelled());
      }
      try (TaskGroup group = taskGroup()) {
        Task<String> e = group.createTask(child("e", 1, false));
        e.addDoneCallback(done -> log("e is done"));
        Task<String> unstarted = group.createTask(child("never", 1, false));
        unstarted.cancel();
        try {
          await(unstarted);
        } catch (CancelledError error) {
          log("awaited a cancelled child", currentTask().cancelling());
        }
      }
      log("end");
      return done();
    }
  }
}
