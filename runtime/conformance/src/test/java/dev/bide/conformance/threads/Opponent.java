package dev.bide.conformance.threads;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

/** Another thread that does what it is told, at once, to race with who told it. */
final class Opponent implements AutoCloseable {
  /** How often each race is run. */
  static final int ROUNDS = Integer.getInteger("races.rounds", 2_000);

  private static final Runnable END = () -> {};

  private final AtomicReference<Runnable> order = new AtomicReference<>();
  private final Thread thread = new Thread(this::work, "opponent");
  private volatile Throwable failure;

  Opponent() {
    thread.setDaemon(true);
    thread.start();
  }

  /** Has {@code action} done now, or almost; returns at once, or almost. */
  void does(Runnable action) {
    while (!order.compareAndSet(null, action)) {
      Thread.yield();
    }
    pause();
  }

  /** Waits for a moment, or not at all. */
  static void pause() {
    for (int left = ThreadLocalRandom.current().nextInt(300); left > 0; left--) {
      Thread.onSpinWait();
    }
  }

  private void work() {
    while (true) {
      Runnable action = order.get();
      if (action == END) {
        return;
      }
      if (action == null) {
        Thread.yield();
        continue;
      }
      order.set(null);
      pause();
      try {
        action.run();
      } catch (Throwable failed) {
        failure = failed;
      }
    }
  }

  /** Waits for the last order. */
  @Override
  public void close() {
    does(END);
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    if (failure != null) {
      throw new AssertionError("the opponent has failed", failure);
    }
  }
}
