package dev.bide.conformance.soak;

import dev.bide.Clock;
import dev.bide.testing.TestLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs the soak. From the root of the project:
 *
 * <pre>
 * mvn -q -Psoak -pl runtime,processor,runtime/conformance process-test-classes -Dsoak="--minutes 10"
 * </pre>
 *
 * First a {@link Crowd} of tasks is alive at once; then a {@link Bustle} goes on in debug mode, in
 * rounds, after each of which no task may be left. Prints the heap after a full collection now and
 * then, and fails if it grows. Options, each with a value:
 *
 * <ul>
 *   <li>{@code --tasks} how many are alive at once, 1000000
 *   <li>{@code --minutes} how long everything goes on at random, 10
 *   <li>{@code --seed} of what is random, 1; the time that passes is not
 * </ul>
 */
public final class Soak {
  /** How many tasks a round creates, at least. */
  private static final int ROUND = 1_000;

  /** How many rounds there are, at least. */
  private static final int ROUNDS = 6;

  /** How often the state is printed, in seconds. */
  private static final int REPORT = 10;

  /** Steps that take longer are logged, in seconds; the machine may be busy. */
  private static final double SLOW = 5;

  private final Consumer<String> out;

  Soak(Consumer<String> out) {
    this.out = out;
  }

  /** See {@link Soak}. */
  public static void main(String[] args) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    Soak soak = new Soak(System.out::println);
    System.out.println(Crowd.gather(Integer.parseInt(options.getOrDefault("--tasks", "1000000"))));
    double minutes = Double.parseDouble(options.getOrDefault("--minutes", "10"));
    soak.bustle(
        Long.parseLong(options.getOrDefault("--seed", "1")),
        Duration.ofMillis((long) (minutes * 60_000)));
  }

  /**
   * Has everything go on for a while.
   *
   * @return how many tasks were created
   * @throws AssertionError if tasks or unseen errors are left, or the heap grows
   */
  long bustle(long seed, Duration length) {
    Bustle bustle = new Bustle(seed);
    TestLoop loop = new TestLoop(Clock.SYSTEM, null);
    loop.loop().setSlowCallbackDuration(SLOW);
    List<Long> heap = new ArrayList<>();
    long start = System.nanoTime();
    long nextReport = REPORT;
    try (loop) {
      while (heap.size() < ROUNDS || System.nanoTime() - start < length.toNanos()) {
        loop.runPart(bustle.round(ROUND));
        loop.requireNoTasks();
        heap.add(heapAtRest(bustle, loop));
        if ((System.nanoTime() - start) / 1_000_000_000 >= nextReport) {
          nextReport += REPORT;
          out.accept(state(bustle, start, heap.get(heap.size() - 1)));
        }
      }
    }
    loop.requireNoErrors();
    out.accept(state(bustle, start, heap.get(heap.size() - 1)));
    out.accept(
        "%d rounds, the heap has grown by %,d bytes".formatted(heap.size(), Heap.drift(heap)));
    return bustle.created;
  }

  /** After what waited for the collector has been let go as well: debug mode refers weakly. */
  private static long heapAtRest(Bustle bustle, TestLoop loop) {
    System.gc();
    loop.runPart(bustle.round(10));
    return Heap.usedAfterCollection();
  }

  private static String state(Bustle bustle, long start, long heap) {
    return "%d s: %,d tasks, %,d cancelled, %,d timed out, %,d exchanges; heap %,d KiB"
        .formatted(
            (System.nanoTime() - start) / 1_000_000_000,
            bustle.created,
            bustle.cancelled,
            bustle.timedOut,
            bustle.exchanged,
            heap >> 10);
  }
}
