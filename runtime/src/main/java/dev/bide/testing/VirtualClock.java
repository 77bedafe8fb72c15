package dev.bide.testing;

import dev.bide.Clock;
import dev.bide.EventLoop;

/**
 * A time that starts at 0 and jumps to the next timer when there is nothing to do, so that a test
 * that sleeps for hours takes no time.
 *
 * <p>While other threads work for the loop ({@link EventLoop#awaitsThreads}), time passes as it
 * really does. A loop that waits for nothing at all is a {@link DeadlockError}.
 */
public final class VirtualClock implements Clock {
  private volatile long now;

  /** A clock at 0. */
  public VirtualClock() {}

  @Override
  public long now() {
    return now;
  }

  /** Jumps by {@code nanos}, or waits for other threads. */
  @Override
  public void park(EventLoop loop, long nanos) {
    if (loop.awaitsThreads()) {
      long start = SYSTEM.now();
      SYSTEM.park(loop, nanos);
      advance(Math.min(nanos, SYSTEM.now() - start));
    } else if (nanos == Long.MAX_VALUE) {
      throw new DeadlockError(loop);
    } else {
      advance(nanos);
    }
  }

  private void advance(long nanos) {
    now = now + nanos;
  }
}
