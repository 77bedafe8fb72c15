package dev.bide.processor.lower;

import com.palantir.javapoet.ClassName;
import dev.bide.processor.ir.Awaits;
import dev.bide.processor.ir.Body;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.MemberClass;
import dev.bide.processor.ir.Stmt;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the place of every local. One whose declaration and uses all lie in a stretch of statements
 * that control enters only at its start stays where it was declared; every other one moves to the
 * start of {@code run}, or, where the body is cut into methods, into the frame.
 */
final class Places {
  private final Awaits awaits = new Awaits();
  private final Map<Local, Integer> declared = new HashMap<>();
  private final Set<Local> moved = new LinkedHashSet<>();
  private final Map<Local, Fragment> constants = new HashMap<>();

  /** The last stretch. Each begins at a statement that control can enter, or inside one. */
  private int stretch;

  private final boolean isSplit;

  private Places(boolean isSplit) {
    this.isSplit = isSplit;
  }

  static Body of(
      List<Local> parameters,
      Stmt.Block statements,
      List<MemberClass> classes,
      Set<ClassName> entered) {
    Places places =
        new Places(statements.statements().stream().anyMatch(Stmt.Split.class::isInstance));
    parameters.forEach(parameter -> places.declared.put(parameter, -1));
    places.walk(statements, 0);
    Set<Local> moved = places.moved;
    List.copyOf(moved).forEach(places::moveConstants);
    parameters.forEach(moved::remove);
    Map<Integer, Set<Local>> live = Liveness.of(statements);
    Map<Integer, Set<Local>> saved = new LinkedHashMap<>();
    live.forEach(
        (number, locals) -> {
          Set<Local> kept = new LinkedHashSet<>(parameters);
          kept.addAll(moved);
          kept.retainAll(locals);
          kept.removeIf(local -> local.kind() == Local.Kind.CONSTANT);
          saved.put(number, kept);
        });
    return new Body(parameters, statements, List.copyOf(moved), saved, classes, entered);
  }

  /** Moves the constants that the value of {@code constant}, which moves, consists of. */
  private void moveConstants(Local constant) {
    Optional.ofNullable(constants.get(constant)).stream()
        .flatMap(Fragment::uses)
        .map(Fragment.Use::local)
        .forEach(
            local -> {
              moved.add(local);
              moveConstants(local);
            });
  }

  private int inside(Stmt statement, int here) {
    return awaits.any(statement) ? ++stretch : here;
  }

  private void walk(Stmt.Block block, int here) {
    for (Stmt statement : block.statements()) {
      here = inside(statement, here);
      walk(statement, here);
    }
  }

  private void walk(Stmt statement, int here) {
    if (statement instanceof Stmt.Code code) {
      use(code.text(), here);
    } else if (statement instanceof Stmt.DeclareClass type) {
      use(type.text(), here);
    } else if (statement instanceof Stmt.Declare declare) {
      declare(declare.local(), here);
      if (declare.local().kind() == Local.Kind.CONSTANT) {
        constants.put(declare.local(), declare.value().orElseThrow());
      }
      declare.value().ifPresent(value -> use(value, here));
      if (isSplit && declare.value().isEmpty()) {
        moved.add(declare.local()); // javac would not see that a method assigns it
      }
    } else if (statement instanceof Stmt.Assign assign) {
      use(assign.local(), here);
      use(assign.value(), here);
    } else if (statement instanceof Stmt.Suspend suspend) {
      use(suspend.fresh(), here);
      use(suspend.resumed(), here);
      suspend.local().ifPresent(local -> define(local, suspend.declares(), here));
    } else if (statement instanceof Stmt.Emit emit) {
      use(emit.item(), here);
      emit.local().ifPresent(local -> define(local, emit.declares(), here));
    } else if (statement instanceof Stmt.Block block) {
      walk(block, here);
    } else if (statement instanceof Stmt.Split split) {
      split.blocks().forEach(part -> walk(part, ++stretch));
    } else if (statement instanceof Stmt.If choice) {
      use(choice.condition(), here);
      walk(choice.then(), inside(statement, here));
      walk(choice.otherwise(), inside(statement, here));
    } else if (statement instanceof Stmt.Loop loop) {
      walkLoop(loop, here);
    } else if (statement instanceof Stmt.Labeled labeled) {
      walk(labeled.body(), inside(statement, here));
    } else if (statement instanceof Stmt.Switch select) {
      use(select.selector(), here);
      select.arms().forEach(arm -> walk(arm, inside(statement, here)));
    } else if (statement instanceof Stmt.Synchronized locked) {
      use(locked.lock(), here);
      walk(locked.body(), here);
    } else if (statement instanceof Stmt.Try guarded) {
      walkTry(guarded, here);
    } else if (statement instanceof Stmt.Return leave) {
      use(leave.value(), here);
    } else if (statement instanceof Stmt.Throw raise) {
      use(raise.exception(), here);
    }
  }

  private void walkLoop(Stmt.Loop loop, int here) {
    loop.condition().ifPresent(condition -> use(condition, here));
    int updates = inside(loop, here);
    loop.updates().forEach(update -> use(update, updates));
    walk(loop.body(), inside(loop, here));
  }

  private void walkTry(Stmt.Try guarded, int here) {
    walk(guarded.body(), inside(guarded, here));
    for (Stmt.Catch handler : guarded.catches()) {
      int place = inside(guarded, here);
      declare(handler.local(), place);
      walk(handler.body(), place);
    }
    guarded.finalizer().ifPresent(cleanUp -> walk(cleanUp.body(), inside(guarded, here)));
  }

  private void define(Local local, boolean declares, int here) {
    if (declares) {
      declare(local, here);
    } else {
      use(local, here);
    }
  }

  private void declare(Local local, int here) {
    if (declared.putIfAbsent(local, here) != null) {
      moved.add(local);
    }
  }

  private void use(Fragment fragment, int here) {
    fragment.uses().forEach(use -> use(use.local(), here));
  }

  /** A local that nothing declares, such as a pattern's variable, always moves. */
  private void use(Local local, int here) {
    Integer place = declared.get(local);
    if (place == null || place != here && place >= 0) {
      moved.add(local);
    }
  }
}
