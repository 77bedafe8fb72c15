package dev.bide.processor.render;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Members given as text, which JavaPoet does not have: they go through it as initializer blocks,
 * between marks, and lose the block afterwards.
 */
final class RawMembers {
  private static final String START = "\uE002";
  private static final String END = "\uE003";

  private RawMembers() {}

  static void add(CodeBlock text, TypeSpec.Builder type) {
    type.addInitializerBlock(CodeBlock.of("$L\n$L\n$L\n", START, text, END));
  }

  /** Removes the blocks and marks from rendered source. */
  static String unwrap(String source) {
    if (!source.contains(START)) {
      return source;
    }
    List<String> lines = new ArrayList<>();
    boolean isRaw = false;
    boolean skipsBrace = false;
    for (String line : source.split("\n", -1)) {
      if (line.strip().equals(START)) {
        lines.remove(lines.size() - 1);
        isRaw = true;
      } else if (line.strip().equals(END)) {
        isRaw = false;
        skipsBrace = true;
      } else if (skipsBrace && line.strip().equals("}")) {
        skipsBrace = false;
      } else {
        lines.add(isRaw && line.startsWith("  ") ? line.substring(2) : line);
      }
    }
    return String.join("\n", lines);
  }
}
