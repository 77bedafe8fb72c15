package dev.bide;

import java.util.concurrent.locks.LockSupport;

/**
 * Where an {@link EventLoop} gets its time from, and how its thread waits: the loop waits here and
 * nowhere else. A seam for tests; Python's loops are given another {@code time} for that. Waiting
 * in a selector would be another implementation of it.
 */
public interface Clock {
  /** The real time. */
  Clock SYSTEM =
      new Clock() {
        private final long origin = System.nanoTime();

        @Override
        public long now() {
          return System.nanoTime() - origin;
        }

        @Override
        public void park(EventLoop loop, long nanos) {
          if (nanos == Long.MAX_VALUE) {
            LockSupport.park(loop);
          } else {
            LockSupport.parkNanos(loop, nanos);
          }
        }
      };

  /** Nanoseconds since some moment; never goes back. May be called from any thread. */
  long now();

  /**
   * Waits until {@code nanos} have passed, the thread is unparked, or for no reason. What it throws
   * ends the run of the loop.
   *
   * @param loop has nothing to do; it runs in this thread
   * @param nanos Long.MAX_VALUE: for ever
   */
  void park(EventLoop loop, long nanos);

  /**
   * Ends the waiting of {@code thread}, which is in {@link #park} or about to enter it. Called from
   * any thread.
   *
   * @param thread null if the loop has been left meanwhile
   */
  default void unpark(Thread thread) {
    LockSupport.unpark(thread);
  }
}
