package dev.bide.processor.source;

import com.sun.source.tree.BreakTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import javax.lang.model.element.Name;

/** Where {@code break}, {@code continue} and {@code yield} go (JLS 14.15, 14.16, 14.21). */
public final class Jumps {
  private Jumps() {}

  /** The statement that the jump at the end of {@code path} leaves or continues, unlabeled. */
  public static Tree target(TreePath path) {
    Tree jump = path.getLeaf();
    Name label = label(jump);
    for (TreePath at = path.getParentPath(); ; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (label != null
          ? tree instanceof LabeledStatementTree labeled && labeled.getLabel().equals(label)
          : isLoop(tree) || jump instanceof BreakTree && tree instanceof SwitchTree) {
        return body(tree);
      }
    }
  }

  /** The switch expression that the {@code yield} at the end of {@code path} gives a value. */
  public static Tree yieldTarget(TreePath path) {
    TreePath at = path.getParentPath();
    while (at.getLeaf().getKind() != Tree.Kind.SWITCH_EXPRESSION) {
      at = at.getParentPath();
    }
    return at.getLeaf();
  }

  /** Whether {@code tree} is a loop of any kind. */
  public static boolean isLoop(Tree tree) {
    return tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree
        || tree instanceof ForLoopTree
        || tree instanceof EnhancedForLoopTree;
  }

  /** What the labels at {@code tree} label. */
  public static Tree body(Tree tree) {
    while (tree instanceof LabeledStatementTree labeled) {
      tree = labeled.getStatement();
    }
    return tree;
  }

  /** Whether {@code jump}, a break or a continue, names a label. */
  public static boolean isLabeled(Tree jump) {
    return label(jump) != null;
  }

  private static Name label(Tree jump) {
    return jump instanceof BreakTree leave ? leave.getLabel() : ((ContinueTree) jump).getLabel();
  }
}
