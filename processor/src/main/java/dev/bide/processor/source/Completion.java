package dev.bide.processor.source;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreeScanner;
import java.util.List;
import javax.lang.model.element.VariableElement;

/**
 * Which statements can complete normally (JLS 14.22). In addition to what javac knows, a body with
 * an {@code AsyncContext} can, because that may swallow what the body throws.
 */
public final class Completion {
  private final AsyncMethod method;
  private final Suspensions suspensions;

  public Completion(AsyncMethod method, Suspensions suspensions) {
    this.method = method;
    this.suspensions = suspensions;
  }

  /** Whether control can reach the end of {@code statement}. */
  public boolean canComplete(Tree statement) {
    return switch (statement.getKind()) {
      case BLOCK -> canComplete(((BlockTree) statement).getStatements());
      case RETURN, THROW, BREAK, CONTINUE, YIELD -> false;
      case IF -> {
        IfTree tree = (IfTree) statement;
        yield tree.getElseStatement() == null
            || canComplete(tree.getThenStatement())
            || canComplete(tree.getElseStatement());
      }
      case LABELED_STATEMENT -> {
        LabeledStatementTree tree = (LabeledStatementTree) statement;
        yield canComplete(tree.getStatement()) || isLeft(Jumps.body(tree));
      }
      case WHILE_LOOP -> {
        WhileLoopTree tree = (WhileLoopTree) statement;
        yield !isTrue(tree.getCondition()) || isLeft(tree);
      }
      case DO_WHILE_LOOP -> {
        DoWhileLoopTree tree = (DoWhileLoopTree) statement;
        yield !isTrue(tree.getCondition()) && isRepeated(tree, tree.getStatement()) || isLeft(tree);
      }
      case FOR_LOOP -> {
        ForLoopTree tree = (ForLoopTree) statement;
        yield tree.getCondition() != null && !isTrue(tree.getCondition()) || isLeft(tree);
      }
      case SWITCH -> canComplete((SwitchTree) statement);
      case TRY -> canComplete((TryTree) statement);
      case SYNCHRONIZED -> canComplete(((SynchronizedTree) statement).getBlock());
      default -> true;
    };
  }

  /** Whether control can reach the end of {@code statements}. */
  public boolean canComplete(List<? extends StatementTree> statements) {
    return statements.stream().allMatch(this::canComplete);
  }

  private boolean canComplete(TryTree tree) {
    if (tree.getFinallyBlock() != null && !canComplete(tree.getFinallyBlock())) {
      return false;
    }
    return guardedCanComplete(tree);
  }

  /** Whether control can reach the end of {@code tree}, but for its {@code finally}. */
  public boolean guardedCanComplete(TryTree tree) {
    return bodyCanComplete(tree, 0)
        || tree.getCatches().stream().map(CatchTree::getBlock).anyMatch(this::canComplete);
  }

  /** Whether control can reach the end of the block, or leave a resource from {@code first} on. */
  public boolean bodyCanComplete(TryTree tree, int first) {
    List<? extends Tree> resources = tree.getResources();
    return canComplete(tree.getBlock())
        || resources.subList(first, resources.size()).stream()
            .anyMatch(suspensions::isAsyncContext);
  }

  private boolean canComplete(SwitchTree tree) {
    List<? extends CaseTree> cases = tree.getCases();
    if (cases.isEmpty() || isLeft(tree) || !isComplete(tree)) {
      return true;
    }
    if (cases.get(0).getCaseKind() == CaseTree.CaseKind.STATEMENT) {
      return canComplete(cases.get(cases.size() - 1).getStatements());
    }
    return cases.stream()
        .map(CaseTree::getBody)
        .anyMatch(body -> body instanceof ExpressionTree || canComplete(body));
  }

  /** Whether the switch has a label for every value. */
  public boolean isComplete(SwitchTree tree) {
    return tree.getCases().stream().anyMatch(this::isDefault) || usesPatterns(tree);
  }

  /** Whether {@code label} is or contains {@code default}. */
  public boolean isDefault(CaseTree label) {
    int bodyStart =
        label.getBody() != null
            ? method.start(label.getBody())
            : label.getStatements().isEmpty()
                ? method.end(label)
                : method.start(label.getStatements().get(0));
    String header = method.text().substring(method.start(label), bodyStart).strip();
    return header.startsWith("default") || header.matches("(?s)case\\s+null\\s*,\\s*default.*");
  }

  /** Whether javac demands exhaustiveness because a label is a pattern or null (Java 21). */
  private boolean usesPatterns(SwitchTree tree) {
    return tree.getCases().stream().anyMatch(this::hasPattern);
  }

  private boolean hasPattern(CaseTree label) {
    return Boolean.TRUE.equals(
        new TreeScanner<Boolean, Void>() {
          @Override
          public Boolean scan(Tree tree, Void unused) {
            if (tree == null || tree == label.getBody() || tree instanceof StatementTree) {
              return tree != null && tree.getKind() == Tree.Kind.VARIABLE;
            }
            String kind = tree.getKind().name();
            return kind.contains("PATTERN")
                || kind.equals("NULL_LITERAL")
                || Boolean.TRUE.equals(super.scan(tree, null));
          }

          @Override
          public Boolean reduce(Boolean one, Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
          }
        }.scan(label, null));
  }

  /** Whether a {@code continue} or the end of {@code body} leads to what follows it in its loop. */
  public boolean isRepeated(Tree loop, Tree body) {
    return canComplete(body) || has(loop, Tree.Kind.CONTINUE);
  }

  /** Whether some {@code break} leaves {@code statement}. */
  private boolean isLeft(Tree statement) {
    return has(statement, Tree.Kind.BREAK);
  }

  private boolean has(Tree statement, Tree.Kind jump) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree tree, Void unused) {
        if (tree == null || tree instanceof LambdaExpressionTree || tree instanceof ClassTree) {
          return null;
        }
        if (tree.getKind() == jump && Jumps.target(method.path(tree)) == statement) {
          found[0] = true;
        }
        return super.scan(tree, null);
      }

      @Override
      public Void visitBreak(BreakTree node, Void unused) {
        return null;
      }

      /** A {@code finally} that leaves takes the place of every jump before it. */
      @Override
      public Void visitTry(TryTree node, Void unused) {
        BlockTree last = node.getFinallyBlock();
        return last == null || canComplete(last) ? super.visitTry(node, null) : scan(last, null);
      }
    }.scan(statement, null);
    return found[0];
  }

  /** Whether {@code condition} is a constant expression with the value true. */
  public boolean isTrue(ExpressionTree condition) {
    Tree stripped = Vocabulary.strip(condition);
    if (stripped instanceof LiteralTree literal) {
      return Boolean.TRUE.equals(literal.getValue());
    }
    return method.element(stripped) instanceof VariableElement variable
        && Boolean.TRUE.equals(variable.getConstantValue());
  }
}
