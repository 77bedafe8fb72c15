package dev.bide;

import java.util.concurrent.locks.LockSupport;

/** Where a loop gets its time from, and how it waits. */
interface Clock {
  /** The real time. */
  Clock SYSTEM =
      new Clock() {
        private final long origin = System.nanoTime();

        @Override
        public long now() {
          return System.nanoTime() - origin;
        }

        @Override
        public void park(Object blocker, long nanos) {
          if (nanos == Long.MAX_VALUE) {
            LockSupport.park(blocker);
          } else {
            LockSupport.parkNanos(blocker, nanos);
          }
        }
      };

  /** Nanoseconds since some moment; never goes back. */
  long now();

  /**
   * Waits until {@code nanos} have passed, the thread is unparked, or for no reason.
   *
   * @param nanos Long.MAX_VALUE: for ever
   */
  void park(Object blocker, long nanos);
}
