package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.Task;
import java.util.List;

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
}
