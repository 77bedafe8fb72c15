package dev.bide.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Measures every workload of every peer that this JDK has, side by side, and writes the table and
 * the chart.
 *
 * <pre>
 * --workloads awaitRare,fib   only these; the figures of the others stay
 * --peers bide,plain          only these
 * --quick true                one short round; nothing is written
 * --python python3            the interpreter of asyncio: a build with profile-guided optimization
 * --results results           where the figures, the table and the chart are kept
 * </pre>
 */
public final class Benchmarks {
  /** In rounds, so that a disturbance does not hit all forks of one peer. */
  private static final int ROUNDS = 2;

  private final Map<String, String> options;
  private final boolean quick;
  private final Fork fork;
  private final Results results;

  private Benchmarks(Map<String, String> options) throws IOException {
    this.options = options;
    quick = Boolean.parseBoolean(options.get("quick"));
    String python = options.getOrDefault("python", "python3");
    fork = quick ? new Fork(python, 3, 3) : new Fork(python, 5, 5);
    results = Results.load(directory().resolve("measurements.csv"));
  }

  public static void main(String[] args) throws IOException, InterruptedException, RunnerException {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < args.length; i += 2) {
      options.put(args[i].replaceFirst("^--", ""), args[i + 1]);
    }
    new Benchmarks(options).run();
  }

  private void run() throws IOException, InterruptedException, RunnerException {
    for (Workload workload : workloads()) {
      List<Measurement> row = measure(workload);
      row.forEach(Benchmarks::print);
      if (!quick) {
        results.put(Machine.describe(), row);
        results.save();
        Files.writeString(directory().resolve("README.md"), Report.of(results));
        Files.writeString(directory().resolve("chart.svg"), Chart.of(results));
      }
    }
  }

  private List<Measurement> measure(Workload workload)
      throws IOException, InterruptedException, RunnerException {
    Map<PeerName, Measurement> row = new EnumMap<>(PeerName.class);
    List<PeerName> peers = peers().filter(workload::supportedBy).toList();
    int rounds = quick || workload.kind == Workload.Kind.PROGRAM ? 1 : ROUNDS;
    for (int round = 0; round < rounds; round++) {
      for (PeerName peer : peers) {
        row.merge(peer, fork.measure(workload, peer), Measurement::and);
      }
    }
    return new ArrayList<>(row.values());
  }

  private List<Workload> workloads() {
    String chosen = options.get("workloads");
    return chosen == null
        ? List.of(Workload.values())
        : Arrays.stream(chosen.split(",")).map(Workload::of).toList();
  }

  private Stream<PeerName> peers() {
    String chosen = options.get("peers");
    return chosen == null
        ? Arrays.stream(PeerName.values())
        : Arrays.stream(chosen.split(",")).map(PeerName::of);
  }

  private Path directory() {
    return Path.of(options.getOrDefault("results", "results"));
  }

  private static void print(Measurement measured) {
    System.out.printf(
        "%s %s: %s ±%.0f%% [%.1f]%n",
        measured.workload().label,
        measured.peer().label,
        Figures.figure(measured.median()),
        measured.spread() * 100,
        measured.bytes());
  }
}
