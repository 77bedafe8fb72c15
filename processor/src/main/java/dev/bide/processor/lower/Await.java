package dev.bide.processor.lower;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.source.BodyScanner;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/**
 * One await whose operand is already lowered.
 *
 * @param type of its value; primitive if it comes unboxed from a machine of the same file
 * @param fresh starts it
 */
record Await(Context context, TypeName type, Fragment fresh, int line, String source) {
  /** The statement that awaits, and gives the value to {@code local}. */
  Stmt into(Optional<Local> local, boolean declares) {
    Fragment resumed = context.resumed(type);
    return new Stmt.Suspend(context.nextAwait(), local, declares, fresh, resumed, line, source);
  }

  /** Whether its value can be kept unboxed: it comes so, and is wanted so where it is used. */
  boolean unboxed(MethodInvocationTree call) {
    if (!type.isPrimitive()) {
      return false;
    }
    TreePath user = context.method.path(call).getParentPath();
    Tree operand = call;
    while (user.getLeaf() instanceof ParenthesizedTree) {
      operand = user.getLeaf();
      user = user.getParentPath();
    }
    Tree tree = user.getLeaf();
    if (tree instanceof BinaryTree binary) {
      Tree other =
          binary.getLeftOperand() == operand ? binary.getRightOperand() : binary.getLeftOperand();
      boolean comparesReferences =
          (binary.getKind() == Tree.Kind.EQUAL_TO || binary.getKind() == Tree.Kind.NOT_EQUAL_TO)
              && !context.method.type(other).getKind().isPrimitive();
      return !comparesReferences;
    }
    return tree instanceof UnaryTree
        || tree instanceof MethodInvocationTree value && context.suspensions.isResult(value);
  }

  /** Lowers what is awaited. */
  record Preparation(Context context, LowerExpression expressions, Operands operands) {
    /**
     * @param awaited what is awaited, by {@code tree}
     * @param type of the value
     */
    Await prepare(Tree tree, ExpressionTree awaited, TypeName type, List<Stmt> out) {
      int line = context.method.line(tree);
      String source = context.method.text(tree);
      boolean hasMonitor = hasMonitorInSwitch(awaited);
      Optional<DirectCall> call =
          hasMonitor ? Optional.empty() : DirectCall.of(awaited, context, expressions, operands);
      if (call.isPresent()) {
        TypeName returned = call.get().type(type);
        return new Await(context, returned, call.get().await(type, out), line, source);
      }
      Fragment operand = expressions.lower(awaited, out);
      if (hasMonitor) {
        operand = expressions.keep(awaited, awaited, operand, out);
      }
      if (context.method.type(awaited).getKind() == TypeKind.NULL) {
        TypeName returned = context.types.name(context.body.returnType());
        operand = Fragment.of("(", returned, ") ", operand);
      }
      Fragment fresh = context.call(context.names.flow(), "await", operand, context.names.depth());
      return new Await(context, type, fresh, line, source);
    }

    /**
     * Whether {@code awaited} has to be evaluated before anything else is on the stack: javac saves
     * the stack around a {@code try} in a switch expression, but not around a {@code synchronized},
     * and then no JVM accepts the class.
     */
    private static boolean hasMonitorInSwitch(ExpressionTree awaited) {
      boolean[] found = {false};
      new BodyScanner<Void>() {
        @Override
        public Void visitSynchronized(SynchronizedTree node, Void unused) {
          found[0] = true;
          return null;
        }
      }.scan(awaited, null);
      return found[0];
    }
  }
}
