package dev.bide.samples.futures;

import static dev.bide.Asyncio.await;
import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.bide.Async;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** An async method for code that uses futures: it starts at once and needs no event loop. */
public final class Basket {
  /** Where the prices come from. */
  public interface Prices {
    /** The price of {@code item}, in cents. */
    CompletableFuture<Integer> lookUp(String item);
  }

  private final Prices prices;

  /** Asks {@code prices}. */
  public Basket(Prices prices) {
    this.prices = prices;
  }

  /** What {@code items} cost together. The next price is looked up when the one before is there. */
  @Async
  public CompletableFuture<Integer> total(List<String> items) {
    int total = 0;
    for (String item : items) {
      total += await(prices.lookUp(item));
    }
    return completedFuture(total);
  }
}
