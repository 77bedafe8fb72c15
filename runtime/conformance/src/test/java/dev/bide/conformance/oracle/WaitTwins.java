package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncIterator;
import dev.bide.AsyncTimeoutException;
import dev.bide.Asyncio;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.ReturnWhen;
import dev.bide.Task;
import dev.bide.WaitResult;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

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

  static final class FirstCompleted extends Twin {
    @Async
    Coroutine<String> child(String name, double delay) {
      await(sleep(delay));
      return value(name);
    }

    String names(Collection<Task<String>> tasks) {
      return words(tasks.stream().map(Task::name).sorted().toList());
    }

    @Override
    @Async
    Coroutine<Void> main() {
      List<Task<String>> tasks =
          List.of(
              createTask(child("a", 1), "a"),
              createTask(child("b", 1), "b"),
              createTask(child("c", 2), "c"));
      Collection<Task<String>> pending = tasks;
      WaitResult<String> result;
      while (!pending.isEmpty()) {
        result = await(Asyncio.wait(pending, ReturnWhen.FIRST_COMPLETED));
        pending = result.pending();
        log("done", names(result.done()), "pending", names(pending));
      }
      result = await(Asyncio.wait(tasks, ReturnWhen.FIRST_COMPLETED));
      log("all are done already", names(result.done()));
      List<Task<String>> more =
          List.of(createTask(child("d", 5), "d"), createTask(child("e", 5), "e"));
      result = await(Asyncio.wait(more, ReturnWhen.FIRST_COMPLETED, Duration.ofSeconds(1)));
      log("timed out", names(result.done()), "pending", names(result.pending()));
      result = await(Asyncio.wait(more, Duration.ZERO));
      log("no time", names(result.done()), "pending", names(result.pending()));
      more.get(0).cancel();
      result = await(Asyncio.wait(more, ReturnWhen.FIRST_COMPLETED));
      log("cancelled", names(result.done()), "pending", names(result.pending()));
      log(await(more.get(1)));
      return done();
    }
  }

  static final class FirstException extends Twin {
    @Async
    Coroutine<Void> child(String name, double delay, boolean fail) {
      await(sleep(delay));
      if (fail) {
        throw new IllegalArgumentException(name);
      }
      return done();
    }

    String names(Collection<Task<Void>> tasks) {
      return words(tasks.stream().map(Task::name).sorted().toList());
    }

    @Override
    @Async
    Coroutine<Void> main() {
      List<Task<Void>> tasks =
          List.of(
              createTask(child("a", 1, false), "a"),
              createTask(child("b", 2, true), "b"),
              createTask(child("c", 3, false), "c"),
              createTask(child("d", 9, false), "d"));
      loop.callLater(0.5, () -> tasks.get(3).cancel());
      WaitResult<Void> result = await(Asyncio.wait(tasks, ReturnWhen.FIRST_EXCEPTION));
      log("done", names(result.done()), "pending", names(result.pending()));
      log(repr(tasks.get(1).exception()), "d cancelled", tasks.get(3).cancelled());
      result = await(Asyncio.wait(tasks, ReturnWhen.FIRST_EXCEPTION));
      log("failed before; done", names(result.done()), "pending", names(result.pending()));
      Task<Void> quick = createTask(child("quick", 1, false), "quick");
      Duration limit = Duration.ofMillis(750);
      result = await(Asyncio.wait(List.of(tasks.get(2), quick), ReturnWhen.FIRST_EXCEPTION, limit));
      log("done", names(result.done()), "pending", names(result.pending()));
      await(quick);
      log("c done", tasks.get(2).done());
      return done();
    }
  }

  static final class Cancelled extends Twin {
    @Async
    Coroutine<Void> child(String name) {
      try {
        await(sleep(2));
      } finally {
        log(name, "leaves");
      }
      return done();
    }

    @Async
    Coroutine<Void> waiter(List<Task<Void>> tasks) {
      try {
        await(Asyncio.wait(tasks));
      } catch (CancelledError error) {
        log("waiter", repr(error), words(tasks.stream().map(Task::done).toList()));
        throw error;
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      List<Task<Void>> tasks = Stream.of("a", "b").map(name -> createTask(child(name))).toList();
      Task<Void> waiting = createTask(waiter(tasks));
      await(sleep(1));
      waiting.cancel("do not wait");
      try {
        await(waiting);
      } catch (CancelledError error) {
        log("main", repr(error));
      }
      log("cancelling", words(tasks.stream().map(Task::cancelling).toList()));
      WaitResult<Void> result =
          await(Asyncio.wait(Stream.concat(tasks.stream(), tasks.stream()).toList()));
      log(result.done().size(), result.pending().size());
      return done();
    }
  }

  static final class AsCompletedOutcomes extends Twin {
    @Async
    Coroutine<String> child(String name, double delay, boolean fail) {
      await(sleep(delay));
      if (fail) {
        throw new IllegalArgumentException(name);
      }
      return value(name);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      List<Task<String>> tasks =
          List.of(
              createTask(child("a", 2, false)),
              createTask(child("b", 1, true)),
              createTask(child("c", 3, false)),
              createTask(child("d", 2.5, true)));
      loop.callLater(0.5, () -> tasks.get(2).cancel("c only"));
      for (Task<String> nextDone : awaitEach(asCompleted(tasks))) {
        try {
          log("value", nextDone.result());
        } catch (IllegalArgumentException error) {
          log("failure", repr(error));
        } catch (CancelledError error) {
          log("cancelled", repr(error));
        }
      }
      log("tasks are done", words(tasks.stream().map(Task::done).toList()));
      for (Task<String> nextDone : awaitEach(asCompleted(List.of(tasks.get(0))))) {
        log("done before", nextDone.result());
      }
      for (Task<String> nextDone : awaitEach(asCompleted(List.<Task<String>>of()))) {
        log("never", nextDone);
      }
      List<Task<String>> slow =
          Stream.of(1, 5, 6).map(d -> createTask(child("slow", d, false))).toList();
      AsyncIterator<Task<String>> inOrder =
          asCompleted(slow, Duration.ofSeconds(2)).asyncIterator();
      for (int left = 3; left > 0; left--) {
        try {
          log(await(inOrder.next()).result());
        } catch (AsyncTimeoutException error) {
          log(repr(error));
        }
      }
      log("cancelling", words(slow.stream().map(Task::cancelling).toList()));
      await(Asyncio.wait(slow));
      log("end");
      return done();
    }
  }
}
