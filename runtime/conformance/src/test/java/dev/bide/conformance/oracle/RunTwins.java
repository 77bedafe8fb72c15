package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;
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
}
