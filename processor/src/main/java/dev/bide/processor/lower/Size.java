package dev.bide.processor.lower;

import dev.bide.processor.ir.Awaits;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Stmt;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * How many bytes of code javac makes of statements whose locals are fields: an estimate, rather too
 * high than too low.
 */
final class Size {
  /** A call of a method that a block has become, and what follows it. */
  static final int CALL = 30;

  /** What an arm of a switch takes beside its statements. */
  static final int ARM = 9;

  /** The test of {@code at}, the test of the flow, both ways of leaving, and the way back. */
  private static final int AWAIT = 60;

  private static final int TEST = 12;

  /** An entry of a {@code tableswitch}. */
  private static final int LABEL = 4;

  private final Awaits awaits = new Awaits();
  private final Map<Stmt, Integer> known = new IdentityHashMap<>();
  private final Map<Stmt, Integer> knownExits = new IdentityHashMap<>();

  int of(Stmt statement) {
    Integer size = known.get(statement);
    if (size == null) {
      size = measure(statement);
      known.put(statement, size);
    }
    return size;
  }

  private int measure(Stmt statement) {
    int inside = statement.parts().stream().mapToInt(this::of).sum();
    int entry = awaits.any(statement) ? TEST : 0;
    if (statement instanceof Stmt.Block block) {
      return inside + (awaits.isDispatched(block) ? TEST + labels(block) : 0);
    } else if (statement instanceof Stmt.Split split) {
      return CALL * split.blocks().size();
    } else if (statement instanceof Stmt.Suspend suspend) {
      return AWAIT + TextSize.of(suspend.fresh()) + TextSize.of(suspend.resumed());
    } else if (statement instanceof Stmt.Emit emit) {
      return AWAIT + TextSize.of(emit.item());
    } else if (statement instanceof Stmt.If choice) {
      return inside + entry + TEST + TextSize.of(choice.condition());
    } else if (statement instanceof Stmt.Loop loop) {
      int tests = loop.more().isPresent() ? 2 : 1;
      int head = tests * loop.condition().map(TextSize::of).orElse(0);
      int updates = loop.updates().stream().mapToInt(TextSize::of).sum();
      return inside + entry + TEST + head + updates;
    } else if (statement instanceof Stmt.Switch select) {
      return inside + 2 * TEST + ARM * select.arms().size();
    } else if (statement instanceof Stmt.Try guarded) {
      return inside + duplicates(guarded);
    } else if (statement instanceof Stmt.Synchronized locked) {
      return inside + 2 * TEST + TextSize.of(locked.lock());
    }
    return inside + leaf(statement);
  }

  /** The labels by which control goes back to the awaits inside {@code statement}. */
  int labels(Stmt statement) {
    return LABEL * awaits.in(statement).size();
  }

  private static int leaf(Stmt statement) {
    if (statement instanceof Stmt.Code code) {
      return TextSize.of(code.text());
    } else if (statement instanceof Stmt.DeclareClass) {
      return 0;
    } else if (statement instanceof Stmt.Declare declare) {
      return declare.value().map(value -> TextSize.ASSIGN + TextSize.of(value)).orElse(0);
    } else if (statement instanceof Stmt.Assign assign) {
      return TextSize.ASSIGN + TextSize.of(assign.value());
    } else if (statement instanceof Stmt.Return leave) {
      return TextSize.ASSIGN + TextSize.of(leave.value());
    } else if (statement instanceof Stmt.Throw raise) {
      return TextSize.JUMP + TextSize.of(raise.exception());
    }
    return statement instanceof Stmt.Leave ? TextSize.JUMP : 0;
  }

  /** What javac adds to a {@code try}: a copy of the {@code finally} at each exit. */
  private int duplicates(Stmt.Try guarded) {
    int handlers = 2 * TEST * (guarded.catches().size() + 1);
    if (guarded.finalizer().isEmpty()) {
      return handlers;
    }
    int copies = guarded.catches().size() + 1 + exits(guarded.body());
    for (Stmt.Catch handler : guarded.catches()) {
      copies += exits(handler.body());
    }
    return handlers + copies * (TEST + of(guarded.finalizer().get().body()));
  }

  /** At how many places control leaves {@code statement}. */
  private int exits(Stmt statement) {
    Integer exits = knownExits.get(statement);
    if (exits == null) {
      exits = countExits(statement);
      knownExits.put(statement, exits);
    }
    return exits;
  }

  private int countExits(Stmt statement) {
    if (statement instanceof Stmt.Split split) {
      return 2 * split.blocks().size();
    } else if (statement instanceof Stmt.Code code) {
      long returns =
          code.text().parts().stream().filter(Fragment.Returned.class::isInstance).count();
      return (int) (returns + code.text().leaves().count());
    } else if (statement instanceof Stmt.Suspend
        || statement instanceof Stmt.Emit
        || statement instanceof Stmt.Return
        || statement instanceof Stmt.Leave) {
      return 1;
    }
    return statement.parts().stream().mapToInt(this::exits).sum();
  }
}
