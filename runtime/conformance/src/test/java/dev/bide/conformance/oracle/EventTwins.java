package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.Asyncio;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.Timeout;
import dev.bide.sync.AsyncEvent;
import java.util.List;

/** Twins of the scripts in {@code event}. */
final class EventTwins {
  private EventTwins() {}

  static final class SetAndCleared extends Twin {
    @Async
    Coroutine<Void> waiter(AsyncEvent event, String name) {
      await(event.waitUntilSet());
      log(name, "goes on; set", event.isSet());
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      AsyncEvent event = new AsyncEvent();
      Task<Void> a = createTask(waiter(event, "a"));
      Task<Void> b = createTask(waiter(event, "b"));
      Task<Void> c = createTask(waiter(event, "c"));
      await(sleep(0));
      b.cancel();
      event.set();
      event.clear();
      log("set", event.isSet());
      Task<Void> d = createTask(waiter(event, "d"));
      await(Asyncio.wait(List.of(a, b, c)));
      log("cancelled", b.cancelled(), "d done", d.done());
      event.set();
      event.set();
      await(event.waitUntilSet());
      log("no wait when it is set");
      await(d);
      event.clear();
      Timeout limit = timeout(1);
      try (limit) {
        await(event.waitUntilSet());
      } catch (AsyncTimeoutException error) {
        log("timeout");
      }
      event.set();
      await(waiter(event, "main"));
      return done();
    }
  }
}
