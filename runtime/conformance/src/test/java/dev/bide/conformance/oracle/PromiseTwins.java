package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Task;
import java.util.List;
import java.util.stream.Stream;

/** Twins of the scripts in {@code promise}. */
final class PromiseTwins {
  private PromiseTwins() {}

  static final class Waiters extends Twin {
    @Async
    Coroutine<Void> waiter(String name, Promise<Integer> future) {
      log(name, "waits");
      log(name, "got", await(future));
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Promise<Integer> future = loop.createPromise();
      List<Task<Void>> tasks =
          Stream.of("a", "b", "c").map(n -> createTask(waiter(n, future))).toList();
      await(sleep(0));
      log("set");
      future.setResult(7);
      await(sleep(0));
      log("after one tick");
      log("done already", await(future));
      for (Task<Void> task : tasks) {
        await(task);
      }
      log("end");
      Promise<Void> failing = loop.createPromise();
      failing.setException(new IllegalArgumentException("bad"));
      try {
        await(failing);
      } catch (IllegalArgumentException error) {
        log("caught", error.getMessage());
      }
      return done();
    }
  }

  static final class Handoff extends Twin {
    @Async
    Coroutine<Void> ping(List<Promise<Integer>> slots) {
      for (int i = 0; i < 3; i++) {
        log("ping", i);
        slots.get(2 * i).setResult(i);
        log("pong came", await(slots.get(2 * i + 1)));
      }
      return done();
    }

    @Async
    Coroutine<Void> pong(List<Promise<Integer>> slots) {
      for (int i = 0; i < 3; i++) {
        int value = await(slots.get(2 * i));
        log("pong", value);
        slots.get(2 * i + 1).setResult(value * 10);
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      List<Promise<Integer>> slots =
          Stream.generate(() -> loop.<Integer>createPromise()).limit(6).toList();
      await(gather(ping(slots), pong(slots)));
      log("end");
      return done();
    }
  }
}
