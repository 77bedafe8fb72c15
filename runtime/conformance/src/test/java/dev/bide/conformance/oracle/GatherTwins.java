package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Asyncio;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Outcome;
import dev.bide.Promise;
import dev.bide.Task;
import java.util.List;

/** Twins of the scripts in {@code gather}. */
final class GatherTwins {
  private GatherTwins() {}

  static final class Values extends Twin {
    @Async
    Coroutine<String> child(String name, int yields) {
      for (int i = 0; i < yields; i++) {
        await(sleep(0));
      }
      log(name, "ends");
      return value(name);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      log(words(await(gather(child("a", 0), child("b", 0)))));
      log(words(await(gather(child("slow", 3), child("fast", 1)))));
      Task<String> task = createTask(child("twice", 0));
      log(words(await(gather(task, child("once", 0), task))));
      log("none", await(gather()).size());
      return done();
    }
  }

  static final class FirstError extends Twin {
    @Async
    Coroutine<String> fails(String name, double delay) {
      await(sleep(delay));
      log(name, "fails");
      throw new IllegalArgumentException(name);
    }

    @Async
    Coroutine<String> works(String name, double delay) {
      await(sleep(delay));
      log(name, "ends");
      return value(name);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      try {
        await(gather(works("a", 1), fails("b", 2), works("c", 3), fails("d", 4)));
      } catch (IllegalArgumentException error) {
        log("caught", error.getMessage());
      }
      await(sleep(3));
      log("siblings went on");
      List<Outcome<String>> outcomes = await(gatherOutcomes(works("e", 1), fails("f", 2)));
      for (Outcome<String> outcome : outcomes) {
        if (!outcome.succeeded()) {
          log("failure", repr(outcome.failure()));
        } else {
          log("value", outcome.value());
        }
      }
      return done();
    }
  }

  static final class Cancelled extends Twin {
    @Async
    Coroutine<String> child(String name, double delay) {
      try {
        await(sleep(delay));
        return value(name);
      } catch (CancelledError error) {
        log(name, repr(error));
        throw error;
      }
    }

    @Async
    Coroutine<Void> outer(boolean outcomes) {
      List<Coroutine<String>> children = List.of(child("a", 1), child("b", 5));
      log("gathered", outcomes ? await(gatherOutcomes(children)) : await(gather(children)));
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      for (boolean outcomes : new boolean[] {false, true}) {
        Task<Void> task = createTask(outer(outcomes));
        await(sleep(2));
        log("cancel", task.cancel("enough"));
        try {
          await(task);
        } catch (CancelledError error) {
          log("outer is cancelled", task.cancelled());
        }
      }
      Task<String> victim = createTask(child("victim", 9));
      Task<String> other = createTask(child("other", 3));
      Promise<List<String>> gathering = gather(victim, other);
      await(sleep(1));
      victim.cancel();
      try {
        await(gathering);
      } catch (CancelledError error) {
        log("gathering cancelled", gathering.cancelled(), "other done", other.done());
      }
      log(await(other));
      return done();
    }
  }

  static final class AllDone extends Twin {
    @Override
    @Async
    Coroutine<Void> main() {
      Promise<String> ready = loop.createPromise();
      ready.setResult("ready");
      log(words(await(gather(ready))));
      Promise<String> failed = loop.createPromise();
      failed.setException(new IllegalArgumentException("failed"));
      Promise<List<String>> gathering = gather(ready, failed);
      log("done", gathering.done());
      try {
        await(gathering);
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      Promise<String> cancelled = loop.createPromise();
      cancelled.cancel("gone");
      Promise<List<Outcome<String>>> outcomes = gatherOutcomes(failed, ready, cancelled);
      log("done", outcomes.done());
      Promise<String> pending = loop.createPromise();
      gathering = gather(pending, failed);
      log("done", gathering.done(), repr(gathering.exception()));
      Promise<List<String>> mixed = gather(ready, pending);
      log("done", mixed.done());
      pending.setResult("late");
      log(words(await(mixed)));
      return done();
    }
  }

  static final class Nested extends Twin {
    @Async
    Coroutine<String> child(String name, double delay, boolean fail) {
      try {
        await(sleep(delay));
        if (fail) {
          throw new IllegalArgumentException(name);
        }
        log(name, "ends");
        return value(name);
      } catch (CancelledError error) {
        log(name, repr(error));
        throw error;
      }
    }

    @Async
    Coroutine<List<String>> pair(String name, boolean fail) {
      return value(await(gather(child(name + "1", 1, false), child(name + "2", 2, fail))));
    }

    @Override
    @Async
    Coroutine<Void> main() {
      for (List<String> pairs : await(gather(pair("a", false), pair("b", false)))) {
        log(words(pairs));
      }
      try {
        await(gather(pair("c", true), pair("d", false), child("e", 3, false)));
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      await(sleep(2));
      Task<List<String>> task = createTask(pair("f", false));
      Promise<List<Object>> gathering =
          gather(task, Asyncio.<Object>gather(child("g", 5, false), pair("h", false)));
      await(sleep(0.5));
      log("cancel", gathering.cancel("all"));
      try {
        await(gathering);
      } catch (CancelledError error) {
        boolean cancelled = gathering.cancelled();
        log("main", repr(error), "gathering cancelled", cancelled, task.cancelled());
      }
      await(sleep(0));
      log("end");
      return done();
    }
  }

  static final class CancelledChildren extends Twin {
    @Async
    Coroutine<String> child(String name, double delay) {
      await(sleep(delay));
      return value(name);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<String> a = createTask(child("a", 1));
      Task<String> b = createTask(child("b", 2));
      Promise<String> future = loop.createPromise();
      Promise<List<Outcome<String>>> outcomes = gatherOutcomes(a, b, future);
      await(sleep(0.5));
      a.cancel();
      future.cancel("the future");
      for (Outcome<String> outcome : await(outcomes)) {
        if (!outcome.succeeded()) {
          log("failure", repr(outcome.failure()));
        } else {
          log("value", outcome.value());
        }
      }
      Task<String> first = createTask(child("first", 1));
      Task<String> second = createTask(child("second", 1));
      Promise<List<String>> gathering = gather(first, second);
      gathering.addDoneCallback(done -> log("gathering is done", done.cancelled()));
      await(sleep(0));
      second.cancel("second");
      try {
        await(gathering);
      } catch (CancelledError error) {
        log(repr(error), currentTask().cancelling());
      }
      log("first done", first.done(), await(first));
      return done();
    }
  }

  static final class Duplicates extends Twin {
    @Async
    Coroutine<String> child(String name, boolean fail) {
      log(name, "runs");
      await(sleep(1));
      if (fail) {
        throw new IllegalArgumentException(name);
      }
      return value(name);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Coroutine<String> twice = child("twice", false);
      log(words(await(gather(twice, child("once", false), twice))));
      Promise<String> future = loop.createPromise();
      loop.callLater(1, () -> future.setResult("future"));
      log(words(await(gather(future, future))));
      Task<String> failing = createTask(child("fails", true));
      for (Outcome<String> outcome : await(gatherOutcomes(failing, failing))) {
        log(repr(outcome.failure()), outcome.failure() == failing.exception());
      }
      try {
        await(gather(failing, child("goes on", false), failing));
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      await(sleep(2));
      return done();
    }
  }
}
