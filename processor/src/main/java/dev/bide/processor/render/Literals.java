package dev.bide.processor.render;

import com.palantir.javapoet.CodeBlock;

/** Constant values as Java literals. */
final class Literals {
  private Literals() {}

  static CodeBlock of(Object value) {
    if (value instanceof String) {
      return CodeBlock.of("$S", value);
    } else if (value instanceof Character c) {
      return CodeBlock.of("(char) $L", (int) c);
    } else if (value instanceof Long) {
      return CodeBlock.of("$LL", value);
    } else if (value instanceof Float number) {
      return number.isNaN() || number.isInfinite()
          ? CodeBlock.of("(float) $L", special(number))
          : CodeBlock.of("$LF", value);
    } else if (value instanceof Double number) {
      return number.isNaN() || number.isInfinite()
          ? CodeBlock.of("$L", special(number))
          : CodeBlock.of("$L", value);
    }
    return CodeBlock.of("$L", value);
  }

  private static String special(double value) {
    return Double.isNaN(value) ? "0.0 / 0.0" : value > 0 ? "1.0 / 0.0" : "-1.0 / 0.0";
  }
}
