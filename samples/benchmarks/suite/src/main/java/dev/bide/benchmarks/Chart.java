package dev.bide.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The results of the newest JDK as a picture: how many times as much as Bide each peer needs, on a
 * logarithmic scale.
 */
final class Chart {
  private static final int WIDTH = 900;
  private static final int LEFT = 150;
  private static final int RIGHT = 30;
  private static final int TOP = 90;
  private static final int LANE = 6;
  private static final int GAP = 14;

  /** The ends of the scale, as powers of ten. */
  private static final double LEAST = -1;

  private static final double MOST = 3.5;

  private final Results results;
  private final int jdk;
  private final StringBuilder svg = new StringBuilder();
  private final List<PeerName> others =
      Arrays.stream(PeerName.values()).filter(peer -> peer != PeerName.BIDE).toList();

  private Chart(Results results) {
    this.results = results;
    this.jdk = results.jdks().first();
  }

  static String of(Results results) {
    return new Chart(results).draw();
  }

  private String draw() {
    List<Workload> rows = new ArrayList<>(List.of(Workload.values()));
    rows.removeIf(
        each -> each.moreIsBetter() || !results.row(jdk, each).containsKey(PeerName.BIDE));
    int bottom = TOP + rows.size() * rowHeight();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" \
        font-family="sans-serif" font-size="12">
        <rect width="%1$d" height="%2$d" fill="#ffffff"/>
        """
            .formatted(WIDTH, bottom + 40));
    text(
        10,
        22,
        "start",
        "font-size=\"15\"",
        "What others need where Bide needs 1 (JDK " + jdk + ")");
    legend();
    grid(bottom);
    for (int i = 0; i < rows.size(); i++) {
      row(rows.get(i), TOP + i * rowHeight());
    }
    text(x(1), bottom + 32, "middle", "", "left of the line: less than Bide; right: more");
    return svg.append("</svg>\n").toString();
  }

  private int rowHeight() {
    return others.size() * LANE + GAP;
  }

  private void legend() {
    double x = 10;
    for (PeerName peer : others) {
      svg.append(circle(x + 5, 46, peer));
      text(x + 13, 50, "start", "", peer.label);
      x += 28 + peer.label.length() * 6.6;
    }
  }

  private void grid(int bottom) {
    for (double ratio = 0.1; ratio < Math.pow(10, MOST); ratio *= 10) {
      boolean bide = Math.abs(ratio - 1) < 0.01;
      svg.append(line(x(ratio), TOP - 8, x(ratio), bottom, bide ? "#d62728" : "#dddddd"));
      String label = bide ? "Bide" : Figures.plain(ratio < 1 ? 0.1 : Math.rint(ratio)) + "×";
      text(x(ratio), TOP - 14, "middle", "", label);
    }
  }

  private void row(Workload workload, int top) {
    Map<PeerName, Measurement> row = results.row(jdk, workload);
    double bide = row.get(PeerName.BIDE).median();
    text(LEFT - 12, top + rowHeight() / 2.0, "end", "", workload.label);
    svg.append(line(LEFT, top + rowHeight() - 4, WIDTH - RIGHT, top + rowHeight() - 4, "#eeeeee"));
    for (int lane = 0; lane < others.size(); lane++) {
      Measurement other = row.get(others.get(lane));
      if (other != null) {
        double x = x(other.median() / bide);
        double y = top + LANE * (lane + 0.5) + 2;
        svg.append(line(x(1), y, x, y, other.peer().colour));
        svg.append(circle(x, y, other.peer()));
      }
    }
  }

  private static double x(double ratio) {
    double power = Math.max(LEAST, Math.min(MOST, Math.log10(ratio)));
    return LEFT + (power - LEAST) / (MOST - LEAST) * (WIDTH - LEFT - RIGHT);
  }

  private static String line(double x1, double y1, double x2, double y2, String colour) {
    return format(
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n",
        x1, y1, x2, y2, colour);
  }

  private static String circle(double x, double y, PeerName peer) {
    return format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" fill=\"%s\"/>\n", x, y, peer.colour);
  }

  private void text(double x, double y, String anchor, String more, String text) {
    svg.append(
        format(
            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>\n",
            x, y, anchor, more, text));
  }

  private static String format(String format, Object... arguments) {
    return String.format(Locale.ROOT, format, arguments);
  }
}
