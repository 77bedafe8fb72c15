package dev.bide.processor.lower;

import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Fragment.Access;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.ir.Target;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which locals live across each await: their value is read after it, on some way.
 *
 * <p>The usual backward analysis, over structured statements instead of a graph.
 */
final class Liveness {
  private final Map<Integer, Set<Local>> live = new LinkedHashMap<>();
  private final Map<Target, Set<Local>> afterBreak = new HashMap<>();
  private final Map<Target, Set<Local>> afterContinue = new HashMap<>();

  /**
   * Live at the head of each loop, as found so far: nested loops would else start over and over.
   */
  private final Map<Target, Set<Local>> heads = new HashMap<>();

  /** Live wherever an exception can be thrown: what the handlers around read. */
  private Set<Local> handled = Set.of();

  /** Read by the way back to an await: the selectors of the switches around. */
  private Set<Local> selectors = Set.of();

  private Liveness() {}

  /** The locals that live across each await, by its number. */
  static Map<Integer, Set<Local>> of(Stmt.Block statements) {
    Liveness liveness = new Liveness();
    liveness.before(statements, Set.of());
    return liveness.live;
  }

  private Set<Local> before(Stmt.Block block, Set<Local> after) {
    List<Stmt> statements = block.statements();
    Set<Local> current = after;
    for (int i = statements.size() - 1; i >= 0; i--) {
      current = union(before(statements.get(i), current), handled);
    }
    return current;
  }

  private Set<Local> before(Stmt statement, Set<Local> after) {
    if (statement instanceof Stmt.Code code) {
      return before(code.text(), after);
    } else if (statement instanceof Stmt.DeclareClass type) {
      return before(type.text(), after);
    } else if (statement instanceof Stmt.Declare declare) {
      Set<Local> rest = without(after, declare.local());
      return declare.value().map(value -> before(value, rest)).orElse(rest);
    } else if (statement instanceof Stmt.Assign assign) {
      return before(assign.value(), without(after, assign.local()));
    } else if (statement instanceof Stmt.Suspend suspend) {
      Set<Local> rest = suspend.local().map(local -> without(after, local)).orElse(after);
      Set<Local> across = across(suspend.number(), before(suspend.resumed(), rest));
      return before(suspend.fresh(), across);
    } else if (statement instanceof Stmt.Emit emit) {
      Set<Local> rest = emit.local().map(local -> without(after, local)).orElse(after);
      return before(emit.item(), across(emit.number(), rest));
    } else if (statement instanceof Stmt.Block block) {
      return before(block, after);
    } else if (statement instanceof Stmt.Split split) {
      return before(new Stmt.Block(List.copyOf(split.blocks())), after);
    } else if (statement instanceof Stmt.If choice) {
      Set<Local> arms = union(before(choice.then(), after), before(choice.otherwise(), after));
      return before(choice.condition(), arms);
    } else if (statement instanceof Stmt.Loop loop) {
      return beforeLoop(loop, after);
    } else if (statement instanceof Stmt.Labeled labeled) {
      afterBreak.put(labeled.target(), after);
      return before(labeled.body(), after);
    } else if (statement instanceof Stmt.Leave leave) {
      return after(leave.jump());
    } else if (statement instanceof Stmt.Switch select) {
      return beforeSwitch(select, after);
    } else if (statement instanceof Stmt.Synchronized locked) {
      return before(locked.lock(), before(locked.body(), after));
    } else if (statement instanceof Stmt.Try guarded) {
      return beforeTry(guarded, after);
    } else if (statement instanceof Stmt.Return leave) {
      return before(leave.value(), Set.of());
    } else {
      return before(((Stmt.Throw) statement).exception(), Set.of());
    }
  }

  private Set<Local> across(int number, Set<Local> after) {
    Set<Local> all = union(union(after, handled), selectors);
    live.merge(number, all, Liveness::union);
    return all;
  }

  private Set<Local> beforeLoop(Stmt.Loop loop, Set<Local> after) {
    afterBreak.put(loop.target(), after);
    Set<Local> head = heads.getOrDefault(loop.target(), Set.of());
    while (true) {
      Set<Local> tested = loop.condition().isPresent() ? union(head, after) : head;
      Set<Local> atTest = tested;
      Set<Local> condition = loop.condition().map(c -> before(c, atTest)).orElse(atTest);
      Set<Local> next = condition;
      for (int i = loop.updates().size() - 1; i >= 0; i--) {
        next = before(loop.updates().get(i), next);
      }
      afterContinue.put(loop.target(), next);
      Set<Local> body = before(loop.body(), next);
      if (head.containsAll(body)) {
        return loop.atEnd() ? body : union(condition, body);
      }
      head = union(head, body);
      heads.put(loop.target(), head);
    }
  }

  private Set<Local> beforeSwitch(Stmt.Switch select, Set<Local> after) {
    afterBreak.put(select.target(), after);
    Set<Local> around = selectors;
    selectors = union(around, Set.of(select.selector()));
    Set<Local> all = select.complete() ? Set.of() : after;
    Set<Local> next = after;
    for (int i = select.arms().size() - 1; i >= 0; i--) {
      next = before(select.arms().get(i), next);
      all = union(all, next);
    }
    selectors = around;
    return union(all, Set.of(select.selector()));
  }

  private Set<Local> beforeTry(Stmt.Try guarded, Set<Local> after) {
    Set<Local> around = handled;
    Set<Local> next = after;
    if (guarded.finalizer().isPresent()) {
      next = before(guarded.finalizer().get().body(), after);
      handled = union(handled, next);
    }
    Set<Local> handlers = Set.of();
    for (Stmt.Catch handler : guarded.catches()) {
      Set<Local> caught = without(before(handler.body(), next), handler.local());
      handlers = union(handlers, caught);
    }
    handled = union(handled, handlers);
    Set<Local> body = union(before(guarded.body(), next), handled);
    handled = around;
    return body;
  }

  /** Before a fragment: what it reads, or may leave unassigned, and what its jumps lead to. */
  private Set<Local> before(Fragment fragment, Set<Local> after) {
    Set<Local> all = new HashSet<>(after);
    fragment
        .uses()
        .filter(use -> use.access() != Access.WRITE)
        .forEach(use -> all.add(use.local()));
    fragment.leaves().forEach(jump -> all.addAll(after(jump)));
    return all;
  }

  private Set<Local> after(Fragment.Jump jump) {
    return (jump.isBreak() ? afterBreak : afterContinue).getOrDefault(jump.target(), Set.of());
  }

  private static Set<Local> without(Set<Local> locals, Local local) {
    Set<Local> rest = new HashSet<>(locals);
    rest.remove(local);
    return rest;
  }

  private static Set<Local> union(Set<Local> one, Set<Local> other) {
    Set<Local> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }
}
