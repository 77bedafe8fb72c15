package dev.bide.processor.ir;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A lowered method.
 *
 * @param moved the locals that cannot stay where they were declared, because control enters between
 *     there and one of their uses
 * @param saved by the number of an await, the parameters and moved locals that live across it
 * @param classes the local classes that have become members of the machine
 * @param entered the machines that the body enters directly
 */
public record Body(
    List<Local> parameters,
    Stmt.Block statements,
    List<Local> moved,
    Map<Integer, Set<Local>> saved,
    List<MemberClass> classes,
    Set<ClassName> entered) {
  public Body {
    parameters = List.copyOf(parameters);
    moved = List.copyOf(moved);
    saved = Map.copyOf(saved);
  }

  /** Whether the body is cut into methods, and its locals are fields. */
  public boolean isSplit() {
    return statements.statements().stream().anyMatch(Stmt.Split.class::isInstance);
  }

  /** Whether nothing in the method can suspend. */
  public boolean isPlain() {
    return saved.isEmpty();
  }
}
