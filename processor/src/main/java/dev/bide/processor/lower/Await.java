package dev.bide.processor.lower;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.BodyScanner;
import dev.bide.processor.source.Callee;
import dev.bide.processor.source.Vocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
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
      Optional<Callee> callee = callee(awaited);
      if (callee.isPresent()) {
        context.enter(callee.get());
        Fragment call = enter(callee.get(), (MethodInvocationTree) awaited, out);
        TypeName returned = callee.get().primitive().orElse(type);
        Fragment value = callee.get().isHidden() ? Fragment.of("(", type, ") ", call) : call;
        return new Await(context, returned, value, line, source);
      }
      Fragment operand = expressions.lower(awaited, out);
      if (hasMonitorInSwitch(awaited)) {
        operand = expressions.keep(awaited, awaited, operand, out);
      }
      if (context.method.type(awaited).getKind() == TypeKind.NULL) {
        TypeName returned = context.types.name(context.body.returnType());
        operand = Fragment.of("(", returned, ") ", operand);
      }
      Fragment fresh = context.call(context.names.flow(), "await", operand, context.names.depth());
      return new Await(context, type, fresh, line, source);
    }

    private Optional<Callee> callee(ExpressionTree awaited) {
      if (!(awaited instanceof MethodInvocationTree call)
          || !call.getTypeArguments().isEmpty()
          || isStatic(call) && !operands.of(call).equals(call.getArguments())
          || !hasPlainReceiver(call)
          || needsHiddenType(call)
          || hasMonitorInSwitch(call)) {
        return Optional.empty();
      }
      return context.callee(context.method.element(call));
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

    /** Whether an argument takes its type from a parameter whose type is hidden from others. */
    private boolean needsHiddenType(MethodInvocationTree call) {
      var parameters = ((ExecutableElement) context.method.element(call)).getParameters();
      List<? extends ExpressionTree> arguments = call.getArguments();
      for (int i = 0; i < arguments.size() && i < parameters.size(); i++) {
        boolean isPoly =
            switch (Vocabulary.strip(arguments.get(i)).getKind()) {
              case LAMBDA_EXPRESSION, MEMBER_REFERENCE, CONDITIONAL_EXPRESSION, SWITCH_EXPRESSION ->
                  true;
              default -> false;
            };
        if (isPoly && context.mirrors().hidden().mentions(parameters.get(i).asType())) {
          return true;
        }
      }
      return false;
    }

    /** Whether the receiver is the host's own instance, an expression, or a class. */
    private boolean hasPlainReceiver(MethodInvocationTree call) {
      AsyncMethod method = context.method;
      if (call.getMethodSelect() instanceof IdentifierTree) {
        var owner = method.element(call).getEnclosingElement();
        return owner.equals(method.host());
      }
      return call.getMethodSelect() instanceof MemberSelectTree select
          && !(select.getExpression() instanceof IdentifierTree name
              && name.getName().contentEquals("super"))
          && method.type(select.getExpression()).getKind() == TypeKind.DECLARED;
    }

    /** {@code Machine.call(flow, depth, receiver, arguments)}. */
    private Fragment enter(Callee callee, MethodInvocationTree call, List<Stmt> out) {
      List<ExpressionTree> all = operands.of(call);
      boolean awaits = all.stream().anyMatch(context.suspensions::in);
      Map<Tree, Fragment> lowered = awaits ? expressions.lowerAll(call, all, out) : Map.of();
      Fragment entry =
          Fragment.of(
              callee.machine(), ".call(" + context.names.flow() + ", " + context.names.depth());
      if (!isStatic(call)) {
        entry =
            call.getMethodSelect() instanceof MemberSelectTree select
                ? Fragment.of(entry, ", ", argument(select.getExpression(), lowered))
                : Fragment.of(entry, ", " + context.self());
      }
      for (ExpressionTree argument : call.getArguments()) {
        entry = Fragment.of(entry, ", ", argument(argument, lowered));
      }
      return Fragment.of(entry, ")");
    }

    private boolean isStatic(MethodInvocationTree call) {
      return context.method.element(call).getModifiers().contains(Modifier.STATIC);
    }

    private Fragment argument(ExpressionTree argument, Map<Tree, Fragment> lowered) {
      Fragment known = lowered.get(argument);
      return known != null ? known : context.slice(argument);
    }
  }
}
