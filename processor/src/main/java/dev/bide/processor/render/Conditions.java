package dev.bide.processor.render;

import com.palantir.javapoet.CodeBlock;

/** Parentheses, where an operand needs them. */
final class Conditions {
  private Conditions() {}

  /** {@code condition} as an operand of {@code &&}, {@code ||} or {@code ?:}. */
  static CodeBlock operand(CodeBlock condition) {
    return isTight(condition.toString()) ? condition : CodeBlock.of("($L)", condition);
  }

  /** Whether nothing outside of parentheses and literals binds looser than a comparison. */
  private static boolean isTight(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        depth--;
      } else if (c == '"' || c == '\'' || c == '/') {
        return false;
      } else if (depth == 0 && "?|&^=".indexOf(c) >= 0 && !isComparison(text, i)) {
        return false;
      }
    }
    return !text.contains("->");
  }

  private static boolean isComparison(String text, int i) {
    if (text.charAt(i) != '=') {
      return false;
    }
    char before = i > 0 ? text.charAt(i - 1) : ' ';
    char after = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
    return after == '=' || "=!<>".indexOf(before) >= 0;
  }
}
