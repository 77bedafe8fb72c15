package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Twins of the scripts in {@code fanout}. */
final class FanoutTwins {
  private FanoutTwins() {}

  static final class CancelSwallowed extends Twin {
    @Async
    Coroutine<String> child(String name, String how) {
      try {
        await(sleep(5));
      } catch (CancelledError error) {
        log(name, repr(error));
        if (how.equals("returns")) {
          return value(name);
        }
        if (how.equals("fails")) {
          throw new IllegalArgumentException(name);
        }
        await(sleep(1));
        throw error;
      }
      return value(null);
    }

    @Async
    Coroutine<List<?>> outer(Case spec) {
      List<Coroutine<String>> children = new ArrayList<>();
      for (int i = 0; i < spec.hows.size(); i++) {
        children.add(child(spec.hows.get(i) + i, spec.hows.get(i)));
      }
      return value(spec.outcomes ? await(gatherOutcomes(children)) : await(gather(children)));
    }

    record Case(boolean outcomes, List<String> hows) {}

    @Override
    @Async
    Coroutine<Void> main() {
      for (Case spec :
          List.of(
              new Case(false, List.of("returns", "returns")),
              new Case(true, List.of("returns", "fails")),
              new Case(false, List.of("leaves", "fails", "returns")),
              new Case(true, List.of("leaves", "returns")))) {
        Task<List<?>> task = createTask(outer(spec));
        await(sleep(1));
        task.cancel();
        try {
          log(words(await(task)));
        } catch (Throwable error) {
          log("main", repr(error), "cancelled", task.cancelled());
        }
        await(sleep(2));
      }
      return done();
    }
  }

  static final class CancelledPartlyDone extends Twin {
    @Async
    Coroutine<String> child(String name, double delay) {
      try {
        await(sleep(delay));
      } finally {
        log(name, "leaves");
      }
      return value(name);
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Promise<List<String>> children = gather(child("a", 1), child("b", 2), child("c", 3));
      await(sleep(1.5));
      log("cancel", children.cancel("rest"), children.cancel("again"), children.done());
      try {
        await(children);
      } catch (CancelledError error) {
        log(repr(error));
      }
      log("cancel", children.cancel());
      List<Promise<Integer>> futures =
          Stream.generate(() -> loop.<Integer>createPromise()).limit(3).toList();
      Promise<List<Integer>> gathering = gather(futures);
      futures.get(2).setResult(2);
      futures.get(0).setResult(0);
      await(sleep(0));
      log("done", gathering.done());
      futures.get(1).setResult(1);
      log("done", gathering.done());
      log(words(await(gathering)));
      Promise<String> last = loop.createPromise();
      Promise<List<String>> lasting = gather(last);
      last.setResult("in the same tick");
      log("cancel", lasting.cancel());
      log(words(await(lasting)));
      return done();
    }
  }

  static final class AfterItsError extends Twin {
    @Async
    Coroutine<Void> child(String name, double delay, boolean fail) {
      try {
        await(sleep(delay));
      } catch (CancelledError error) {
        log(name, "is cancelled");
        throw error;
      }
      if (fail) {
        throw new IllegalArgumentException(name);
      }
      log(name, "ends");
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Promise<List<Void>> gathering =
          gather(child("a", 1, true), child("b", 2, true), child("c", 3, false));
      gathering.addDoneCallback(done -> log("done", repr(done.exception())));
      try {
        await(gathering);
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      log("cancel", gathering.cancel("too late"));
      await(sleep(3));
      Promise<List<Void>> both = gather(child("d", 1, true), child("e", 1, true));
      try {
        await(both);
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      await(sleep(1));
      return done();
    }
  }
}
