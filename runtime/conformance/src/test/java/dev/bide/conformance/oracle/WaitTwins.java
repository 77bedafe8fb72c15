package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.Asyncio;
import dev.bide.Coroutine;
import dev.bide.ReturnWhen;
import dev.bide.Task;
import dev.bide.WaitResult;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Twins of the scripts in {@code wait}. */
final class WaitTwins {
  private WaitTwins() {}

  static final class Conditions extends Twin {
    @Async
    Coroutine<String> child(String name, double delay, boolean fail) {
      await(sleep(delay));
      if (fail) {
        throw new IllegalArgumentException(name);
      }
      return value(name);
    }

    String names(Set<Task<String>> tasks) {
      return words(tasks.stream().map(Task::name).sorted().toList());
    }

    @Override
    @Async
    Coroutine<Void> main() {
      List<Task<String>> tasks =
          List.of(
              createTask(child("a", 1, false), "a"),
              createTask(child("b", 2, true), "b"),
              createTask(child("c", 3, false), "c"));
      for (Coroutine<WaitResult<String>> how :
          List.of(
              Asyncio.wait(tasks, ReturnWhen.FIRST_COMPLETED),
              Asyncio.wait(tasks, ReturnWhen.FIRST_EXCEPTION),
              Asyncio.wait(tasks, Duration.ofMillis(500)),
              Asyncio.wait(tasks))) {
        WaitResult<String> result = await(how);
        log("done", names(result.done()), "pending", names(result.pending()));
      }
      try {
        await(Asyncio.wait(List.<Task<String>>of()));
      } catch (IllegalArgumentException error) {
        log("empty");
      }
      tasks.get(1).exception();
      return done();
    }
  }

  static final class AsCompleted extends Twin {
    @Async
    Coroutine<String> child(String name, double delay) {
      await(sleep(delay));
      return value(name);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      List<Task<String>> tasks =
          List.of(createTask(child("a", 3)), createTask(child("b", 1)), createTask(child("c", 2)));
      for (Task<String> nextDone : awaitEach(asCompleted(tasks))) {
        log(nextDone.result());
      }
      Task<String> slow = createTask(child("slow", 9));
      Task<String> fast = createTask(child("fast", 1));
      try {
        for (Task<String> nextDone :
            awaitEach(asCompleted(List.of(slow, fast), Duration.ofSeconds(2)))) {
          log(nextDone.result());
        }
      } catch (AsyncTimeoutException error) {
        log(repr(error), "slow is done", slow.done(), "cancelled", slow.cancelled());
      }
      log(await(slow));
      return done();
    }
  }
}
