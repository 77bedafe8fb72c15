package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.InvalidStateException;
import dev.bide.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Twins of the scripts in {@code task}. */
final class TaskTwins {
  private TaskTwins() {}

  static final class CreateTask extends Twin {
    @Async
    Coroutine<String> child(String name) {
      log(name, "runs");
      return value(name);
    }

    @Override
    @Async
    Coroutine<String> main() {
      log("create");
      Task<String> first = createTask(child("first"));
      Task<String> second = createTask(child("second"));
      log("inline", await(child("inline")));
      log("await", await(first));
      log("await", await(second));
      return value("end");
    }
  }

  static final class SleepZero extends Twin {
    @Async
    Coroutine<String> child(String name, int turns) {
      for (int turn = 0; turn < turns; turn++) {
        log(name, turn);
        await(sleep(0));
      }
      return value(name);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      List<Task<String>> tasks =
          List.of(createTask(child("a", 3)), createTask(child("b", 1)), createTask(child("c", 2)));
      await(sleep(-1));
      log("main goes on");
      for (Task<String> task : tasks) {
        log("joined", await(task));
      }
      return done();
    }
  }

  static final class Interleaved extends Twin {
    @Async
    Coroutine<Integer> inner(String name, int turn) {
      await(sleep(0));
      log(name, turn);
      return value(turn);
    }

    @Async
    Coroutine<Integer> child(String name, int turns) {
      int total = 0;
      for (int turn = 0; turn < turns; turn++) {
        total += await(inner(name, turn));
        if (turn % 2 == 0) {
          await(sleep(0));
        }
      }
      return value(total);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      List<Task<Integer>> tasks = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        tasks.add(createTask(child("abcdefgh".substring(i, i + 1), i)));
      }
      while (!tasks.stream().allMatch(Task::done)) {
        await(sleep(0));
      }
      log("totals", words(tasks.stream().map(Task::result).toList()));
      return done();
    }
  }

  static final class AwaitingTasks extends Twin {
    @Async
    Coroutine<String> link(String name, Task<String> task, boolean fail) {
      String value;
      try {
        value = await(task);
      } catch (IllegalArgumentException error) {
        log(name, "sees", repr(error));
        throw error;
      }
      log(name, "got", value);
      if (fail) {
        throw new IllegalArgumentException(name);
      }
      return value(value + name);
    }

    @Async
    Coroutine<String> start() {
      await(sleep(1));
      log("start");
      return value(">");
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<String> a = createTask(start());
      Task<String> b = createTask(link("b", a, false));
      Task<String> c = createTask(link("c", b, false));
      Task<String> d = createTask(link("d", b, true));
      Task<String> e = createTask(link("e", c, false));
      Task<String> f = createTask(link("f", d, false));
      log(await(e));
      try {
        await(f);
      } catch (IllegalArgumentException error) {
        log("main", repr(error), d.exception() == error);
      }
      log(await(b));
      return done();
    }
  }

  static final class Names extends Twin {
    @Async
    Coroutine<Void> child() {
      log("in", currentTask().name());
      await(sleep(0));
      log("in", currentTask().name(), names());
      return done();
    }

    String names() {
      return words(allTasks().stream().map(Task::name).sorted().toList());
    }

    @Override
    @Async
    Coroutine<Void> main() {
      currentTask().setName("main");
      Task<Void> a = createTask(child(), "a");
      Task<Void> b = createTask(child(), "b");
      log(names());
      await(child());
      b.setName("renamed");
      log(names());
      await(a);
      log("a is done", names());
      await(b);
      log(a.name(), b.name(), names());
      return done();
    }
  }

  static final class Misused extends Twin {
    @Async
    Coroutine<Void> child() {
      await(sleep(0));
      return done();
    }

    @Async
    Coroutine<Void> itself(List<Task<Void>> tasks) {
      try {
        await(tasks.get(0));
      } catch (IllegalStateException error) {
        log("a task cannot wait for itself");
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      withoutTicks();
      List<Task<Void>> tasks = new ArrayList<>();
      tasks.add(createTask(itself(tasks)));
      await(tasks.get(0));
      Coroutine<Void> once = child();
      await(once);
      try {
        await(once);
      } catch (IllegalStateException error) {
        log("a coroutine runs once");
      }
      Task<Void> task = createTask(child());
      for (Supplier<Object> use : List.<Supplier<Object>>of(task::result, task::exception)) {
        try {
          use.get();
        } catch (InvalidStateException error) {
          log("pending");
        }
      }
      try {
        task.setResult(null);
      } catch (UnsupportedOperationException error) {
        log("a task sets its result itself");
      }
      await(task);
      log("done", task.done(), task.result(), task.exception());
      return done();
    }
  }

  static final class Failing extends Twin {
    @Async
    Coroutine<Void> deep(int left) {
      try {
        if (left == 0) {
          await(sleep(1));
          throw new IllegalArgumentException("bottom");
        }
        await(deep(left - 1));
      } finally {
        log("leaving", left);
      }
      return done();
    }

    @Async
    Coroutine<Void> atOnce() {
      log("fails at once");
      throw new IllegalArgumentException("first step");
    }

    @Override
    @Async
    Coroutine<Void> main() {
      try {
        await(deep(3));
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      Task<Void> task = createTask(atOnce());
      await(sleep(0));
      log("done", task.done());
      for (int i = 0; i < 2; i++) {
        try {
          await(task);
        } catch (IllegalArgumentException error) {
          log(repr(error), task.exception() == error);
        }
      }
      try {
        await(atOnce());
      } catch (IllegalArgumentException error) {
        log("inline", repr(error));
      }
      return done();
    }
  }

  static final class Family extends Twin {
    @Async
    Coroutine<List<String>> grow(String name, int depth) {
      log(name, "starts");
      if (depth == 0) {
        return value(List.of(name));
      }
      List<Task<List<String>>> children =
          Stream.of("l", "r").map(n -> createTask(grow(name + n, depth - 1))).toList();
      List<String> names = new ArrayList<>(List.of(name));
      for (Task<List<String>> each : children) {
        names.addAll(await(each));
      }
      log(name, "ends");
      return value(names);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      log(words(await(grow("x", 3))));
      return done();
    }
  }
}
