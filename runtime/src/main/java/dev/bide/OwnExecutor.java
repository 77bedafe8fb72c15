package dev.bide;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** The executor that a loop has of its own for blocking work; made when it is first used. */
final class OwnExecutor {
  /** As long as Python's loop waits for its threads. */
  private static final long SHUTDOWN_SECONDS = 300;

  private ExecutorService executor;

  ExecutorService get() {
    if (executor == null) {
      executor = Threads.newExecutor();
    }
    return executor;
  }

  /** Lets the work that is under way end; takes no more. */
  void stopTaking() {
    if (executor != null) {
      executor.shutdown();
    }
  }

  /** Waits for the work that is under way; takes no more. */
  void shutDown() {
    if (executor == null) {
      return;
    }
    executor.shutdown();
    try {
      if (!executor.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      executor.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
