package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.AsyncTimeoutException;
import dev.bide.Asyncio;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.Timeout;
import dev.bide.sync.AsyncSemaphore;
import java.util.List;
import java.util.stream.Stream;

/** Twins of the scripts in {@code semaphore}. */
final class SemaphoreTwins {
  private SemaphoreTwins() {}

  static final class Permits extends Twin {
    @Async
    Coroutine<Void> worker(AsyncSemaphore semaphore, String name, double delay) {
      AsyncContext held = await(semaphore.acquire());
      try (held) {
        log(name, "enters; locked", semaphore.locked());
        await(sleep(delay));
        log(name, "leaves");
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncSemaphore semaphore = new AsyncSemaphore(2);
      await(
          gather(
              worker(semaphore, "a", 2),
              worker(semaphore, "b", 1),
              worker(semaphore, "c", 1),
              worker(semaphore, "d", 0),
              worker(semaphore, "e", 1)));
      log("locked", semaphore.locked());
      AsyncSemaphore bounded = AsyncSemaphore.bounded(1);
      await(bounded.acquire());
      Task<Void> task = createTask(worker(bounded, "f", 1));
      await(sleep(0));
      bounded.release();
      log("released; locked", bounded.locked());
      await(worker(bounded, "main", 0));
      log("f is done", task.done());
      try {
        bounded.release();
      } catch (IllegalStateException error) {
        log("released too often");
      }
      AsyncSemaphore closed = new AsyncSemaphore(0);
      List<Task<Void>> tasks =
          Stream.of("g", "h").map(name -> createTask(worker(closed, name, 0))).toList();
      await(sleep(1));
      closed.release();
      closed.release();
      log("two permits; locked", closed.locked());
      await(Asyncio.wait(tasks));
      return done();
    }
  }

  static final class CancelledWaiters extends Twin {
    @Async
    Coroutine<String> worker(AsyncSemaphore semaphore, String name) {
      await(semaphore.acquire());
      log(name, "enters");
      return value(name);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncSemaphore semaphore = new AsyncSemaphore(0);
      Task<String> a = createTask(worker(semaphore, "a"));
      Task<String> b = createTask(worker(semaphore, "b"));
      Task<String> c = createTask(worker(semaphore, "c"));
      await(sleep(0));
      semaphore.release();
      log("a is woken and cancelled", a.cancel());
      await(sleep(1));
      log("done", a.done(), b.done(), c.done());
      semaphore.release();
      semaphore.release();
      log("c is cancelled", c.cancel());
      await(Asyncio.wait(List.of(a, b, c)));
      log("cancelled", a.cancelled(), b.cancelled(), c.cancelled(), "locked", semaphore.locked());
      log(await(worker(semaphore, "d")));
      log(await(worker(semaphore, "e")));
      Timeout limit = timeout(1);
      try (limit) {
        await(worker(semaphore, "f"));
      } catch (AsyncTimeoutException error) {
        log("no permit is left");
      }
      semaphore.release();
      log("locked", semaphore.locked());
      return done();
    }
  }
}
