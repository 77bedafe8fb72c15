package dev.bide.processor.render;

import dev.bide.processor.ir.Body;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.source.AsyncBody;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The user's lines of a body's awaits. */
final class AwaitLines {
  private AwaitLines() {}

  /** By number, separated by commas; the line of the method or lambda itself for 0. */
  static String of(AsyncBody source, Body body) {
    TreeMap<Integer, Integer> lines = new TreeMap<>();
    lines.put(0, source.line());
    collect(body.statements(), lines);
    return lines.values().stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  private static void collect(Stmt statement, TreeMap<Integer, Integer> lines) {
    if (statement instanceof Stmt.Suspend suspend) {
      lines.put(suspend.number(), suspend.line());
    } else if (statement instanceof Stmt.Emit emit) {
      lines.put(emit.number(), emit.line());
    } else {
      statement.parts().forEach(part -> collect(part, lines));
    }
  }
}
