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
import dev.bide.sync.AsyncLock;
import java.util.List;
import java.util.stream.Stream;

/** Twins of the scripts in {@code lock}. */
final class LockTwins {
  private LockTwins() {}

  static final class InLine extends Twin {
    @Async
    Coroutine<Void> worker(AsyncLock lock, String name, int turns) {
      for (int turn = 0; turn < turns; turn++) {
        AsyncContext held = await(lock.acquire());
        try (held) {
          log(name, turn, "locked", lock.locked());
          await(sleep(0));
        }
        if (name.equals("a")) {
          await(sleep(0));
        }
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncLock lock = new AsyncLock();
      await(gather(worker(lock, "a", 3), worker(lock, "b", 2), worker(lock, "c", 2)));
      log("locked", lock.locked());
      await(lock.acquire());
      Task<Void> task = createTask(worker(lock, "d", 1));
      await(sleep(1));
      lock.release();
      log("released; locked", lock.locked());
      await(lock.acquire());
      log("nobody pushes in: d is done", task.done());
      lock.release();
      try {
        lock.release();
      } catch (IllegalStateException error) {
        log("nobody holds it");
      }
      return done();
    }
  }

  static final class CancelledWaiters extends Twin {
    @Async
    Coroutine<Void> worker(AsyncLock lock, String name) {
      try {
        AsyncContext held = await(lock.acquire());
        try (held) {
          log(name, "has it");
          await(sleep(1));
          log(name, "gives it back");
        }
      } catch (CancelledError error) {
        log(name, "is cancelled; locked", lock.locked());
        throw error;
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncLock lock = new AsyncLock();
      await(lock.acquire());
      List<Task<Void>> tasks =
          Stream.of("a", "b", "c", "d").map(name -> createTask(worker(lock, name))).toList();
      await(sleep(1));
      tasks.get(1).cancel();
      await(sleep(0));
      lock.release();
      log("a is woken and cancelled", tasks.get(0).cancel());
      await(sleep(0));
      log("locked", lock.locked());
      await(sleep(0.5));
      tasks.get(2).cancel();
      await(Asyncio.wait(tasks));
      log("locked", lock.locked(), words(tasks.stream().map(Task::cancelled).toList()));
      await(lock.acquire());
      Timeout limit = timeout(1);
      try (limit) {
        await(lock.acquire());
      } catch (AsyncTimeoutException error) {
        log("nobody gave it back");
      }
      lock.release();
      log("locked", lock.locked());
      return done();
    }
  }
}
