package dev.bide.processor.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.util.TreeScanner;

/** Visits what a method itself does, not what the lambdas and classes in it do. */
public abstract class BodyScanner<R> extends TreeScanner<R, Void> {
  @Override
  public R visitLambdaExpression(LambdaExpressionTree node, Void unused) {
    return null;
  }

  @Override
  public R visitClass(ClassTree node, Void unused) {
    return null;
  }
}
