package dev.bide.processor.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks in the rendered text that say which of the user's lines follows, and their removal, which
 * gives the table of lines.
 */
final class LineMarks {
  private static final Pattern MARK = Pattern.compile("\uE000(\\d+)\uE001");

  private LineMarks() {}

  /** Says that what follows is the user's line {@code number}. */
  static String mark(int number) {
    return "\uE000" + number + "\uE001";
  }

  /** Source text without marks, and the user's line by generated line. */
  record Unmarked(String text, Map<Integer, Integer> lines) {}

  static Unmarked remove(String marked) {
    Map<Integer, Integer> lines = new TreeMap<>();
    List<String> clean = new ArrayList<>();
    int current = 0;
    for (String line : marked.split("\n", -1)) {
      Matcher mark = MARK.matcher(line);
      while (mark.find()) {
        current = Integer.parseInt(mark.group(1));
      }
      clean.add(MARK.matcher(line).replaceAll("").stripTrailing());
      if (current > 0) {
        lines.put(clean.size(), current);
      }
    }
    return new Unmarked(String.join("\n", clean), lines);
  }
}
