package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
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
}
