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
  private static final char START = '\uE000';
  private static final Pattern MARK = Pattern.compile(START + "(\\d+)\uE001");

  private LineMarks() {}

  /** Says that what follows is the user's line {@code number}. */
  static String mark(int number) {
    return START + (number + "\uE001");
  }

  /** Source text without marks, and the user's line by generated line. */
  record Unmarked(String text, Map<Integer, Integer> lines) {}

  static Unmarked remove(String marked) {
    Map<Integer, Integer> lines = new TreeMap<>();
    List<String> clean = new ArrayList<>();
    int current = 0;
    for (String line : marked.split("\n", -1)) {
      String text = line;
      if (line.indexOf(START) >= 0) { // patterns are slow, and most lines have no mark
        Matcher mark = MARK.matcher(line);
        while (mark.find()) {
          current = Integer.parseInt(mark.group(1));
        }
        text = mark.replaceAll("");
      }
      clean.add(text.stripTrailing());
      if (current > 0) {
        lines.put(clean.size(), current);
      }
    }
    return new Unmarked(String.join("\n", clean), lines);
  }
}
