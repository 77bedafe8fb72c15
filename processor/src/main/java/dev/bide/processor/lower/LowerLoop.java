package dev.bide.processor.lower;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Fragment.Jump;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.ir.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes apart {@code while}, {@code do} and {@code for} loops: what awaits in their head moves into
 * their body.
 */
final class LowerLoop {
  private final Context context;
  private final LowerStatement statements;

  LowerLoop(Context context, LowerStatement statements) {
    this.context = context;
    this.statements = statements;
  }

  /**
   *
   *
   * <pre>{@code
   * while (await(more())) { body }
   * // becomes
   * while (true) {
   *   Boolean more$0 = await(more());
   *   if (!more$0) break;
   *   body
   * }
   * }</pre>
   */
  void lower(WhileLoopTree loop, String label, List<Stmt> out) {
    Target target = context.breakTarget(loop, label);
    context.continueBy(loop, new Jump(false, target));
    List<Stmt> body = new ArrayList<>();
    Optional<Fragment> condition = head(loop.getCondition(), target, body);
    statements.lower(loop.getStatement(), body);
    out.add(loop(target, loop.getCondition(), condition, List.of(), body));
  }

  /**
   *
   *
   * <pre>{@code
   * do { body } while (await(more()));
   * // becomes
   * while (true) {
   *   next: { body }                      // continue: break next;
   *   Boolean more$0 = await(more());
   *   if (!more$0) break;
   * }
   * }</pre>
   */
  void lower(DoWhileLoopTree loop, String label, List<Stmt> out) {
    Target target = context.breakTarget(loop, label);
    ExpressionTree condition = LowerStatement.condition(loop.getCondition());
    if (!context.suspensions.in(condition)) {
      context.continueBy(loop, new Jump(false, target));
      Stmt.Block body = statements.block(loop.getStatement());
      out.add(Stmt.Loop.doWhile(target, body, context.slice(condition)));
      return;
    }
    List<Stmt> body = new ArrayList<>();
    body.add(continuable(loop, loop.getStatement()));
    if (context.completion.isRepeated(loop, loop.getStatement())) {
      body.add(breakUnless(statements.expressions().lower(condition, body), target));
    }
    out.add(Stmt.Loop.endless(target, new Stmt.Block(body)));
  }

  /**
   *
   *
   * <pre>{@code
   * for (init; condition; await(step())) { body }
   * // becomes
   * init
   * while (condition) {
   *   next: { body }                      // continue: break next;
   *   await(step());
   * }
   * }</pre>
   */
  void lower(ForLoopTree loop, String label, List<Stmt> out) {
    for (StatementTree initializer : loop.getInitializer()) {
      statements.lower(initializer, out);
    }
    Target target = context.breakTarget(loop, label);
    List<Stmt> body = new ArrayList<>();
    Optional<Fragment> condition =
        loop.getCondition() == null ? Optional.empty() : head(loop.getCondition(), target, body);
    List<Fragment> updates = new ArrayList<>();
    if (loop.getUpdate().stream().noneMatch(context.suspensions::in)) {
      context.continueBy(loop, new Jump(false, target));
      statements.lower(loop.getStatement(), body);
      for (ExpressionStatementTree update : loop.getUpdate()) {
        updates.add(context.slice(update.getExpression()));
      }
    } else {
      body.add(continuable(loop, loop.getStatement()));
      if (context.completion.isRepeated(loop, loop.getStatement())) {
        statements.lower(loop.getUpdate(), body);
      }
    }
    out.add(loop(target, loop.getCondition(), condition, updates, body));
  }

  private Stmt loop(
      Target target,
      ExpressionTree written,
      Optional<Fragment> condition,
      List<Fragment> updates,
      List<Stmt> body) {
    Optional<String> more =
        condition.isPresent() && Repeatable.is(written)
            ? Optional.of(context.fresh("more"))
            : Optional.empty();
    return new Stmt.Loop(target, condition, more, updates, new Stmt.Block(body), false);
  }

  /** The condition of a loop, or none if it is always true or moved to the start of the body. */
  private Optional<Fragment> head(ExpressionTree written, Target loop, List<Stmt> body) {
    ExpressionTree condition = LowerStatement.condition(written);
    if (context.completion.isTrue(condition)) {
      return Optional.empty();
    }
    Fragment test = statements.expressions().lower(condition, body);
    if (!context.suspensions.in(condition)) {
      return Optional.of(test);
    }
    body.add(breakUnless(test, loop));
    return Optional.empty();
  }

  private static Stmt breakUnless(Fragment condition, Target loop) {
    return breakIf(Fragment.of("!(", condition, ")"), loop);
  }

  static Stmt breakIf(Fragment condition, Target loop) {
    Stmt.Block leave = new Stmt.Block(List.of(new Stmt.Leave(new Jump(true, loop))));
    return new Stmt.If(condition, leave, new Stmt.Block(List.of()));
  }

  /** A body whose {@code continue} goes to its end. */
  private Stmt continuable(Tree loop, StatementTree body) {
    Target next = context.target("next");
    context.continueBy(loop, new Jump(true, next));
    return new Stmt.Labeled(next, statements.block(body));
  }
}
