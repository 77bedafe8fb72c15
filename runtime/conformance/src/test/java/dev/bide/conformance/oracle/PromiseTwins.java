package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Asyncio;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.InvalidStateException;
import dev.bide.Promise;
import dev.bide.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
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

  static final class Cancelled extends Twin {
    @Async
    Coroutine<Void> waiter(String name, Promise<Integer> future) {
      try {
        await(future);
      } catch (CancelledError error) {
        log(name, repr(error), "cancelling", currentTask().cancelling());
        throw error;
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Promise<Integer> future = loop.createPromise();
      Task<Void> a = createTask(waiter("a", future));
      Task<Void> b = createTask(waiter("b", future));
      await(sleep(0));
      log("cancel", future.cancel("gone"), future.cancel("again"));
      log("done", future.done(), "cancelled", future.cancelled());
      for (Supplier<Object> use : List.<Supplier<Object>>of(future::result, future::exception)) {
        try {
          use.get();
        } catch (CancelledError error) {
          log(repr(error));
        }
      }
      try {
        future.setResult(1);
      } catch (InvalidStateException error) {
        log("too late");
      }
      await(Asyncio.wait(List.of(a, b)));
      log("cancelled", a.cancelled(), b.cancelled());
      Promise<Integer> ready = loop.createPromise();
      ready.setResult(2);
      log("cancel", ready.cancel(), "cancelled", ready.cancelled());
      try {
        await(future);
      } catch (CancelledError error) {
        log("main", repr(error));
      }
      return done();
    }
  }

  static final class SetByCallbacks extends Twin {
    void follow(Promise<Integer> source, Promise<Integer> target) {
      source.addDoneCallback(done -> target.setResult(done.result() + 1));
    }

    @Override
    @Async
    Coroutine<Void> main() {
      List<Promise<Integer>> chain =
          Stream.generate(() -> loop.<Integer>createPromise()).limit(5).toList();
      for (int i = 0; i < 4; i++) {
        follow(chain.get(i), chain.get(i + 1));
      }
      loop.callLater(1, () -> chain.get(0).setResult(10));
      log("last", await(chain.get(4)));
      log(words(chain.stream().map(Promise::result).toList()));
      Promise<Void> failing = loop.createPromise();
      loop.callLater(1, () -> failing.setException(new IllegalArgumentException("late")));
      loop.callLater(1, () -> log("the same tick"));
      try {
        await(failing);
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      Promise<String> both = loop.createPromise();
      loop.callLater(1, () -> both.setResult("first"));
      loop.callLater(1, () -> both.setResult("second"));
      log(await(both));
      return done();
    }
  }

  static final class Failed extends Twin {
    @Async
    Coroutine<Void> waiter(String name, Promise<Integer> future, List<Throwable> errors) {
      try {
        await(future);
      } catch (IllegalArgumentException error) {
        log(name, repr(error));
        errors.add(error);
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Promise<Integer> future = loop.createPromise();
      List<Throwable> errors = new ArrayList<>();
      List<Task<Void>> tasks =
          Stream.of("a", "b", "c").map(n -> createTask(waiter(n, future, errors))).toList();
      await(sleep(0));
      try {
        future.result();
      } catch (InvalidStateException error) {
        log("not ready");
      }
      try {
        future.exception();
      } catch (InvalidStateException error) {
        log("not set");
      }
      future.setException(new IllegalArgumentException("bad"));
      try {
        future.setResult(1);
      } catch (InvalidStateException error) {
        log("has failed");
      }
      await(Asyncio.wait(tasks));
      Throwable first = errors.get(0);
      log("one error", errors.stream().allMatch(e -> e == first), future.exception() == first);
      log("cancelled", future.cancelled());
      return done();
    }
  }
}
