package dev.bide.processor.lower;

import dev.bide.processor.ir.Body;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.ir.Stmt.Block;
import dev.bide.processor.ir.Target;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Cuts a body into blocks that are small enough to be methods which HotSpot compiles. */
final class Partition {
  /** Saving a local in the frame. */
  private static final int SAVE = 7;

  /** Making a frame, if there is none. */
  private static final int NEW_FRAME = 20;

  private final Size sizes = new Size();
  private final int limit;

  private Partition(int limit) {
    this.limit = limit;
  }

  /** The estimated size of {@code body} as one method. */
  static int sizeOf(Body body) {
    int saves =
        body.saved().values().stream().mapToInt(saved -> SAVE * saved.size() + NEW_FRAME).sum();
    return new Size().of(body.statements()) + saves;
  }

  /**
   * The same statements, cut.
   *
   * @param largest the size of a method that is to be avoided, in bytes of code
   */
  static Block of(Block statements, int largest) {
    Partition partition = new Partition(largest - largest / 4);
    return outlined(partition.fit(statements));
  }

  /** A call of a method whose body is {@code block}. */
  private static Block outlined(Block block) {
    return new Block(List.of(new Stmt.Split(List.of(block))));
  }

  /** {@code block}, not larger than the limit if that can be had. */
  private Block fit(Block block) {
    List<Stmt> statements = new ArrayList<>();
    int uncut = uncut(block);
    for (Stmt statement : block.statements().subList(0, uncut)) {
      statements.add(fit(statement));
    }
    statements.addAll(block.statements().subList(uncut, block.statements().size()));
    Block fitted = new Block(statements);
    return sizes.of(fitted) <= limit ? fitted : cut(fitted, uncut);
  }

  /** Where the scope of a local class begins, which stays in one piece. */
  private static int uncut(Block block) {
    int index = 0;
    while (index < block.statements().size()
        && !(block.statements().get(index) instanceof Stmt.DeclareClass)) {
      index++;
    }
    return index;
  }

  private Block cut(Block block, int uncut) {
    List<Block> blocks = new ArrayList<>();
    List<Stmt> current = new ArrayList<>();
    int size = 0;
    for (int i = 0; i < block.statements().size(); i++) {
      Stmt statement = block.statements().get(i);
      int own = sizes.of(statement) + sizes.labels(statement);
      size += own;
      if (size > limit && i <= uncut && !current.isEmpty()) {
        blocks.add(new Block(current));
        current.clear();
        size = own;
      }
      current.add(statement);
    }
    blocks.add(new Block(current));
    return new Block(List.of(new Stmt.Split(blocks)));
  }

  private Stmt fit(Stmt statement) {
    Stmt fitted = with(statement, this::fit);
    Set<Stmt> tried = Collections.newSetFromMap(new IdentityHashMap<>());
    while (sizes.of(fitted) > limit) {
      Optional<Stmt> largest =
          fitted.parts().stream()
              .filter(part -> sizes.of(part) > Size.CALL && !tried.contains(part))
              .max((one, other) -> Integer.compare(sizes.of(one), sizes.of(other)));
      if (largest.isEmpty()) {
        break;
      }
      Stmt chosen = largest.get();
      fitted = with(fitted, block -> block == chosen ? outline(block, tried) : block);
    }
    return sizes.of(fitted) > limit && fitted instanceof Stmt.Switch select
        ? group(select, ((Stmt.Switch) statement).arms())
        : fitted;
  }

  /**
   * A switch over each group of arms, one after the other.
   *
   * <pre>{@code
   * select: {
   *   switch (arm) { case 1: ... case 99: ... }
   *   switch (arm) { case 100: ... }
   * }
   * }</pre>
   *
   * @param original the arms before their statements were cut
   */
  private Stmt group(Stmt.Switch select, List<Block> original) {
    List<Block> groups = new ArrayList<>();
    List<Block> arms = new ArrayList<>();
    int size = 0;
    for (int i = 0; i < original.size(); i++) {
      Block arm = select.arms().get(i);
      size += sizes.of(arm) + Size.ARM;
      if (size > limit && !arms.isEmpty()) {
        fall(original.get(i), select.selector()).ifPresent(next -> append(next, arms));
        groups.add(group(select, i - arms.size(), arms));
        arms.clear();
        size = sizes.of(arm) + Size.ARM;
      }
      arms.add(arm);
    }
    groups.add(group(select, original.size() - arms.size(), arms));
    return new Stmt.Labeled(select.target(), new Block(List.of(new Stmt.Split(groups))));
  }

  private static Block group(Stmt.Switch select, int index, List<Block> arms) {
    int first = select.first() + index;
    Target target = new Target(select.target().label() + "$" + first);
    return new Block(
        List.of(new Stmt.Switch(target, select.selector(), first, List.copyOf(arms), false)));
  }

  /** What {@code arm} does first if control can fall into it. */
  private static Optional<Stmt> fall(Block arm, Local selector) {
    return arm.statements().stream()
        .limit(1)
        .filter(it -> it instanceof Stmt.Assign set && set.local().equals(selector))
        .findFirst();
  }

  /** Lets the last arm of a group do what control needs to get into the next group. */
  private static void append(Stmt last, List<Block> arms) {
    List<Stmt> statements = new ArrayList<>(arms.remove(arms.size() - 1).statements());
    statements.add(last);
    arms.add(new Block(statements));
  }

  /** {@code block} as a method of its own; a jump at its end stays where it was. */
  private static Block outline(Block block, Set<Stmt> tried) {
    List<Stmt> statements = block.statements();
    int last = statements.size() - 1;
    Block result;
    if (last > 0 && statements.get(last) instanceof Stmt.Leave leave) {
      Block rest = new Block(statements.subList(0, last));
      result = new Block(List.of(new Stmt.Split(List.of(rest)), leave));
    } else {
      result = outlined(block);
    }
    tried.add(result);
    return result;
  }

  /** {@code statement} with the blocks directly inside it changed. */
  private static Stmt with(Stmt statement, UnaryOperator<Block> change) {
    if (statement instanceof Block block) {
      return change.apply(block);
    } else if (statement instanceof Stmt.If choice) {
      return new Stmt.If(
          choice.condition(), change.apply(choice.then()), change.apply(choice.otherwise()));
    } else if (statement instanceof Stmt.Loop loop) {
      return new Stmt.Loop(
          loop.target(),
          loop.condition(),
          loop.more(),
          loop.updates(),
          change.apply(loop.body()),
          loop.atEnd());
    } else if (statement instanceof Stmt.Labeled labeled) {
      return new Stmt.Labeled(labeled.target(), change.apply(labeled.body()));
    } else if (statement instanceof Stmt.Switch select) {
      List<Block> arms = select.arms().stream().map(change).toList();
      return new Stmt.Switch(
          select.target(), select.selector(), select.first(), arms, select.complete());
    } else if (statement instanceof Stmt.Synchronized locked) {
      return new Stmt.Synchronized(locked.lock(), change.apply(locked.body()));
    } else if (statement instanceof Stmt.Try guarded) {
      return guarded(guarded, change);
    }
    return statement;
  }

  private static Stmt guarded(Stmt.Try guarded, UnaryOperator<Block> change) {
    List<Stmt.Catch> catches =
        guarded.catches().stream()
            .map(it -> new Stmt.Catch(it.local(), it.types(), change.apply(it.body())))
            .toList();
    Optional<Stmt.Finalizer> finalizer =
        guarded.finalizer().map(it -> new Stmt.Finalizer(change.apply(it.body()), it.completes()));
    return new Stmt.Try(change.apply(guarded.body()), catches, finalizer);
  }
}
