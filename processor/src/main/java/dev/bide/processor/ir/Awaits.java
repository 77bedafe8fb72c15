package dev.bide.processor.ir;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The awaits and emits inside each statement. */
public final class Awaits {
  private final Map<Stmt, List<Integer>> numbers = new IdentityHashMap<>();

  /** The numbers of the awaits inside {@code statement}, in the order of the text. */
  public List<Integer> in(Stmt statement) {
    List<Integer> known = numbers.get(statement);
    if (known == null) {
      known = new ArrayList<>();
      collect(statement, known);
      numbers.put(statement, known);
    }
    return known;
  }

  /** Whether control can enter {@code statement} in its middle. */
  public boolean any(Stmt statement) {
    return !in(statement).isEmpty();
  }

  private void collect(Stmt statement, List<Integer> found) {
    if (statement instanceof Stmt.Suspend suspend) {
      found.add(suspend.number());
    } else if (statement instanceof Stmt.Emit emit) {
      found.add(emit.number());
    } else {
      statement.parts().forEach(part -> found.addAll(in(part)));
    }
  }

  /** Whether control enters {@code block} at more than one of its statements. */
  public boolean isDispatched(Stmt.Block block) {
    List<Stmt> statements = block.statements();
    long entries = statements.stream().filter(this::any).count();
    return entries > 1 || entries == 1 && !any(statements.get(0));
  }
}
