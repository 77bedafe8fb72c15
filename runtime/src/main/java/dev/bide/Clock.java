package dev.bide;

import java.util.concurrent.locks.LockSupport;

/**
 * Where an {@link EventLoop} gets its time from, and how it waits. A seam for tests; Python's loops
 * are given another {@code time} for that.
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
}
