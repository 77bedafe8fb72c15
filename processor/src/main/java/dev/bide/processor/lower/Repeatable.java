package dev.bide.processor.lower;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;

/**
 * Whether the text of an expression may stand twice in the machine: nothing is declared in it, and
 * there is no body in it that the reader would have to compare.
 */
final class Repeatable extends TreeScanner<Boolean, Void> {
  static boolean is(ExpressionTree expression) {
    return new Repeatable().scan(expression, null) == null;
  }

  @Override
  public Boolean reduce(Boolean first, Boolean second) {
    return first != null ? first : second;
  }

  @Override
  public Boolean visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
    return false;
  }

  @Override
  public Boolean visitClass(ClassTree type, Void unused) {
    return false;
  }

  @Override
  public Boolean visitSwitchExpression(SwitchExpressionTree select, Void unused) {
    return false;
  }

  @Override
  public Boolean visitInstanceOf(InstanceOfTree test, Void unused) {
    Tree pattern = test.getPattern();
    return pattern != null ? Boolean.FALSE : super.visitInstanceOf(test, unused);
  }
}
