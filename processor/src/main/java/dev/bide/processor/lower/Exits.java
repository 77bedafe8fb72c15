package dev.bide.processor.lower;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Fragment.Jump;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.ir.Target;
import dev.bide.processor.source.BodyScanner;
import dev.bide.processor.source.Jumps;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How control leaves statements: directly, or by way of the clean-ups that await and therefore are
 * not in a {@code finally}.
 */
final class Exits {
  private final Context context;
  private final Deque<Pending> pending = new ArrayDeque<>();
  private final Deque<Tree> yielding = new ArrayDeque<>();

  Exits(Context context) {
    this.context = context;
  }

  /** A body whose exits are kept until its clean-up is done. */
  private final class Pending {
    final Tree owner;
    final Target body;
    final Local exit;
    final Local result;

    /** The exits, by number from 1, and the statements they leave or continue. */
    final Map<Stmt, Optional<Tree>> exits = new LinkedHashMap<>();

    Pending(Tree owner) {
      this.owner = owner;
      this.body = context.target("body");
      this.exit = context.temporary("exit", TypeName.INT);
      this.result = context.temporary("result", context.result);
    }

    /** Notes that the body is left by {@code exit}: says so, and leaves it for the clean-up. */
    void leaveBy(Stmt exit, Optional<Tree> target, List<Stmt> out) {
      exits.putIfAbsent(exit, target);
      int number = new ArrayList<>(exits.keySet()).indexOf(exit) + 1;
      out.add(new Stmt.Assign(this.exit, Fragment.of("" + number)));
      out.add(new Stmt.Leave(new Jump(true, body)));
    }
  }

  /** Lowers statements into a list. */
  interface Part {
    void lower(List<Stmt> out);
  }

  /** Lowers a clean-up, which may look at and replace what the body has thrown. */
  interface CleanUp {
    void lower(Local thrown, List<Stmt> out);
  }

  /**
   * A body and a clean-up that runs, once, however the body ends; either may await.
   *
   * <pre>{@code
   * try { body } finally { cleanUp }
   * // becomes
   * Throwable thrown = null;
   * int exit = 0;
   * body: try {
   *   body                                // return v: result = v; exit = 1; break body;
   * } catch (Throwable e) {
   *   thrown = e;
   * }
   * cleanUp
   * if (thrown != null) throw thrown;
   * if (exit == 1) return result;
   * }</pre>
   *
   * @param owner the statement with the clean-up
   * @param completes whether the body can complete normally
   * @param cleanUpCompletes whether the clean-up can
   */
  void withCleanUp(
      Tree owner,
      boolean completes,
      Part body,
      boolean cleanUpCompletes,
      CleanUp cleanUp,
      List<Stmt> out) {
    TypeName throwable = TypeName.get(Throwable.class);
    Local thrown = context.temporary("thrown", throwable);
    Local caught = context.temporary("e", throwable);
    Pending here = new Pending(owner);

    pending.push(here);
    List<Stmt> lowered = new ArrayList<>();
    body.lower(lowered);
    pending.pop();

    out.add(declare(thrown, "null"));
    if (!here.exits.isEmpty()) {
      out.add(declare(here.exit, "0"));
    }
    Stmt.Catch handler =
        new Stmt.Catch(
            caught,
            Fragment.of(throwable),
            new Stmt.Block(List.of(new Stmt.Assign(thrown, Fragment.of(caught)))));
    Stmt guarded = new Stmt.Try(new Stmt.Block(lowered), List.of(handler), Optional.empty());
    out.add(new Stmt.Labeled(here.body, new Stmt.Block(List.of(guarded))));
    cleanUp.lower(thrown, out);
    if (cleanUpCompletes) {
      leave(here, thrown, completes, out);
    }
  }

  private static Stmt declare(Local local, String value) {
    return new Stmt.Declare(local, Fragment.of(local.type(), " "), Optional.of(Fragment.of(value)));
  }

  /** Goes where the body wanted to go. */
  private void leave(Pending here, Local thrown, boolean completes, List<Stmt> out) {
    Stmt rethrow = new Stmt.Throw(Fragment.of(thrown));
    if (here.exits.isEmpty() && !completes) {
      out.add(rethrow);
      return;
    }
    out.add(when(Fragment.of(thrown, " != null"), List.of(rethrow)));
    int number = 0;
    for (Map.Entry<Stmt, Optional<Tree>> exit : here.exits.entrySet()) {
      number++;
      List<Stmt> taken = new ArrayList<>();
      if (exit.getKey() instanceof Stmt.Leave leave) {
        leave(leave.jump(), exit.getValue().orElseThrow(), taken);
      } else {
        leaveByReturn(((Stmt.Return) exit.getKey()).value(), taken);
      }
      if (number == here.exits.size() && !completes) {
        out.addAll(taken);
      } else {
        out.add(when(Fragment.of(here.exit, " == " + number), taken));
      }
    }
  }

  private static Stmt when(Fragment condition, List<Stmt> then) {
    return new Stmt.If(condition, new Stmt.Block(then), new Stmt.Block(List.of()));
  }

  /**
   * The end of code that has to end with a value, where javac knows that control does not get: but
   * an {@code AsyncContext} may swallow what its body throws.
   */
  static Stmt swallowed() {
    return new Stmt.Throw(
        Fragment.of(
            "new ",
            TypeName.get(IllegalStateException.class),
            "(\"an AsyncContext has swallowed what its body threw, and nothing gives a value behind it\")"));
  }

  /** Returns {@code value}, after the clean-ups on the way out. */
  void leaveByReturn(Fragment value, List<Stmt> out) {
    Pending first = pending.peek();
    if (first == null) {
      out.add(new Stmt.Return(value));
      return;
    }
    out.add(new Stmt.Assign(first.result, value));
    first.leaveBy(new Stmt.Return(Fragment.of(first.result)), Optional.empty(), out);
  }

  /** Jumps out of or to the start of {@code target}, after the clean-ups on the way. */
  void leave(Jump jump, Tree target, List<Stmt> out) {
    Pending first = pending.peek();
    Stmt exit = new Stmt.Leave(jump);
    if (first == null || isInside(target, first.owner)) {
      out.add(exit);
      return;
    }
    first.leaveBy(exit, Optional.of(target), out);
  }

  private boolean isInside(Tree tree, Tree owner) {
    return context.method.start(tree) >= context.method.start(owner)
        && context.method.end(tree) <= context.method.end(owner)
        && (tree != owner || Jumps.isLoop(owner));
  }

  /** Remembers that the arms of {@code expression} are being lowered. */
  void inside(Tree expression, Runnable arms) {
    yielding.push(expression);
    arms.run();
    yielding.pop();
  }

  /** Whether {@code statement} leaves by a way that text alone cannot take. */
  boolean needsLowering(Tree statement) {
    boolean[] found = {false};
    new BodyScanner<Void>() {
      @Override
      public Void visitReturn(ReturnTree node, Void unused) {
        found[0] |= !pending.isEmpty();
        return super.visitReturn(node, null);
      }

      @Override
      public Void visitBreak(BreakTree node, Void unused) {
        found[0] |= leaves(node, statement);
        return null;
      }

      @Override
      public Void visitContinue(ContinueTree node, Void unused) {
        found[0] |= leaves(node, statement);
        return null;
      }

      @Override
      public Void visitYield(YieldTree node, Void unused) {
        found[0] |= yielding.contains(Jumps.yieldTarget(context.method.path(node)));
        return super.visitYield(node, null);
      }
    }.scan(statement, null);
    return found[0];
  }

  private boolean leaves(Tree jump, Tree statement) {
    if (pending.isEmpty()) {
      return false;
    }
    Tree target = Jumps.target(context.method.path(jump));
    return target != statement
        && !isInside(target, statement)
        && !isInside(target, pending.peek().owner);
  }
}
