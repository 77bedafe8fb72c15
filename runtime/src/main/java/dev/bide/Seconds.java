package dev.bide;

import java.time.Duration;

/** Times as users give them, in nanoseconds. */
final class Seconds {
  /** Longer than anybody waits (146 years), and short enough to be added to any clock. */
  private static final long FOREVER = Long.MAX_VALUE / 2;

  private Seconds() {}

  static long toNanos(double seconds) {
    if (Double.isNaN(seconds)) {
      throw new IllegalArgumentException("Invalid delay: NaN (not a number)");
    }
    return Math.min((long) (seconds * 1e9), FOREVER);
  }

  static long toNanos(Duration duration) {
    return duration.compareTo(Duration.ofNanos(FOREVER)) >= 0 ? FOREVER : duration.toNanos();
  }

  static double of(long nanos) {
    return nanos / 1e9;
  }
}
