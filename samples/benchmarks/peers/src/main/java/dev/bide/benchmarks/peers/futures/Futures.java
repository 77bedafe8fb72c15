package dev.bide.benchmarks.peers.futures;

import dev.bide.benchmarks.peers.Loop;
import java.util.concurrent.CompletableFuture;

/** What {@link CompletableFuture} lacks: a turn of the loop, a timer, and the sum of many. */
final class Futures {
  private Futures() {}

  static CompletableFuture<Void> yields(Loop loop) {
    CompletableFuture<Void> f = new CompletableFuture<>();
    loop.soon(() -> f.complete(null));
    return f;
  }

  static CompletableFuture<Void> sleeps(Loop loop, long millis) {
    CompletableFuture<Void> f = new CompletableFuture<>();
    loop.later(millis, () -> f.complete(null));
    return f;
  }

  /** Runs the loop and adds up the results. */
  @SuppressWarnings("unchecked") // the callers give futures of integers
  static long gather(Loop loop, CompletableFuture<?>[] all) {
    CompletableFuture<Long> sum =
        CompletableFuture.allOf(all)
            .thenApply(
                v -> {
                  long s = 0;
                  for (CompletableFuture<?> f : all) {
                    s += ((CompletableFuture<Integer>) f).join();
                  }
                  return s;
                });
    loop.run();
    return sum.getNow(-1L);
  }
}
