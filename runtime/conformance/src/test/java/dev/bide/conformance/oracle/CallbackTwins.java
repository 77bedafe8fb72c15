package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.ErrorContext;
import dev.bide.Handle;
import dev.bide.InvalidStateException;
import dev.bide.Promise;
import dev.bide.Task;
import java.util.List;
import java.util.function.Consumer;

/** Twins of the scripts in {@code callback}. */
final class CallbackTwins {
  private CallbackTwins() {}

  static final class Order extends Twin {
    void fails() {
      log("fails");
      throw new IllegalArgumentException("callback");
    }

    @Override
    @Async
    Coroutine<Void> main() {
      loop.callSoon(() -> log("soon 1"));
      Handle cancelled = loop.callSoon(() -> log("never"));
      loop.callSoon(this::fails);
      loop.callSoon(
          () -> {
            log("soon 2");
            loop.callSoon(() -> log("next tick"));
          });
      cancelled.cancel();
      loop.callLater(2, () -> log("later 2"));
      loop.callLater(1, () -> log("later 1"));
      Handle never = loop.callLater(1.5, () -> log("never"));
      loop.callAt(loop.time() + 0.5, () -> log("at"));
      never.cancel();
      Promise<String> future = loop.createPromise();
      Consumer<Promise<String>> twice = done -> log("callback twice", done.result());
      Consumer<Promise<String>> removed = done -> log("never");
      future.addDoneCallback(twice);
      future.addDoneCallback(removed);
      future.addDoneCallback(twice);
      log("removed", future.removeDoneCallback(removed));
      future.setResult("x");
      try {
        future.setResult("y");
      } catch (InvalidStateException error) {
        log("set twice");
      }
      future.addDoneCallback(done -> log("late callback"));
      await(sleep(3));
      log("end");
      return done();
    }
  }

  static final class OrderOfWaiters extends Twin {
    @Async
    Coroutine<Void> waiter(String name, Promise<String> future) {
      log(name, "got", await(future));
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Promise<String> future = loop.createPromise();
      future.addDoneCallback(done -> log("callback 1"));
      Task<Void> a = createTask(waiter("a", future));
      await(sleep(0));
      future.addDoneCallback(done -> log("callback 2"));
      Task<Void> b = createTask(waiter("b", future));
      await(sleep(0));
      future.addDoneCallback(done -> log("callback 3"));
      loop.callSoon(() -> log("before"));
      future.setResult("x");
      loop.callSoon(() -> log("after"));
      await(a);
      log("a is done, b too:", b.done());
      await(b);
      return done();
    }
  }

  static final class AddedWhileCalled extends Twin {
    @Override
    @Async
    Coroutine<Void> main() {
      Promise<Integer> future = loop.createPromise();
      Consumer<Promise<Integer>> last = done -> log("last");
      Consumer<Promise<Integer>> first =
          done -> {
            log("first", done.done());
            future.addDoneCallback(again -> log("added by first"));
            log("removed", future.removeDoneCallback(last));
          };
      Consumer<Promise<Integer>> fails =
          done -> {
            log("fails");
            throw new IllegalArgumentException("in a callback");
          };
      future.addDoneCallback(first);
      future.addDoneCallback(fails);
      future.addDoneCallback(last);
      future.setResult(1);
      log("set");
      await(future);
      log("no wait");
      await(sleep(0));
      log("after one tick");
      await(sleep(0));
      log("after two");
      return done();
    }
  }

  static final class NestedSoon extends Twin {
    void chain(String name, int left) {
      log(name, left);
      if (left > 0) {
        loop.callSoon(() -> chain(name, left - 1));
      }
    }

    @Override
    @Async
    Coroutine<Void> main() {
      loop.callSoon(() -> chain("a", 3));
      loop.callSoon(() -> chain("b", 1));
      for (int i = 0; i < 3; i++) {
        log("main", i);
        int turn = i;
        loop.callSoon(() -> log("from main", turn));
        await(sleep(0));
      }
      loop.callSoon(() -> createTask(child()));
      await(sleep(0));
      log("child is created");
      await(sleep(0));
      log("child has run");
      return done();
    }

    @Async
    Coroutine<Void> child() {
      log("child");
      return done();
    }
  }

  static final class Errors extends Twin {
    void fails(String name) {
      log(name);
      throw new IllegalArgumentException(name);
    }

    void cancelled() {
      throw new CancelledError("raised");
    }

    @Override
    @Async
    Coroutine<Void> main() {
      log("task in main", currentTask() != null);
      loop.callSoon(() -> log("task in a callback", currentTask() != null));
      loop.callSoon(() -> fails("soon"));
      loop.callLater(1, () -> fails("later"));
      loop.callLater(1.5, this::cancelled);
      loop.callLater(1.75, () -> log("the rest goes on"));
      loop.callSoonThreadsafe(() -> fails("threadsafe"));
      loop.callExceptionHandler(
          new ErrorContext("by hand", new IllegalArgumentException("mine"), null));
      loop.callExceptionHandler(new ErrorContext("without an error", null, null));
      await(sleep(2));
      log("main goes on");
      return done();
    }
  }

  static final class OfTasks extends Twin {
    @Async
    Coroutine<String> child(String name, boolean fail) {
      log(name, "runs");
      if (fail) {
        throw new IllegalArgumentException(name);
      }
      return value(name);
    }

    void ended(Promise<String> task) {
      log("ended", ((Task<String>) task).name(), "cancelled", task.cancelled());
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Task<String> a = createTask(child("a", false), "a");
      Task<String> b = createTask(child("b", true), "b");
      Task<String> c = createTask(child("c", false), "c");
      for (Task<String> task : List.of(a, b, c)) {
        task.addDoneCallback(this::ended);
      }
      c.cancel();
      log(await(a));
      try {
        await(b);
      } catch (IllegalArgumentException error) {
        log(repr(error));
      }
      log("c", c.cancelled());
      c.addDoneCallback(this::ended);
      await(sleep(0));
      return done();
    }
  }
}
