package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;

/** Twins of the scripts in {@code uncancel}. */
final class UncancelTwins {
  private UncancelTwins() {}

  static final class Counts extends Twin {
    @Async
    Coroutine<String> child() {
      Task<?> me = currentTask();
      try {
        await(sleep(5));
      } catch (CancelledError error) {
        log("cancelling", me.cancelling());
        log("uncancel", me.uncancel());
      }
      await(sleep(1));
      log("goes on", me.cancelling());
      try {
        await(sleep(5));
      } catch (CancelledError error) {
        log(repr(error), me.cancelling());
      }
      log("uncancel", me.uncancel(), me.uncancel(), me.uncancel());
      await(sleep(1));
      return value("end");
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<String> task = createTask(child());
      await(sleep(1));
      task.cancel();
      await(sleep(2));
      task.cancel("one");
      task.cancel("two");
      log(await(task), task.cancelling(), task.uncancel());
      return done();
    }
  }

  static final class BeforeTheNextAwait extends Twin {
    @Async
    Coroutine<String> child() {
      Task<?> me = currentTask();
      me.cancel("not meant");
      log("uncancel", me.uncancel());
      await(sleep(1));
      log("goes on");
      me.cancel("meant");
      me.cancel("meant twice");
      log("uncancel", me.uncancel());
      try {
        await(sleep(1));
      } catch (CancelledError error) {
        log(repr(error), me.cancelling());
      }
      me.cancel();
      me.uncancel();
      me.uncancel();
      return value("end");
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<String> task = createTask(child());
      log(await(task), task.cancelled(), task.cancelling());
      return done();
    }
  }
}
