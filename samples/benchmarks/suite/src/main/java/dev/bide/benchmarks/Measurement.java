package dev.bide.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one peer needed for one unit of a workload.
 *
 * @param jdk the feature version of the JDK
 * @param bytes allocated for one unit; NaN where that is not measured
 * @param cold the figures of the first runs of their processes; may be empty
 * @param warm all other figures
 */
record Measurement(
    int jdk, Workload workload, PeerName peer, double bytes, List<Double> cold, List<Double> warm) {

  /** This one together with another round of the same. */
  Measurement and(Measurement round) {
    return new Measurement(
        jdk, workload, peer, bytes, concat(cold, round.cold), concat(warm, round.warm));
  }

  /** The figure of the table. */
  double median() {
    return median(warm);
  }

  double coldMedian() {
    return median(cold);
  }

  /** Half the distance between the least and the greatest figure, in parts of the median. */
  double spread() {
    return (Collections.max(warm) - Collections.min(warm)) / 2 / median();
  }

  private static double median(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  private static List<Double> concat(List<Double> first, List<Double> second) {
    List<Double> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  /** One line of text, which {@link #parse} reads. */
  String line() {
    return String.join(
        ",", "" + jdk, workload.label, peer.key(), "" + bytes, spaced(cold), spaced(warm));
  }

  static Measurement parse(String line) {
    String[] fields = line.split(",", -1);
    return new Measurement(
        Integer.parseInt(fields[0]),
        Workload.of(fields[1]),
        PeerName.of(fields[2]),
        Double.parseDouble(fields[3]),
        figures(fields[4]),
        figures(fields[5]));
  }

  private static String spaced(List<Double> figures) {
    return figures.stream().map(each -> "%.4g".formatted(each)).collect(Collectors.joining(" "));
  }

  private static List<Double> figures(String spaced) {
    Stream<String> all = spaced.isEmpty() ? Stream.empty() : Arrays.stream(spaced.split(" "));
    return all.map(Double::valueOf).toList();
  }
}
