package dev.bide.benchmarks;

import java.util.Locale;

/** How figures are written. */
final class Figures {
  private Figures() {}

  /** Three digits that mean something, or all those before the point. */
  static String figure(double figure) {
    double size = Math.abs(figure);
    String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, size < 0.005 ? "%.0f" : format, figure);
  }

  static String ratio(double ratio) {
    return String.format(
        Locale.ROOT, ratio >= 100 ? "%,.0f" : ratio >= 10 ? "%.1f" : "%.2f", ratio);
  }

  /** A given limit, as it was given. */
  static String plain(double limit) {
    return limit == Math.rint(limit) ? "%.0f".formatted(limit) : Double.toString(limit);
  }
}
