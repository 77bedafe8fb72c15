package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Asyncio;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.sync.AsyncBarrier;
import dev.bide.sync.BrokenBarrierException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Twins of the scripts in {@code barrier}. */
final class BarrierTwins {
  private BarrierTwins() {}

  static final class Rounds extends Twin {
    @Async
    Coroutine<Void> walker(AsyncBarrier barrier, String name, int rounds) {
      for (int i = 0; i < rounds; i++) {
        await(sleep(name.charAt(0) - 'a'));
        int position = await(barrier.waitForAll());
        log(name, "round", i, "position", position, "waiting", barrier.waiting());
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncBarrier barrier = new AsyncBarrier(3);
      log(barrier.parties(), barrier.waiting(), barrier.broken());
      await(gather(walker(barrier, "a", 3), walker(barrier, "b", 3), walker(barrier, "c", 3)));
      List<Task<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        tasks.add(createTask(walker(barrier, "a", 1)));
      }
      await(sleep(1));
      log("waiting", barrier.waiting(), words(tasks.stream().map(Task::done).toList()));
      for (int i = 0; i < 2; i++) {
        tasks.add(createTask(walker(barrier, "b", 1)));
      }
      await(Asyncio.wait(tasks));
      AsyncBarrier alone = new AsyncBarrier(1);
      log(await(alone.waitForAll()), await(alone.waitForAll()), "waiting", alone.waiting());
      return done();
    }
  }

  static final class Broken extends Twin {
    @Async
    Coroutine<Void> walker(AsyncBarrier barrier, String name) {
      try {
        log(name, "position", await(barrier.waitForAll()));
      } catch (BrokenBarrierException error) {
        log(name, "finds it broken", barrier.broken());
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncBarrier barrier = new AsyncBarrier(3);
      for (Coroutine<Void> breaking : List.of(barrier.abort(), barrier.reset())) {
        List<Task<Void>> tasks =
            Stream.of("a", "b").map(name -> createTask(walker(barrier, name))).toList();
        await(sleep(1));
        log("waiting", barrier.waiting());
        await(breaking);
        log("broken", barrier.broken(), barrier.waiting());
        await(barrier.broken() ? walker(barrier, "c") : sleep(0));
        await(Asyncio.wait(tasks));
        await(barrier.reset());
        log("reset", barrier.broken());
        await(gather(walker(barrier, "d"), walker(barrier, "e"), walker(barrier, "f")));
      }
      return done();
    }
  }

  static final class CancelledWaiters extends Twin {
    @Async
    Coroutine<Void> walker(AsyncBarrier barrier, String name) {
      try {
        log(name, "position", await(barrier.waitForAll()));
      } catch (CancelledError error) {
        log(name, repr(error), "waiting", barrier.waiting());
        throw error;
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncBarrier barrier = new AsyncBarrier(3);
      Task<Void> a = createTask(walker(barrier, "a"));
      Task<Void> b = createTask(walker(barrier, "b"));
      await(sleep(1));
      log("waiting", barrier.waiting());
      a.cancel("a leaves");
      await(Asyncio.wait(List.of(a)));
      log("waiting", barrier.waiting(), "broken", barrier.broken());
      Task<Void> c = createTask(walker(barrier, "c"));
      Task<Void> d = createTask(walker(barrier, "d"));
      await(Asyncio.wait(List.of(b, c, d)));
      log("waiting", barrier.waiting(), a.cancelled(), b.done(), c.done(), d.done());
      return done();
    }
  }
}
