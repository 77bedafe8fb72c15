package news;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.value;

import dagger.Module;
import dagger.Provides;
import dev.bide.Async;
import dev.bide.Coroutine;

/** Provides what nobody can construct, a coroutine among it. */
@Module
final class WireModule {
  private final Wire wire;

  WireModule(Wire wire) {
    this.wire = wire;
  }

  @Provides
  Wire wire() {
    return wire;
  }

  @Provides
  @Async
  static Coroutine<String> headline(Wire wire) {
    String news = await(wire.next());
    return value(news.toUpperCase(java.util.Locale.ROOT));
  }
}
