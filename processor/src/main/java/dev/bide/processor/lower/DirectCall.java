package dev.bide.processor.lower;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.Callee;
import dev.bide.processor.source.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;

/** A call of an async method of the same file, whose machine is entered without an awaitable. */
final class DirectCall {
  private final Context context;
  private final AsyncMethod method;
  private final LowerExpression expressions;
  private final Operands operands;
  private final Callee callee;
  private final MethodInvocationTree call;

  private DirectCall(
      Context context,
      LowerExpression expressions,
      Operands operands,
      Callee callee,
      MethodInvocationTree call) {
    this.context = context;
    this.method = context.method;
    this.expressions = expressions;
    this.operands = operands;
    this.callee = callee;
    this.call = call;
  }

  /** What {@code expression} is, if it is such a call. */
  static Optional<DirectCall> of(
      ExpressionTree expression, Context context, LowerExpression expressions, Operands operands) {
    if (!(expression instanceof MethodInvocationTree call)) {
      return Optional.empty();
    }
    return context
        .callee(context.method.element(call))
        .map(callee -> new DirectCall(context, expressions, operands, callee, call))
        .filter(DirectCall::isPossible);
  }

  private boolean isPossible() {
    return call.getTypeArguments().isEmpty()
        && (!isStatic() || operands.of(call).equals(call.getArguments()))
        && hasPlainReceiver()
        && !needsHiddenType();
  }

  /** Whether an argument takes its type from a parameter whose type is hidden from others. */
  private boolean needsHiddenType() {
    var parameters = ((ExecutableElement) method.element(call)).getParameters();
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
  private boolean hasPlainReceiver() {
    if (call.getMethodSelect() instanceof IdentifierTree) {
      return method.element(call).getEnclosingElement().equals(method.host());
    }
    return call.getMethodSelect() instanceof MemberSelectTree select
        && !(select.getExpression() instanceof IdentifierTree name
            && name.getName().contentEquals("super"))
        && method.type(select.getExpression()).getKind() == TypeKind.DECLARED;
  }

  private boolean isStatic() {
    return method.element(call).getModifiers().contains(Modifier.STATIC);
  }

  /** The type of what it gives, where {@code type} is wanted; primitive if that comes unboxed. */
  TypeName type(TypeName type) {
    return callee.primitive().orElse(type);
  }

  /** {@code Machine.call(flow, depth, receiver, arguments)}, a coroutine's. */
  Fragment await(TypeName type, List<Stmt> out) {
    List<Object> all = new ArrayList<>(List.of(context.names.flow(), context.names.depth()));
    all.addAll(arguments(out));
    return typed(type, enter("call", all));
  }

  /** {@code Machine.open(receiver, arguments)}: a generator that nobody else has. */
  Fragment open(List<Stmt> out) {
    return enter("open", arguments(out));
  }

  /** The type of such a generator. */
  TypeName generator() {
    return callee.frame();
  }

  /** {@code Machine.next(flow, depth, generator)}. */
  Fragment next(Local generator, TypeName type) {
    return typed(
        type, enter("next", List.of(context.names.flow(), context.names.depth(), generator)));
  }

  private Fragment enter(String entry, List<?> arguments) {
    context.enter(callee);
    return context.call(callee.machine(), entry, arguments.toArray());
  }

  private Fragment typed(TypeName type, Fragment value) {
    boolean isTyped = callee.primitive().isPresent() || !callee.isObject();
    return isTyped ? value : Fragment.of("(", type, ") ", value);
  }

  /** The receiver, unless the method is static, and the arguments. */
  private List<Fragment> arguments(List<Stmt> out) {
    List<ExpressionTree> all = operands.of(call);
    boolean awaits = all.stream().anyMatch(context.suspensions::in);
    Map<Tree, Fragment> lowered = awaits ? expressions.lowerAll(call, all, out) : Map.of();
    List<Fragment> arguments = new ArrayList<>();
    if (!isStatic()) {
      arguments.add(
          call.getMethodSelect() instanceof MemberSelectTree select
              ? argument(select.getExpression(), lowered)
              : Fragment.of(context.self()));
    }
    call.getArguments().forEach(it -> arguments.add(argument(it, lowered)));
    return arguments;
  }

  private Fragment argument(ExpressionTree argument, Map<Tree, Fragment> lowered) {
    Fragment known = lowered.get(argument);
    return known != null ? known : context.slice(argument);
  }
}
