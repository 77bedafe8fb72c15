package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.Handle;
import dev.bide.InvalidStateException;
import dev.bide.Promise;
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
}
