package dev.bide.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All measurements of one machine, kept in a file, so that a run can measure some workloads and
 * leave the others. The figures of a row always come from one run.
 */
final class Results {
  private static final Comparator<Measurement> ORDER =
      Comparator.comparing(Measurement::jdk)
          .reversed()
          .thenComparing(Measurement::workload)
          .thenComparing(Measurement::peer);

  private final Path file;
  private final List<Measurement> all = new ArrayList<>();

  /** By the feature version of the JDK: what the figures come from. */
  private final Map<Integer, String> machines = new TreeMap<>();

  private Results(Path file) {
    this.file = file;
  }

  /** Those of {@code file}, which need not exist. */
  static Results load(Path file) throws IOException {
    Results results = new Results(file);
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        if (line.startsWith("# ")) {
          String[] jdkAndMachine = line.substring(2).split(": ", 2);
          results.machines.put(Integer.valueOf(jdkAndMachine[0]), jdkAndMachine[1]);
        } else {
          results.all.add(Measurement.parse(line));
        }
      }
    }
    return results;
  }

  /** Replaces a row; measurements of this JDK version on another machine are dropped. */
  void put(String machine, List<Measurement> row) {
    Measurement first = row.get(0);
    if (!machine.equals(machines.put(first.jdk(), machine))) {
      all.removeIf(each -> each.jdk() == first.jdk());
    }
    all.removeIf(each -> each.jdk() == first.jdk() && each.workload() == first.workload());
    all.addAll(row);
    all.sort(ORDER);
  }

  void save() throws IOException {
    List<String> lines = new ArrayList<>();
    machines.forEach((jdk, machine) -> lines.add("# " + jdk + ": " + machine));
    all.forEach(each -> lines.add(each.line()));
    Files.createDirectories(file.getParent());
    Files.write(file, lines);
  }

  /** The versions of the JDK there are figures of, newest first. */
  SortedSet<Integer> jdks() {
    SortedSet<Integer> jdks = new TreeSet<>(Comparator.reverseOrder());
    jdks.addAll(machines.keySet());
    return jdks;
  }

  String machine(int jdk) {
    return machines.get(jdk);
  }

  /** What all peers needed, in their order; empty if it has not been measured. */
  Map<PeerName, Measurement> row(int jdk, Workload workload) {
    Map<PeerName, Measurement> row = new EnumMap<>(PeerName.class);
    for (Measurement each : all) {
      if (each.jdk() == jdk && each.workload() == workload) {
        row.put(each.peer(), each);
      }
    }
    return row;
  }
}
