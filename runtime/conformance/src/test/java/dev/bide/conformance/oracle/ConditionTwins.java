package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.AsyncTimeoutException;
import dev.bide.Asyncio;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.Timeout;
import dev.bide.sync.AsyncCondition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Twins of the scripts in {@code condition}. */
final class ConditionTwins {
  private ConditionTwins() {}

  static final class Signalled extends Twin {
    @Async
    Coroutine<Void> waiter(AsyncCondition condition, String name) {
      AsyncContext held = await(condition.acquire());
      try (held) {
        await(condition.waitForSignal());
        log(name, "goes on; locked", condition.locked());
        await(sleep(1));
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncCondition condition = new AsyncCondition();
      List<Task<Void>> tasks =
          Stream.of("a", "b", "c", "d").map(name -> createTask(waiter(condition, name))).toList();
      await(sleep(0));
      AsyncContext held = await(condition.acquire());
      try (held) {
        condition.signal();
        log("one is notified");
        await(sleep(1));
        log("and has to wait", words(tasks.stream().map(Task::done).toList()));
      }
      await(sleep(2));
      AsyncContext again = await(condition.acquire());
      try (again) {
        condition.signal(2);
        log("two more");
      }
      await(sleep(3));
      log(words(tasks.stream().map(Task::done).toList()));
      AsyncContext last = await(condition.acquire());
      try (last) {
        condition.signalAll();
        condition.signalAll();
      }
      await(Asyncio.wait(tasks));
      for (Runnable use : List.<Runnable>of(condition::signal, condition::signalAll)) {
        try {
          use.run();
        } catch (IllegalStateException error) {
          log("not locked");
        }
      }
      try {
        await(condition.waitForSignal());
      } catch (IllegalStateException error) {
        log("not locked");
      }
      return done();
    }
  }

  static final class Predicate extends Twin {
    final List<Object> stock = new ArrayList<>();

    String take(int wanted) {
      List<Object> taken = stock.subList(0, wanted);
      String words = words(taken);
      taken.clear();
      return words;
    }

    @Async
    Coroutine<Void> taker(AsyncCondition condition, String name, int wanted) {
      AsyncContext held = await(condition.acquire());
      try (held) {
        await(condition.waitFor(() -> stock.size() >= wanted));
        log(name, "takes", take(wanted));
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncCondition condition = new AsyncCondition();
      List<Task<Void>> tasks =
          List.of(
              createTask(taker(condition, "a", 2)),
              createTask(taker(condition, "b", 1)),
              createTask(taker(condition, "c", 3)));
      await(sleep(0));
      for (int item = 0; item < 6; item++) {
        AsyncContext held = await(condition.acquire());
        try (held) {
          stock.add(item);
          condition.signalAll();
        }
        log("added", item);
        await(sleep(1));
      }
      log(words(tasks.stream().map(Task::done).toList()));
      stock.add("ready");
      await(taker(condition, "d", 1));
      Timeout limit = timeout(1);
      try (limit) {
        await(taker(condition, "e", 1));
      } catch (AsyncTimeoutException error) {
        log("timeout; locked", condition.locked());
      }
      return done();
    }
  }

  static final class CancelledWaiters extends Twin {
    @Async
    Coroutine<Void> waiter(AsyncCondition condition, String name) {
      AsyncContext held = await(condition.acquire());
      try (held) {
        try {
          await(condition.waitForSignal());
          log(name, "goes on");
        } catch (CancelledError error) {
          log(name, repr(error), "locked", condition.locked());
          throw error;
        }
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncCondition condition = new AsyncCondition();
      Task<Void> a = createTask(waiter(condition, "a"));
      Task<Void> b = createTask(waiter(condition, "b"));
      Task<Void> c = createTask(waiter(condition, "c"));
      await(sleep(0));
      await(condition.acquire());
      a.cancel("without a signal");
      await(sleep(1));
      log("a has to wait for the lock", a.done());
      a.cancel("while it waits for the lock");
      await(sleep(1));
      log("still", a.done());
      condition.release();
      await(Asyncio.wait(List.of(a)));
      log("cancelled", a.cancelled(), "locked", condition.locked());
      AsyncContext held = await(condition.acquire());
      try (held) {
        condition.signal(2);
      }
      await(Asyncio.wait(List.of(b, c)));
      log("done", b.done(), c.done());
      return done();
    }
  }
}
