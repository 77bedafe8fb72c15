package dev.bide.processor.lower;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import dev.bide.processor.source.AsyncMethod;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The operands of an expression in the order of their evaluation (JLS 15.7). */
final class Operands {
  private final Context context;
  private final AsyncMethod method;

  Operands(Context context) {
    this.context = context;
    this.method = context.method;
  }

  /** What is evaluated before {@code expression} itself. */
  List<ExpressionTree> of(ExpressionTree expression) {
    if (expression instanceof AssignmentTree assignment) {
      return plus(ofTarget(assignment.getVariable()), assignment.getExpression());
    }
    if (expression instanceof CompoundAssignmentTree assignment) {
      return plus(ofTarget(assignment.getVariable()), assignment.getExpression());
    }
    if (expression instanceof UnaryTree unary) {
      return switch (unary.getKind()) {
        case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
            ofTarget(unary.getExpression());
        default -> List.of(unary.getExpression());
      };
    }
    if (expression instanceof MethodInvocationTree call) {
      List<ExpressionTree> operands = new ArrayList<>(ofSelect(call.getMethodSelect()));
      operands.addAll(call.getArguments());
      return operands;
    }
    if (expression instanceof NewClassTree creation) {
      List<ExpressionTree> operands = new ArrayList<>();
      if (creation.getEnclosingExpression() != null) {
        operands.add(creation.getEnclosingExpression());
      }
      operands.addAll(creation.getArguments());
      return operands;
    }
    if (expression instanceof NewArrayTree array) {
      List<ExpressionTree> operands = new ArrayList<>(array.getDimensions());
      if (array.getInitializers() != null) {
        operands.addAll(array.getInitializers());
      }
      return operands;
    }
    if (expression instanceof BinaryTree binary) {
      return List.of(binary.getLeftOperand(), binary.getRightOperand());
    }
    if (expression instanceof ConditionalExpressionTree conditional) {
      return List.of(conditional.getCondition());
    }
    if (expression instanceof ParenthesizedTree parenthesized) {
      return List.of(parenthesized.getExpression());
    }
    if (expression instanceof TypeCastTree cast) {
      return List.of(cast.getExpression());
    }
    if (expression instanceof InstanceOfTree test) {
      return List.of(test.getExpression());
    }
    if (expression instanceof MemberReferenceTree reference) {
      return List.of(reference.getQualifierExpression());
    }
    return ofTarget(expression);
  }

  /** What is evaluated before {@code target} is read or assigned. */
  List<ExpressionTree> ofTarget(ExpressionTree target) {
    if (target instanceof ParenthesizedTree parenthesized) {
      return ofTarget(parenthesized.getExpression());
    }
    return target instanceof ArrayAccessTree access
        ? List.of(access.getExpression(), access.getIndex())
        : ofSelect(target);
  }

  private List<ExpressionTree> ofSelect(ExpressionTree select) {
    if (!(select instanceof MemberSelectTree member)) {
      return List.of();
    }
    ExpressionTree qualifier = member.getExpression();
    Element named = method.element(qualifier);
    boolean isValue =
        !(named instanceof TypeElement)
            && (named == null || named.getKind() != ElementKind.PACKAGE)
            && !isSuper(qualifier);
    return isValue ? List.of(qualifier) : List.of();
  }

  private static boolean isSuper(ExpressionTree qualifier) {
    return qualifier instanceof IdentifierTree name && name.getName().contentEquals("super")
        || qualifier instanceof MemberSelectTree select
            && select.getIdentifier().contentEquals("super");
  }

  private static List<ExpressionTree> plus(List<ExpressionTree> operands, ExpressionTree last) {
    List<ExpressionTree> all = new ArrayList<>(operands);
    all.add(last);
    return all;
  }

  /**
   * Whether {@code operand} has the same value, and no effect, before and after the evaluation of
   * the text up to {@code end}: it need not be kept in a temporary.
   */
  boolean isStable(ExpressionTree operand, int end) {
    if (operand instanceof ParenthesizedTree parenthesized) {
      return isStable(parenthesized.getExpression(), end);
    }
    if (operand instanceof LiteralTree || operand instanceof LambdaExpressionTree) {
      return true;
    }
    if (operand instanceof MemberReferenceTree reference) {
      return method.element(reference.getQualifierExpression()) instanceof TypeElement;
    }
    if (operand instanceof IdentifierTree || operand instanceof MemberSelectTree) {
      return isStableName(operand, end);
    }
    return isConstant(operand);
  }

  private boolean isStableName(ExpressionTree name, int end) {
    Element element = method.element(name);
    if (name instanceof IdentifierTree identifier
        && (identifier.getName().contentEquals("this")
            || context.local(element) != null
                && !context.variables.isAssignedIn(element, method.end(name), end))) {
      return true;
    }
    if (name instanceof IdentifierTree && element != null && element.getKind().isField()) {
      return element.getModifiers().contains(Modifier.FINAL)
          && !element.getModifiers().contains(Modifier.STATIC);
    }
    return isConstant(name)
        || name instanceof MemberSelectTree select
            && (select.getIdentifier().contentEquals("class")
                || select.getIdentifier().contentEquals("this"));
  }

  /** Whether {@code expression} is a constant expression (JLS 15.29). */
  boolean isConstant(ExpressionTree expression) {
    if (expression instanceof LiteralTree literal) {
      return literal.getValue() != null;
    }
    if (expression instanceof IdentifierTree || expression instanceof MemberSelectTree) {
      return method.element(expression) instanceof VariableElement variable
          && variable.getConstantValue() != null;
    }
    boolean composed =
        expression instanceof ParenthesizedTree
            || expression instanceof BinaryTree
            || expression instanceof TypeCastTree
            || expression instanceof UnaryTree
                && ofTarget(expression).isEmpty()
                && !isStep(expression);
    return composed
        && !mayDivideByZero(expression)
        && of(expression).stream().allMatch(this::isConstant);
  }

  /** Whether it is an integer division whose divisor is not plainly another number than zero. */
  private boolean mayDivideByZero(ExpressionTree expression) {
    boolean divides =
        expression.getKind() == Tree.Kind.DIVIDE || expression.getKind() == Tree.Kind.REMAINDER;
    return divides
        && !(((BinaryTree) expression).getRightOperand() instanceof LiteralTree divisor
            && divisor.getValue() instanceof Number number
            && number.doubleValue() != 0);
  }

  private static boolean isStep(Tree expression) {
    return switch (expression.getKind()) {
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> true;
      default -> false;
    };
  }
}
