package news;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.value;

import dev.bide.Async;
import dev.bide.Coroutine;
import javax.inject.Inject;
import javax.inject.Provider;
import javax.inject.Singleton;

/** An injected class with async methods. */
@Singleton
class Reader {
  private final Wire wire;
  private int read;
  @Inject Provider<Coroutine<String>> headlines;

  @Inject
  Reader(Wire wire) {
    this.wire = wire;
  }

  @Async
  Coroutine<String> read() {
    String first = await(headlines.get());
    String second = await(wire.next());
    read += 2;
    return value(read + ": " + first + ", " + second);
  }
}
