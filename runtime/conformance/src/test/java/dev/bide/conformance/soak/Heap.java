package dev.bide.conformance.soak;

import java.lang.management.ManagementFactory;
import java.util.List;

/** The heap of this JVM. */
final class Heap {
  /** What a JVM may need more of for reasons of its own, in bytes. */
  private static final long TOLERANCE = 2 << 20;

  private Heap() {}

  /** The bytes in use after a full collection. */
  static long usedAfterCollection() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /**
   * By how many bytes the mean of the last third of {@code samples} is above that of the first.
   *
   * @throws AssertionError if that is more than a JVM may need for itself
   */
  static long drift(List<Long> samples) {
    int third = samples.size() / 3;
    double first = mean(samples.subList(0, third));
    double last = mean(samples.subList(samples.size() - third, samples.size()));
    long drift = Math.round(last - first);
    if (drift > TOLERANCE) {
      throw new AssertionError("the heap has grown by %,d bytes: %s".formatted(drift, samples));
    }
    return drift;
  }

  private static double mean(List<Long> samples) {
    return samples.stream().mapToLong(Long::longValue).average().orElseThrow();
  }
}
