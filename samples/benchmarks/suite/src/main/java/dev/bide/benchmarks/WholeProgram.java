package dev.bide.benchmarks;

import dev.bide.benchmarks.peers.Peer;
import dev.bide.benchmarks.peers.Plain;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures a workload of very many tasks, or of very deep calls, in a process of its own: {@code
 * WholeProgram WORKLOAD PEER}. Prints one line, {@link #RESULT} and the figures; the first one is
 * that of the first run, cold.
 */
final class WholeProgram {
  /** What the line with the result begins with. */
  static final String RESULT = "result";

  private static final int SPAWN_RUNS = 11;
  private static final int SLEEP_RUNS = 3;

  private WholeProgram() {}

  public static void main(String[] args) throws InterruptedException {
    Workload workload = Workload.of(args[0]);
    Peer peer = PeerName.of(args[1]).create();
    List<Double> figures =
        switch (workload) {
          case SPAWN -> times(workload, peer, SPAWN_RUNS);
          case SLEEP_MANY -> times(workload, peer, SLEEP_RUNS);
          case SLEEP_MEMORY -> List.of(bytesPerSleeper(peer, workload.size));
          case DEPTH -> List.of((double) Depth.warm(peer, workload.size));
          default -> throw new IllegalArgumentException(args[0]);
        };
    StringBuilder line = new StringBuilder(RESULT);
    figures.forEach(each -> line.append(' ').append(each));
    System.out.println(line);
    System.exit(0); // sleepers may be left
  }

  private static List<Double> times(Workload workload, Peer peer, int runs) {
    long expected = workload.run(new Plain(), workload.size);
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      System.gc(); // what is left of the run before is not this one's
      long start = System.nanoTime();
      long actual = workload.run(peer, workload.size);
      times.add((double) (System.nanoTime() - start) / workload.divisor);
      if (actual != expected) {
        throw new AssertionError(actual + " instead of " + expected);
      }
    }
    return times;
  }

  private static double bytesPerSleeper(Peer peer, int n) throws InterruptedException {
    peer.sleepMany(1000, 10);
    long awake = Peer.ASLEEP.sum();
    long before = usedHeap();
    Thread sleepers = new Thread(() -> peer.sleepMany(n, 600_000));
    sleepers.setDaemon(true);
    sleepers.start();
    while (Peer.ASLEEP.sum() < awake + n) {
      Thread.sleep(50);
    }
    Thread.sleep(500);
    return (double) (usedHeap() - before) / n;
  }

  private static long usedHeap() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
