package dev.bide.processor.check;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import dev.bide.processor.diag.Problem;
import dev.bide.processor.diag.Report;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.BodyScanner;
import dev.bide.processor.source.Suspensions;
import dev.bide.processor.source.Vocabulary;
import java.util.List;
import javax.lang.model.element.Element;

/** Reports what would have to wait inside a {@code synchronized} block. */
final class WaitsInBlock extends BodyScanner<Void> {
  private final AsyncMethod method;
  private final Suspensions suspensions;
  private final List<Report> reports;

  WaitsInBlock(AsyncMethod method, List<Report> reports) {
    this.method = method;
    this.suspensions = method.body().suspensions();
    this.reports = reports;
  }

  private void report(Tree tree, Object what) {
    TreePath path = method.path(tree);
    reports.add(Report.in(path, Problem.AWAIT_IN_SYNCHRONIZED, what));
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
    Element callee = method.element(node);
    if (Vocabulary.isVerb(callee)) {
      report(node, callee.getSimpleName());
    }
    return super.visitMethodInvocation(node, null);
  }

  @Override
  public Void visitReturn(ReturnTree node, Void unused) {
    returned(node.getExpression());
    return super.visitReturn(node, null);
  }

  private void returned(ExpressionTree value) {
    if (Vocabulary.strip(value) instanceof ConditionalExpressionTree choice) {
      returned(choice.getTrueExpression());
      returned(choice.getFalseExpression());
    } else if (suspensions.isDelegation(value)) {
      report(Vocabulary.strip(value), "A returned awaitable");
    }
  }

  @Override
  public Void visitTry(TryTree node, Void unused) {
    for (Tree resource : node.getResources()) {
      if (suspensions.isAsyncContext(resource)) {
        report(resource, "An AsyncContext");
      }
    }
    return super.visitTry(node, null);
  }
}
