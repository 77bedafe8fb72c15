package dev.bide.processor.lower;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Fragment.Jump;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.ir.Target;
import dev.bide.processor.source.Jumps;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes apart switches: the labels choose the number of an arm, and the arms are chosen by number,
 * so that a suspended arm can be found again.
 *
 * <pre>{@code
 * switch (key()) {
 *   case "a", "b": await(x); break;
 *   default: await(y);
 * }
 * // becomes
 * int arm = switch (key()) {
 *   case "a", "b" -> 1;
 *   default -> 2;
 * };
 * switch (arm) {
 *   case 1: await(x); break;
 *   default: await(y);
 * }
 * }</pre>
 */
final class LowerSwitch {
  private final Context context;
  private final LowerStatement statements;
  private final Map<Tree, Value> values = new IdentityHashMap<>();

  LowerSwitch(Context context, LowerStatement statements) {
    this.context = context;
    this.statements = statements;
  }

  /** Where the value of a switch expression goes. */
  private record Value(Local local, Target target) {}

  /** A switch statement. */
  void lower(SwitchTree tree, String label, List<Stmt> out) {
    Target target = context.breakTarget(tree, label);
    boolean isComplete = context.completion.isComplete(tree);
    ExpressionTree selector = LowerStatement.condition(tree.getExpression());
    lower(tree, selector, tree.getCases(), target, isComplete, out);
  }

  /**
   * A switch expression; its value is in the local.
   *
   * <pre>{@code
   * switch (k) { case 1 -> await(x); default -> { yield 0; } }
   * // becomes
   * int value;
   * ... case 1: value = await(x); break; default: value = 0; break;
   * }</pre>
   */
  Local lower(SwitchExpressionTree tree, List<Stmt> out) {
    TypeName type = context.types.name(context.method.type(tree));
    Local local = context.temporary("choice", type);
    Target target = context.target("choose");
    values.put(tree, new Value(local, target));
    out.add(new Stmt.Declare(local, Fragment.of(type, " "), Optional.empty()));
    ExpressionTree selector = LowerStatement.condition(tree.getExpression());
    statements
        .exits()
        .inside(tree, () -> lower(tree, selector, tree.getCases(), target, true, out));
    return local;
  }

  /** {@code yield value;} */
  void giveValue(YieldTree tree, List<Stmt> out) {
    Tree expression = Jumps.yieldTarget(context.method.path(tree));
    giveValue(expression, tree.getValue(), out);
  }

  private void giveValue(Tree expression, ExpressionTree value, List<Stmt> out) {
    Value wanted = values.get(expression);
    out.add(new Stmt.Assign(wanted.local(), statements.expressions().lower(value, out)));
    statements.exits().leave(new Jump(true, wanted.target()), expression, out);
  }

  private void lower(
      Tree tree,
      ExpressionTree selector,
      List<? extends CaseTree> cases,
      Target target,
      boolean isComplete,
      List<Stmt> out) {
    Local arm = context.temporary("arm", TypeName.INT);
    LowerLabels labels = new LowerLabels(context, statements.expressions(), arm, cases);
    labels.select(selector, out);
    int number = 1;
    for (CaseTree label : cases) {
      labels.add(label, number);
      number += joinsNext(label, cases) ? 0 : 1;
    }
    labels.choose(isComplete, out);
    List<Stmt.Block> arms = new ArrayList<>();
    boolean fallsIn = false;
    for (CaseTree label : cases) {
      if (!joinsNext(label, cases)) {
        List<Stmt> body = new ArrayList<>();
        if (fallsIn) {
          body.add(new Stmt.Assign(arm, Fragment.of("" + (arms.size() + 1))));
        }
        fallsIn = arm(tree, label, target, body);
        if (fallsIn && tree instanceof SwitchExpressionTree && isLast(label, cases)) {
          body.add(Exits.swallowed());
        }
        arms.add(new Stmt.Block(body));
      }
    }
    out.add(new Stmt.Switch(target, arm, 1, arms, isComplete));
  }

  /** Whether {@code label} stands before the same statements as the next one. */
  private static boolean joinsNext(CaseTree label, List<? extends CaseTree> cases) {
    return label.getBody() == null && label.getStatements().isEmpty() && !isLast(label, cases);
  }

  private static boolean isLast(CaseTree label, List<? extends CaseTree> cases) {
    return label == cases.get(cases.size() - 1);
  }

  /** Lowers what {@code label} stands before; returns whether control falls into the next arm. */
  private boolean arm(Tree tree, CaseTree label, Target target, List<Stmt> body) {
    if (label.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
      statements.lower(label.getStatements(), body);
      return context.completion.canComplete(label.getStatements());
    }
    boolean givesValue = tree instanceof SwitchExpressionTree;
    if (givesValue && label.getBody() instanceof ExpressionTree value) {
      giveValue(tree, value, body);
      return false;
    }
    StatementTree statement = (StatementTree) label.getBody();
    statements.lower(statement, body);
    if (context.completion.canComplete(statement)) {
      body.add(givesValue ? Exits.swallowed() : new Stmt.Leave(new Jump(true, target)));
    }
    return false;
  }
}
