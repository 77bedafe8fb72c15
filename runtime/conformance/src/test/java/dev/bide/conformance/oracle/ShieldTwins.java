package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Asyncio;
import dev.bide.Awaitable;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Task;
import java.util.List;

/** Twins of the scripts in {@code shield}. */
final class ShieldTwins {
  private ShieldTwins() {}

  static final class OuterCancelled extends Twin {
    @Async
    Coroutine<String> child(String name, double delay) {
      await(sleep(delay));
      log(name, "ends");
      return value(name);
    }

    @Async
    Coroutine<Void> outer(Task<String> inner) {
      log("outer got", await(shield(inner)));
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<String> inner = createTask(child("inner", 3));
      Task<Void> task = createTask(outer(inner));
      await(sleep(1));
      task.cancel("go");
      try {
        await(task);
      } catch (CancelledError error) {
        log("outer", repr(error), "inner done", inner.done());
      }
      log(await(inner));
      log(await(shield(inner)));
      log(await(shield(child("other", 1))));
      return done();
    }
  }

  static final class Chain extends Twin {
    @Async
    Coroutine<String> child(String name, double delay, boolean fail) {
      try {
        await(sleep(delay));
      } catch (CancelledError error) {
        log(name, repr(error));
        throw error;
      }
      if (fail) {
        throw new IllegalArgumentException(name);
      }
      log(name, "ends");
      return value(name);
    }

    @Async
    Coroutine<String> outer(Awaitable<String> awaitable) {
      try {
        return value(await(awaitable));
      } catch (CancelledError error) {
        log("outer", repr(error), currentTask().cancelling());
        throw error;
      }
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<String> inner = createTask(child("a", 2, false));
      Promise<String> first = shield(inner);
      Promise<String> second = shield(first);
      Task<String> task = createTask(outer(second));
      await(sleep(1));
      task.cancel();
      await(Asyncio.wait(List.of(task)));
      log("cancelled", second.cancelled(), first.cancelled(), inner.cancelled());
      log(await(first));
      inner = createTask(child("b", 5, false));
      task = createTask(outer(shield(inner)));
      await(sleep(1));
      inner.cancel("inner itself");
      await(Asyncio.wait(List.of(task)));
      log("cancelled", task.cancelled(), inner.cancelled());
      try {
        await(shield(child("c", 1, true)));
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      Promise<List<String>> shields = gather(shield(child("d", 2, false)), child("e", 5, false));
      await(sleep(1));
      shields.cancel();
      try {
        await(shields);
      } catch (CancelledError error) {
        log("gathering is cancelled");
      }
      return done();
    }
  }

  static final class WaitsAllTheSame extends Twin {
    @Async
    Coroutine<String> save(String name) {
      await(sleep(2));
      log(name, "is saved");
      return value(name);
    }

    @Async
    Coroutine<String> careful(String name) {
      Task<String> saving = createTask(save(name));
      try {
        return value(await(shield(saving)));
      } catch (CancelledError error) {
        log(name, "is being saved");
        await(saving);
        throw error;
      }
    }

    @Override
    @Async
    Coroutine<Void> main() {
      for (String name : List.of("a", "b")) {
        Task<String> task = createTask(careful(name));
        await(sleep(1));
        task.cancel();
        try {
          log(await(task));
        } catch (Throwable error) {
          log(repr(error), "cancelled", task.cancelled());
        }
      }
      log(await(careful("c")));
      return done();
    }
  }
}
