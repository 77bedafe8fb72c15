package dev.bide.races;

import dev.bide.Clock;
import dev.bide.EventLoop;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The real time, of which a loop waits only so much. What is to come comes at once here, so a loop
 * that has waited so long has lost a wake-up.
 */
public final class Patience implements Clock {
  private static final long NANOS = TimeUnit.SECONDS.toNanos(20);

  /** A loop has waited in vain. */
  @SuppressWarnings("serial") // never leaves the JVM
  public static final class Lost extends RuntimeException {}

  @Override
  public long now() {
    return System.nanoTime();
  }

  @Override
  public void park(EventLoop loop, long nanos) {
    park(loop);
  }

  /**
   * Waits until the thread is unparked, or for no reason.
   *
   * @throws Lost if nothing happens for too long
   */
  static void park(Object blocker) {
    long begin = System.nanoTime();
    LockSupport.parkNanos(blocker, NANOS);
    if (System.nanoTime() - begin >= NANOS) {
      throw new Lost();
    }
  }
}
