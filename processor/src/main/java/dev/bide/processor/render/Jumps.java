package dev.bide.processor.render;

import dev.bide.processor.ir.Fragment.Jump;
import dev.bide.processor.ir.Fragment.Leave;
import dev.bide.processor.ir.Target;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Which jumps need a label at the place where they are written. */
final class Jumps {
  /** What can be left or continued around the place that is being written. */
  private enum Kind {
    LOOP,
    SWITCH,
    BLOCK
  }

  private record Around(Kind kind, Optional<Target> target) {}

  private final Deque<Around> around = new ArrayDeque<>();
  private final Set<Target> labeled = new HashSet<>();
  private final Function<Jump, String> outward;

  /**
   * @param outward the text of a jump to what is not around, without its semicolon
   */
  Jumps(Function<Jump, String> outward) {
    this.outward = outward;
  }

  /** Writes something, given what is around it. */
  interface Writing {
    void write();
  }

  void inLoop(Target loop, Writing body) {
    in(new Around(Kind.LOOP, Optional.of(loop)), body);
  }

  void inSwitch(Target select, Writing body) {
    in(new Around(Kind.SWITCH, Optional.of(select)), body);
  }

  void inBlock(Target block, Writing body) {
    in(new Around(Kind.BLOCK, Optional.of(block)), body);
  }

  /** Inside the machine's own switch on the await to go back to. */
  void inDispatch(Writing body) {
    in(new Around(Kind.SWITCH, Optional.empty()), body);
  }

  private void in(Around entry, Writing body) {
    around.push(entry);
    body.write();
    around.pop();
  }

  /** The text of a jump out of a fragment, without its semicolon. */
  String text(Leave leave) {
    return leave.labeled() ? labeled(leave.jump()) : text(leave.jump());
  }

  /** The text of {@code jump}, without its semicolon. */
  String text(Jump jump) {
    String keyword = jump.isBreak() ? "break" : "continue";
    for (Around entry : around) {
      boolean takes = jump.isBreak() ? entry.kind() != Kind.BLOCK : entry.kind() == Kind.LOOP;
      if (takes) {
        if (entry.target().equals(Optional.of(jump.target()))) {
          return keyword;
        }
        break;
      }
    }
    return labeled(jump);
  }

  private String labeled(Jump jump) {
    if (around.stream().noneMatch(it -> it.target().equals(Optional.of(jump.target())))) {
      return outward.apply(jump);
    }
    labeled.add(jump.target());
    return (jump.isBreak() ? "break " : "continue ") + jump.target().label();
  }

  /** {@code label: } if some jump so far needs it, otherwise nothing. */
  String label(Target target) {
    return labeled.contains(target) ? target.label() + ": " : "";
  }
}
