package news;

import static dev.bide.Asyncio.await;

import dev.bide.Async;
import java.util.concurrent.CompletableFuture;

/** Names the generated component in the bodies of async methods, and nowhere else. */
final class Morning {
  private Morning() {}

  @Async
  static CompletableFuture<String> news(Wire wire) {
    Newsroom room = DaggerNewsroom.builder().wireModule(new WireModule(wire)).build();
    return CompletableFuture.completedFuture(await(twice(room)));
  }

  @Async
  private static CompletableFuture<String> twice(Newsroom room) {
    String first = await(room.reader().read());
    return CompletableFuture.completedFuture(first + "; " + await(room.reader().read()));
  }

  @Async
  static CompletableFuture<String> builderAcrossAnAwait(Wire wire) {
    DaggerNewsroom.Builder builder = DaggerNewsroom.builder();
    String greeting = await(wire.next());
    Reader reader = builder.wireModule(new WireModule(wire)).build().reader();
    return CompletableFuture.completedFuture(greeting + " " + await(reader.read()));
  }
}
