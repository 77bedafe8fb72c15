package dev.bide.benchmarks;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results as Markdown. */
final class Report {
  private final Results results;
  private final StringBuilder text = new StringBuilder();

  private Report(Results results) {
    this.results = results;
  }

  static String of(Results results) {
    Report report = new Report(results);
    report.text.append("# Measured\n");
    results.jdks().forEach(report::jdk);
    return report.text.toString();
  }

  private void jdk(int jdk) {
    text.append("\n## JDK %d\n\n%s.\n".formatted(jdk, results.machine(jdk)));
    text.append("\n### Targets\n\n");
    line("workload", "wanted", "reached", "");
    line("---", "---", "---", "---");
    Target.ALL.forEach(target -> target(target, results.row(jdk, target.workload())));
    text.append("\n### Medians\n\n");
    text.append(
        """
        Nanoseconds unless the description says something else. ± is half the distance between the least and the greatest
        figure; [ ] is bytes allocated. A, B and C are state machines written by hand. Least is best, except for depth.

        """);
    line(Stream.concat(Stream.of("workload"), peers(peer -> peer.label)));
    line(Stream.concat(Stream.of("---"), peers(peer -> "---")));
    for (Workload workload : Workload.values()) {
      Map<PeerName, Measurement> row = results.row(jdk, workload);
      if (!row.isEmpty()) {
        line(Stream.concat(Stream.of(head(workload)), peers(peer -> cell(row.get(peer)))));
      }
    }
    ratios(jdk);
  }

  private void target(Target target, Map<PeerName, Measurement> row) {
    for (Target.Criterion each : target.criteria()) {
      if (each.measured(row)) {
        line(
            target.workload().label,
            each.wanted(),
            each.reached(row),
            each.met(row) ? "met" : "**missed**");
      }
    }
  }

  private void ratios(int jdk) {
    text.append("\n### Bide's part of what the others need\n\n");
    line(Stream.concat(Stream.of("workload"), others(peer -> peer.label)));
    line(Stream.concat(Stream.of("---"), others(peer -> "---")));
    for (Workload workload : Workload.values()) {
      Map<PeerName, Measurement> row = results.row(jdk, workload);
      Measurement bide = row.get(PeerName.BIDE);
      if (bide != null && !workload.moreIsBetter()) {
        line(Stream.concat(Stream.of(workload.label), others(peer -> ratio(bide, row.get(peer)))));
      }
    }
  }

  private static String head(Workload workload) {
    return "%s: %s".formatted(workload.label, workload.description);
  }

  private static String cell(Measurement measured) {
    if (measured == null) {
      return "";
    }
    StringBuilder cell = new StringBuilder(Figures.figure(measured.median()));
    if (measured.warm().size() > 1) {
      cell.append(" ±%.0f%%".formatted(measured.spread() * 100));
    }
    if (!measured.cold().isEmpty()) {
      cell.append(", first %s".formatted(Figures.figure(measured.coldMedian())));
    }
    if (!Double.isNaN(measured.bytes())) {
      cell.append(" [%.0f]".formatted(measured.bytes()));
    }
    return cell.toString();
  }

  private static String ratio(Measurement bide, Measurement other) {
    return other == null ? "" : Figures.ratio(bide.median() / other.median());
  }

  private static Stream<String> peers(Function<PeerName, String> column) {
    return Arrays.stream(PeerName.values()).map(column);
  }

  private static Stream<String> others(Function<PeerName, String> column) {
    return Arrays.stream(PeerName.values()).filter(peer -> peer != PeerName.BIDE).map(column);
  }

  private void line(String... cells) {
    line(Arrays.stream(cells));
  }

  private void line(Stream<String> cells) {
    text.append(cells.collect(Collectors.joining(" | ", "| ", " |\n")));
  }
}
