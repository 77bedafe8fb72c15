package dev.bide.processor.fuzz;

/** Lines indented by the braces before them. */
final class Layout {
  private Layout() {}

  static String indent(String text) {
    StringBuilder out = new StringBuilder();
    int level = 0;
    for (String each : text.split("\n")) {
      String line = each.strip();
      if (line.isEmpty()) {
        continue;
      }
      int leading = line.startsWith("}") ? 1 : 0;
      out.append("  ".repeat(Math.max(0, level - leading))).append(line).append('\n');
      level += count(line, '{') - count(line, '}');
    }
    return out.toString();
  }

  private static int count(String line, char wanted) {
    int count = 0;
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      quoted ^= c == '"';
      count += !quoted && c == wanted ? 1 : 0;
    }
    return count;
  }
}
