package dev.bide.processor.lower;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.ir.Target;
import dev.bide.processor.source.Jumps;
import dev.bide.processor.source.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * Takes apart the statements that await. A statement that does not is left alone, as text.
 *
 * <p>Postcondition: an await is a statement of its own, and everything around it can be entered in
 * its middle: blocks, ifs, loops, labels, switches over a number, {@code try} bodies. No {@code
 * catch} or {@code finally} awaits any more.
 */
final class LowerStatement {
  private final Context context;
  private final Exits exits;
  private final LowerExpression expressions;
  private final LowerLoop loops;
  private final LowerForEach forEach;
  private final LowerSwitch switches;
  private final LowerTry tries;
  private final LowerAnonymous anonymous;

  LowerStatement(Context context) {
    this.context = context;
    this.exits = new Exits(context);
    this.expressions = new LowerExpression(context, this);
    this.loops = new LowerLoop(context, this);
    this.forEach = new LowerForEach(context, this);
    this.switches = new LowerSwitch(context, this);
    this.tries = new LowerTry(context, this);
    this.anonymous = new LowerAnonymous(context, context.classes());
  }

  Exits exits() {
    return exits;
  }

  LowerExpression expressions() {
    return expressions;
  }

  LowerSwitch switches() {
    return switches;
  }

  Stmt.Block block(StatementTree statement) {
    return block(List.of(statement));
  }

  Stmt.Block block(List<? extends StatementTree> statements) {
    List<Stmt> out = new ArrayList<>();
    lower(statements, out);
    return new Stmt.Block(out);
  }

  void lower(List<? extends StatementTree> statements, List<Stmt> out) {
    for (StatementTree statement : statements) {
      lower(statement, out);
    }
  }

  /** Whether {@code statement} can stay as it is. */
  boolean isPlain(Tree statement) {
    return !context.suspensions.in(statement)
        && !exits.needsLowering(statement)
        && !context.classes().anyMoves(statement)
        && TextSize.of(context.method.text(statement)) <= context.family.largest()
        && !context.variables.assignsAndCaptures(
            context.method.start(statement), context.method.end(statement));
  }

  void lower(StatementTree statement, List<Stmt> out) {
    anonymous.declare(statement, out);
    switch (statement.getKind()) {
      case VARIABLE -> declare((VariableTree) statement, out);
      case EXPRESSION_STATEMENT -> expression((ExpressionStatementTree) statement, out);
      case RETURN -> leaveByReturn(((ReturnTree) statement).getExpression(), out);
      case BREAK, CONTINUE -> {
        Tree target = Jumps.target(context.method.path(statement));
        exits.leave(context.jump(statement), target, out);
      }
      case YIELD -> switches.giveValue((YieldTree) statement, out);
      case CLASS, INTERFACE, ENUM, RECORD -> context.classes().declare((ClassTree) statement, out);
      case EMPTY_STATEMENT -> {}
      default -> {
        if (isPlain(statement)) {
          out.add(new Stmt.Code(context.slice(statement)));
        } else {
          compound(statement, out);
        }
      }
    }
  }

  private void compound(StatementTree statement, List<Stmt> out) {
    switch (statement.getKind()) {
      case BLOCK -> lower(((BlockTree) statement).getStatements(), out);
      case IF -> {
        IfTree tree = (IfTree) statement;
        Fragment condition = expressions.lower(condition(tree.getCondition()), out);
        Stmt.Block then = block(tree.getThenStatement());
        StatementTree otherwise = tree.getElseStatement();
        out.add(
            new Stmt.If(
                condition, then, otherwise == null ? new Stmt.Block(List.of()) : block(otherwise)));
      }
      case LABELED_STATEMENT -> labeled((LabeledStatementTree) statement, out);
      case WHILE_LOOP -> loops.lower((WhileLoopTree) statement, "loop", out);
      case DO_WHILE_LOOP -> loops.lower((DoWhileLoopTree) statement, "loop", out);
      case FOR_LOOP -> loops.lower((ForLoopTree) statement, "loop", out);
      case ENHANCED_FOR_LOOP -> forEach.lower((EnhancedForLoopTree) statement, "loop", out);
      case SWITCH -> switches.lower((SwitchTree) statement, "select", out);
      case TRY -> tries.lower((TryTree) statement, out);
      case SYNCHRONIZED -> {
        SynchronizedTree tree = (SynchronizedTree) statement;
        Fragment lock = expressions.lower(condition(tree.getExpression()), out);
        out.add(new Stmt.Synchronized(lock, block(tree.getBlock())));
      }
      case THROW -> {
        Fragment exception = expressions.lower(((ThrowTree) statement).getExpression(), out);
        out.add(new Stmt.Throw(exception));
      }
      case ASSERT -> new LowerAssert(context, expressions).lower((AssertTree) statement, out);
      default -> throw new IllegalStateException("not lowered: " + statement.getKind());
    }
  }

  /** {@code condition} without the parentheses that belong to the statement. */
  static ExpressionTree condition(ExpressionTree condition) {
    return (ExpressionTree) Vocabulary.strip(condition);
  }

  private void labeled(LabeledStatementTree statement, List<Stmt> out) {
    String label = statement.getLabel().toString();
    Tree body = Jumps.body(statement);
    if (body instanceof WhileLoopTree loop) {
      loops.lower(loop, label, out);
    } else if (body instanceof DoWhileLoopTree loop) {
      loops.lower(loop, label, out);
    } else if (body instanceof ForLoopTree loop) {
      loops.lower(loop, label, out);
    } else if (body instanceof EnhancedForLoopTree loop) {
      forEach.lower(loop, label, out);
    } else if (body instanceof SwitchTree select) {
      switches.lower(select, label, out);
    } else {
      Target target = context.breakTarget(body, label);
      out.add(new Stmt.Labeled(target, block((StatementTree) body)));
    }
  }

  // Leaf statements.

  void declare(VariableTree tree, List<Stmt> out) {
    ExpressionTree initializer = tree.getInitializer();
    Local local = context.declare(tree);
    Fragment head = head(tree, local);
    if (initializer == null) {
      out.add(new Stmt.Declare(local, head, Optional.empty()));
      return;
    }
    if (context.suspensions.isAwait(Vocabulary.strip(initializer))) {
      assignAwaited(local, head, (MethodInvocationTree) Vocabulary.strip(initializer), out);
      return;
    }
    if (context.suspensions.isEmit(Vocabulary.strip(initializer)) && !local.type().isPrimitive()) {
      MethodInvocationTree emit = (MethodInvocationTree) Vocabulary.strip(initializer);
      out.add(expressions.emit(emit, Optional.of(local), true, out));
      return;
    }
    Fragment value = expressions.lower(initializer, out);
    Fragment typed = expressions.typed(initializer, value);
    out.add(new Stmt.Declare(local, head, Optional.of(typed)));
  }

  /**
   * Modifiers and type of {@code tree}, up to the name, as the user wrote them if they are its own.
   */
  private Fragment head(VariableTree tree, Local local) {
    int start = context.method.start(tree);
    int nameStart = NamePosition.of(context.method, tree);
    String text = context.method.text().substring(start, nameStart);
    boolean isShared = text.matches("(?s).*[=,{\\]].*") && !text.matches("(?s).*\\]\\s*");
    boolean hasDimensions =
        nameStart + local.name().length() < context.method.end(tree)
            && context.method.text(tree).matches("(?s).*\\w\\s*\\[\\s*\\].*")
            && !text.contains("[");
    if (!isShared && !hasDimensions) {
      return context.slicer.slice(tree, start, nameStart, java.util.Map.of());
    }
    boolean isFinal = tree.getModifiers().getFlags().contains(Modifier.FINAL);
    return Fragment.of(isFinal ? "final " : "", local.type(), " ");
  }

  private void assignAwaited(
      Local local, Fragment head, MethodInvocationTree call, List<Stmt> out) {
    Await await = expressions.prepare(call, out);
    if (await.type().isPrimitive() || !local.type().isPrimitive()) {
      out.add(await.into(Optional.of(local), true));
      return;
    }
    Local value = context.temporary(local.name(), await.type().box());
    out.add(await.into(Optional.of(value), true));
    out.add(new Stmt.Declare(local, head, Optional.of(Fragment.of(value))));
  }

  private void expression(ExpressionStatementTree statement, List<Stmt> out) {
    ExpressionTree expression = statement.getExpression();
    Tree stripped = Vocabulary.strip(expression);
    if (context.suspensions.isAwait(stripped)) {
      Await await = expressions.prepare((MethodInvocationTree) stripped, out);
      out.add(await.into(Optional.empty(), false));
    } else if (context.suspensions.isEmit(stripped)) {
      out.add(expressions.emit((MethodInvocationTree) stripped, Optional.empty(), false, out));
    } else if (expression instanceof AssignmentTree assignment && target(assignment) != null) {
      assign(target(assignment), assignment.getExpression(), out);
    } else {
      Fragment rest = expressions.lower(expression, out);
      out.add(new Stmt.Code(Fragment.of(rest, ";")));
    }
  }

  private Local target(AssignmentTree assignment) {
    var variable = context.method.element(assignment.getVariable());
    return variable == null ? null : context.local(variable);
  }

  private void assign(Local local, ExpressionTree value, List<Stmt> out) {
    if (context.suspensions.isAwait(Vocabulary.strip(value))) {
      Await await = expressions.prepare((MethodInvocationTree) Vocabulary.strip(value), out);
      if (await.type().isPrimitive() || !local.type().isPrimitive()) {
        out.add(await.into(Optional.of(local), false));
        return;
      }
      Local boxed = context.temporary(local.name(), await.type().box());
      out.add(await.into(Optional.of(boxed), true));
      out.add(new Stmt.Assign(local, Fragment.of(boxed)));
      return;
    }
    out.add(new Stmt.Assign(local, expressions.lower(value, out)));
  }

  /** Returns {@code expression}: a value, nothing, or the result of another awaitable. */
  void leaveByReturn(ExpressionTree expression, List<Stmt> out) {
    Tree stripped = Vocabulary.strip(expression);
    if (stripped instanceof ConditionalExpressionTree choice) {
      Fragment condition = expressions.lower(choice.getCondition(), out);
      List<Stmt> then = new ArrayList<>();
      leaveByReturn(choice.getTrueExpression(), then);
      List<Stmt> otherwise = new ArrayList<>();
      leaveByReturn(choice.getFalseExpression(), otherwise);
      out.add(new Stmt.If(condition, new Stmt.Block(then), new Stmt.Block(otherwise)));
    } else if (context.suspensions.isDelegation(expression)) {
      Local result = expressions.delegate(expression, out);
      exits.leaveByReturn(Fragment.of(result), out);
    } else {
      MethodInvocationTree call = (MethodInvocationTree) stripped;
      Fragment value =
          call.getArguments().isEmpty()
              ? Fragment.of(context.endValue())
              : expressions.lower(Vocabulary.argument(call), out);
      exits.leaveByReturn(value, out);
    }
  }
}
