package dev.bide.processor.link;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * From lines of a generated source file to lines of the user's. Lines count from 1.
 *
 * @param lines the user's line for each generated one, in order; 0 for none
 */
public record LineTable(List<Integer> lines) {
  /** Copies the list. */
  public LineTable {
    lines = List.copyOf(lines);
  }

  /** The table with these entries; all other generated lines have none. */
  public static LineTable of(Map<Integer, Integer> entries) {
    TreeMap<Integer, Integer> sorted = new TreeMap<>(entries);
    Integer[] lines = new Integer[sorted.isEmpty() ? 0 : sorted.lastKey()];
    Arrays.fill(lines, 0);
    sorted.forEach((generated, user) -> lines[generated - 1] = user);
    return new LineTable(List.of(lines));
  }

  /** The user's line that {@code generated} stands for; 0 for none. */
  public int userLine(int generated) {
    return generated >= 1 && generated <= lines.size() ? lines.get(generated - 1) : 0;
  }
}
