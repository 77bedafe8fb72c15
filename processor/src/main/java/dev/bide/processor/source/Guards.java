package dev.bide.processor.source;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.Optional;

/** The guards of cases (JLS 14.11.1), which the tree API has a name for from Java 21 on only. */
public final class Guards {
  private Guards() {}

  /** The guard of {@code labels}. */
  public static Optional<ExpressionTree> of(CaseTree labels) {
    Tree[] guard = {null};
    new TreeScanner<Void, Void>() {
      @Override
      public Void scan(Tree child, Void unused) {
        if (isGuard(child, labels)) {
          guard[0] = child;
        }
        return null;
      }
    }.visitCase(labels, null);
    return Optional.ofNullable((ExpressionTree) guard[0]);
  }

  /** The innermost guard in {@code root} that {@code use} stands in. */
  static Optional<TreePath> around(TreePath use, Tree root) {
    for (TreePath at = use; at.getLeaf() != root; at = at.getParentPath()) {
      if (at.getParentPath().getLeaf() instanceof CaseTree labels
          && isGuard(at.getLeaf(), labels)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static boolean isGuard(Tree child, CaseTree labels) {
    return child instanceof ExpressionTree
        && child != labels.getBody()
        && !labels.getExpressions().contains(child);
  }
}
