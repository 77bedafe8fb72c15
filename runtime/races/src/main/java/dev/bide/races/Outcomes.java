package dev.bide.races;

import java.util.concurrent.CompletableFuture;

/** How things ended, in a word. */
final class Outcomes {
  private Outcomes() {}

  /** {@code pending}, {@code cancelled}, {@code failed}, or the value. */
  static String of(CompletableFuture<String> future) {
    if (future.isCancelled()) {
      return "cancelled";
    }
    return future.isCompletedExceptionally() ? "failed" : future.getNow("pending");
  }
}
