package goldens;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Awaitable;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;

/** A lambda and a local class that capture locals; a method that returns a future. */
class Captures {
  @Async
  <T extends Comparable<T>> CompletableFuture<String> describe(Awaitable<T> left, T right) {
    T least = await(left);
    class Pair {
      boolean isOrdered() {
        return least.compareTo(right) <= 0;
      }
    }
    int rank = await(value(1));
    IntSupplier next = () -> rank + 1;
    return CompletableFuture.completedFuture(new Pair().isOrdered() + "," + next.getAsInt());
  }
}
