package goldens;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Awaitable;
import dev.bide.Coroutine;

/** Awaits in a try, in its handler and in its finalizer. */
class Cleanup {
  @Async
  Coroutine<String> read(Awaitable<String> first, Awaitable<String> second, Awaitable<?> close) {
    try {
      return value(await(first));
    } catch (IllegalStateException e) {
      return value(e.getMessage() + await(second));
    } finally {
      await(close);
    }
  }
}
