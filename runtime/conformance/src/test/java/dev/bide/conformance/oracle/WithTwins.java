package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;

/** Twins of the scripts in {@code with}. */
final class WithTwins {
  private WithTwins() {}

  static final class Order extends Twin {
    record Resource(Order twin, String name, boolean swallows, boolean fails)
        implements AsyncContext {
      @Async
      Coroutine<Resource> enter() {
        await(sleep(0));
        twin.log("enter", name);
        return value(this);
      }

      @Override
      @Async
      public Coroutine<Boolean> exit(Throwable error) {
        twin.log("exit", name, repr(error));
        await(sleep(1));
        if (fails) {
          throw new IllegalArgumentException(name);
        }
        return value(swallows);
      }
    }

    Resource resource(String name) {
      return new Resource(this, name, false, false);
    }

    Resource swallowing(String name) {
      return new Resource(this, name, true, false);
    }

    Resource failing(String name) {
      return new Resource(this, name, false, true);
    }

    @Async
    Coroutine<String> twice(Resource first, Resource second, String how) {
      try (Resource a = await(first.enter());
          Resource b = await(second.enter())) {
        log("body of", a.name, b.name);
        if (how.equals("returns")) {
          return value(how);
        }
        if (how.equals("fails")) {
          throw new IllegalArgumentException("body");
        }
        await(sleep(0));
      }
      return value("end");
    }

    @Override
    @Async
    Coroutine<Void> main() {
      log(await(twice(resource("a"), resource("b"), "ends")));
      log(await(twice(resource("c"), resource("d"), "returns")));
      log(await(twice(resource("e"), swallowing("f"), "fails")));
      try {
        await(twice(resource("g"), failing("h"), "fails"));
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      try {
        await(twice(failing("i"), resource("j"), "returns"));
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      Task<String> task = createTask(twice(resource("k"), resource("l"), "ends"));
      loop.callLater(0.5, () -> task.cancel("at the exit"));
      try {
        await(task);
      } catch (CancelledError error) {
        log(repr(error));
      }
      return done();
    }
  }
}
