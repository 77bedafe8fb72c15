package dev.bide;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks for an end when the JVM is about to end, and makes the JVM wait for it. */
final class ShutdownHook extends Thread {
  private final Runnable request;
  private final long limitNanos;
  private final CountDownLatch ended = new CountDownLatch(1);

  ShutdownHook(Runnable request, Duration limit) {
    super("bide-shutdown");
    this.request = request;
    this.limitNanos = Seconds.toNanos(limit);
  }

  @Override
  public void run() {
    request.run();
    try {
      ended.await(limitNanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  /** There is nothing to wait for any more. */
  void release() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(this);
    } catch (IllegalStateException shuttingDown) {
      // The hook runs already, and has just been told that it may end.
    }
  }
}
