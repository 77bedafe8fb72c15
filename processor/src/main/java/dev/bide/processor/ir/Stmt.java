package dev.bide.processor.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement of the body. Control flow is the user's own; only {@link Suspend} and {@link Emit}
 * can be interrupted, and they are never inside a {@link Fragment}.
 */
public sealed interface Stmt {
  /** Whole statements of the user's, as text. */
  record Code(Fragment text) implements Stmt {}

  /**
   * {@code head local = value;}, or just {@code local = value;} if the local had to move.
   *
   * @param head modifiers and type as the user wrote them
   */
  record Declare(Local local, Fragment head, Optional<Fragment> value) implements Stmt {}

  /** {@code local = value;} */
  record Assign(Local local, Fragment value) implements Stmt {}

  /**
   * An await: {@code local = fresh;} and a return if the flow is suspended, or, on the way back,
   * {@code local = resumed;}.
   *
   * @param number counts from 1 in the order of the text
   * @param local gets the result, if somebody wants it
   * @param declares whether this is also the declaration of {@code local}
   * @param line the user's line, and {@code source} the user's text, for the reader
   */
  record Suspend(
      int number,
      Optional<Local> local,
      boolean declares,
      Fragment fresh,
      Fragment resumed,
      int line,
      String source)
      implements Stmt {}

  /** {@code local = emit(item)} in an async generator. */
  record Emit(
      int number, Optional<Local> local, boolean declares, Fragment item, int line, String source)
      implements Stmt {}

  /** Statements in a row. */
  record Block(List<Stmt> statements) implements Stmt {
    public Block {
      statements = List.copyOf(statements);
    }
  }

  /**
   * Statements in a row, cut into blocks, each of which is a method of its own: control can be
   * anywhere in them, and no local is.
   */
  record Split(List<Block> blocks) implements Stmt {
    public Split {
      blocks = List.copyOf(blocks);
    }
  }

  /** {@code if (condition) then else otherwise}; an empty block for no else. */
  record If(Fragment condition, Block then, Block otherwise) implements Stmt {}

  /**
   * A loop.
   *
   * @param condition none for an endless loop
   * @param more a name for what the condition gave, if its text may stand twice: it is then tested
   *     on the way in, and again at the end of each round, so that no round asks which way it came
   * @param updates the update part of a {@code for}
   * @param atEnd whether the condition stands at the end: {@code do ... while}
   */
  record Loop(
      Target target,
      Optional<Fragment> condition,
      Optional<String> more,
      List<Fragment> updates,
      Block body,
      boolean atEnd)
      implements Stmt {
    /** {@code while (true) body} */
    public static Loop endless(Target target, Block body) {
      return new Loop(target, Optional.empty(), Optional.empty(), List.of(), body, false);
    }

    /** {@code do body while (condition)} */
    public static Loop doWhile(Target target, Block body, Fragment condition) {
      return new Loop(target, Optional.of(condition), Optional.empty(), List.of(), body, true);
    }
  }

  /** A block that can be left. */
  record Labeled(Target target, Block body) implements Stmt {}

  /** {@code break} or {@code continue}. */
  record Leave(Fragment.Jump jump) implements Stmt {}

  /**
   * The arms of a switch, chosen by number; control falls from one into the next.
   *
   * @param selector holds the number; kept while an arm is suspended
   * @param first the number of the first arm; an arm into which control can fall sets it
   * @param complete whether some arm is always chosen
   */
  record Switch(Target target, Local selector, int first, List<Block> arms, boolean complete)
      implements Stmt {}

  /** {@code synchronized (lock) body}; the body does not await. */
  record Synchronized(Fragment lock, Block body) implements Stmt {}

  /** {@code try} with handlers and finalizer that do not await. */
  record Try(Block body, List<Catch> catches, Optional<Finalizer> finalizer) implements Stmt {}

  /**
   * {@code finally body}.
   *
   * @param completes whether control can reach its end
   */
  record Finalizer(Block body, boolean completes) {}

  /**
   * {@code catch (types local) body}.
   *
   * @param types the modifiers and types as the user wrote them
   */
  record Catch(Local local, Fragment types, Block body) {}

  /** {@code return value;} */
  record Return(Fragment value) implements Stmt {}

  /** {@code throw exception;} */
  record Throw(Fragment exception) implements Stmt {}

  /** A local class, record, enum or interface that stays where it is. */
  record DeclareClass(Fragment text) implements Stmt {}

  /** The statements directly inside this one. */
  default List<Stmt> parts() {
    if (this instanceof Block block) {
      return block.statements();
    } else if (this instanceof Split split) {
      return List.copyOf(split.blocks());
    } else if (this instanceof If choice) {
      return List.of(choice.then(), choice.otherwise());
    } else if (this instanceof Loop loop) {
      return List.of(loop.body());
    } else if (this instanceof Labeled labeled) {
      return List.of(labeled.body());
    } else if (this instanceof Switch select) {
      return List.copyOf(select.arms());
    } else if (this instanceof Synchronized locked) {
      return List.of(locked.body());
    } else if (this instanceof Try guarded) {
      List<Stmt> parts = new ArrayList<>(List.of(guarded.body()));
      guarded.catches().forEach(handler -> parts.add(handler.body()));
      guarded.finalizer().ifPresent(cleanUp -> parts.add(cleanUp.body()));
      return parts;
    }
    return List.of();
  }
}
