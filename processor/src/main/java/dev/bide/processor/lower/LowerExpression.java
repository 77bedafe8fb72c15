package dev.bide.processor.lower;

import com.palantir.javapoet.TypeName;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.ir.Local;
import dev.bide.processor.ir.Stmt;
import dev.bide.processor.source.Vocabulary;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Takes the awaits out of an expression. What has to happen before the last await becomes
 * statements, in the order of evaluation; what is left is a fragment.
 *
 * <pre>{@code
 * total(read(), await(fetch(page)), scale)
 * // becomes
 * int read$0 = read();
 * String fetch$0 = await(fetch(page));     // Stmt.Suspend
 * total(read$0, fetch$0, scale)            // the fragment
 * }</pre>
 *
 * Postcondition: no await is left in the fragment, and evaluating it after the statements has the
 * effects of the expression in their order.
 */
final class LowerExpression {
  private final Context context;
  private final LowerStatement statements;
  private final Operands operands;
  private final Conversions conversions;

  LowerExpression(Context context, LowerStatement statements) {
    this.context = context;
    this.statements = statements;
    this.operands = new Operands(context);
    this.conversions = new Conversions(context.method, context.types);
  }

  /** Lowers {@code expression}; the statements go to {@code out}. */
  Fragment lower(ExpressionTree expression, List<Stmt> out) {
    if (!context.suspensions.in(expression)) {
      return context.slice(expression);
    }
    if (context.suspensions.isAwait(expression)) {
      return Fragment.of(await((MethodInvocationTree) expression, out));
    }
    if (context.suspensions.isEmit(expression)) {
      return Fragment.of(emit((MethodInvocationTree) expression, out));
    }
    return switch (expression.getKind()) {
      case CONDITIONAL_AND, CONDITIONAL_OR -> shortCircuit((BinaryTree) expression, out);
      case CONDITIONAL_EXPRESSION -> conditional((ConditionalExpressionTree) expression, out);
      case SWITCH_EXPRESSION ->
          Fragment.of(statements.switches().lower((SwitchExpressionTree) expression, out));
      default ->
          expression instanceof CompoundAssignmentTree assignment
                  && context.suspensions.in(assignment.getExpression())
              ? compound(assignment, out)
              : strict(expression, out);
    };
  }

  /** An expression that evaluates all its operands, from left to right. */
  private Fragment strict(ExpressionTree expression, List<Stmt> out) {
    if (expression instanceof NewClassTree creation) {
      new Initialization(context).of(creation, out);
    }
    return context.slicer.slice(expression, lowerAll(expression, operands.of(expression), out));
  }

  /** Lowers operands up to the last that awaits, so that their order is kept. */
  Map<Tree, Fragment> lowerAll(ExpressionTree whole, List<ExpressionTree> all, List<Stmt> out) {
    Map<Tree, Fragment> lowered = new IdentityHashMap<>();
    int last = all.size() - 1;
    while (!context.suspensions.in(all.get(last))) {
      last--;
    }
    for (int i = 0; i <= last; i++) {
      ExpressionTree operand = all.get(i);
      boolean isOuterInstance =
          whole instanceof NewClassTree creation && operand == creation.getEnclosingExpression();
      if (i == last) {
        lowered.put(operand, lower(operand, out));
      } else if (isOuterInstance
          || !operands.isStable(operand, context.method.end(whole))
          || conversions.isUnboxed(whole, operand)) {
        Fragment value = typed(operand, lower(operand, out));
        lowered.put(operand, keep(whole, operand, isOuterInstance ? nonNull(value) : value, out));
      }
    }
    return lowered;
  }

  /** {@code outer.new Inner(...)} checks {@code outer} before the arguments (JLS 15.9.4). */
  private static Fragment nonNull(Fragment value) {
    return Fragment.of(TypeName.get(Objects.class), ".requireNonNull(", value, ")");
  }

  /** {@code value}, also if it is an array initializer, which has no type of its own. */
  Fragment typed(Tree initializer, Fragment value) {
    return initializer instanceof NewArrayTree array && array.getType() == null
        ? Fragment.of("new ", context.types.created(context.method.type(array)), " ", value)
        : value;
  }

  /** Keeps the value of an operand in a temporary. */
  Fragment keep(ExpressionTree whole, ExpressionTree operand, Fragment value, List<Stmt> out) {
    TypeName type = conversions.operandType(whole, operand);
    Local kept = context.temporary(nameFor(operand), type);
    out.add(new Stmt.Declare(kept, Fragment.of(type, " "), Optional.of(value)));
    return Fragment.of(kept);
  }

  /** A name that reminds of {@code expression}. */
  private static String nameFor(ExpressionTree expression) {
    Tree tree = Vocabulary.strip(expression);
    if (tree instanceof MethodInvocationTree call) {
      return nameFor(call.getMethodSelect());
    }
    if (tree instanceof com.sun.source.tree.IdentifierTree identifier) {
      return identifier.getName().toString();
    }
    return tree instanceof com.sun.source.tree.MemberSelectTree select
            && !select.getIdentifier().contentEquals("this")
        ? select.getIdentifier().toString()
        : "value";
  }

  /**
   *
   *
   * <pre>{@code
   * a && await(b)
   * // becomes
   * boolean and = a;
   * if (and) {
   *   and = await(b);
   * }
   * }</pre>
   */
  private Fragment shortCircuit(BinaryTree binary, List<Stmt> out) {
    if (!context.suspensions.in(binary.getRightOperand())) {
      return strict(binary, out);
    }
    boolean isAnd = binary.getKind() == Tree.Kind.CONDITIONAL_AND;
    Local both = context.temporary(isAnd ? "and" : "or", TypeName.BOOLEAN);
    Fragment left = lower(binary.getLeftOperand(), out);
    out.add(new Stmt.Declare(both, Fragment.of("boolean "), Optional.of(left)));
    List<Stmt> right = new ArrayList<>();
    right.add(new Stmt.Assign(both, lower(binary.getRightOperand(), right)));
    Fragment condition = isAnd ? Fragment.of(both) : Fragment.of("!", both);
    out.add(new Stmt.If(condition, new Stmt.Block(right), new Stmt.Block(List.of())));
    return Fragment.of(both);
  }

  /**
   *
   *
   * <pre>{@code
   * c ? await(a) : b
   * // becomes
   * T choice;
   * if (c) {
   *   choice = await(a);
   * } else {
   *   choice = b;
   * }
   * }</pre>
   */
  private Fragment conditional(ConditionalExpressionTree conditional, List<Stmt> out) {
    if (!context.suspensions.in(conditional.getTrueExpression())
        && !context.suspensions.in(conditional.getFalseExpression())) {
      return strict(conditional, out);
    }
    TypeName type = context.types.name(context.method.type(conditional));
    Local choice = context.temporary("choice", type);
    Fragment condition = lower(conditional.getCondition(), out);
    out.add(new Stmt.Declare(choice, Fragment.of(type, " "), Optional.empty()));
    out.add(
        new Stmt.If(
            condition,
            assign(choice, conditional.getTrueExpression()),
            assign(choice, conditional.getFalseExpression())));
    return Fragment.of(choice);
  }

  private Stmt.Block assign(Local local, ExpressionTree value) {
    List<Stmt> block = new ArrayList<>();
    block.add(new Stmt.Assign(local, lower(value, block)));
    return new Stmt.Block(block);
  }

  /**
   * The old value is read before the right side is evaluated (JLS 15.26.2).
   *
   * <pre>{@code
   * a[i] += await(b)
   * // becomes
   * int old = a[i];
   * Integer b$0 = await(b);
   * a[i] = old + b$0
   * }</pre>
   */
  private Fragment compound(CompoundAssignmentTree assignment, List<Stmt> out) {
    ExpressionTree variable = assignment.getVariable();
    int end = context.method.end(assignment);
    Map<Tree, Fragment> kept = new IdentityHashMap<>();
    for (ExpressionTree operand : operands.ofTarget(variable)) {
      if (!operands.isStable(operand, end)) {
        kept.put(operand, keep(variable, operand, lower(operand, out), out));
      }
    }
    Fragment target = context.slicer.slice(variable, kept);
    Fragment old = target;
    if (conversions.isUnboxed(assignment, variable) || !operands.isStable(variable, end)) {
      old = keep(assignment, variable, target, out);
    }
    Fragment value = lower(assignment.getExpression(), out);
    String operator = Conversions.operator(assignment.getKind());
    Optional<TypeName> cast = conversions.narrowing(assignment);
    Fragment computed =
        Fragment.of(old, " " + operator + " ", operand(assignment.getExpression(), value));
    Fragment converted =
        cast.isEmpty() ? computed : Fragment.of("(", cast.get(), ") (", computed, ")");
    return Fragment.of(asWritten(target), " = ", converted);
  }

  /** {@code value} as an operand of whatever operator. */
  private static Fragment operand(ExpressionTree written, Fragment value) {
    return switch (written.getKind()) {
      case IDENTIFIER, METHOD_INVOCATION, MEMBER_SELECT, ARRAY_ACCESS, PARENTHESIZED -> value;
      default -> Fragment.of("(", value, ")");
    };
  }

  /** {@code target}, which is just assigned, not updated. */
  private static Fragment asWritten(Fragment target) {
    List<Object> parts = new ArrayList<>();
    for (Fragment.Part part : target.parts()) {
      boolean isTarget = part instanceof Fragment.Use use && use.access() == Fragment.Access.UPDATE;
      parts.add(isTarget ? Fragment.written(((Fragment.Use) part).local()) : part);
    }
    return Fragment.of(parts.toArray());
  }

  /** The value of an await, in a temporary. */
  Local await(MethodInvocationTree call, List<Stmt> out) {
    Await await = prepare(call, out);
    String name = nameFor(Vocabulary.argument(call));
    Local value = context.temporary(name, await.unboxed(call) ? await.type() : await.type().box());
    out.add(await.into(Optional.of(value), true));
    return value;
  }

  /** Lowers what is awaited; the await itself is not in {@code out} yet. */
  Await prepare(MethodInvocationTree call, List<Stmt> out) {
    return new Await.Preparation(context, this, operands)
        .prepare(
            call, Vocabulary.argument(call), context.types.name(context.method.type(call)), out);
  }

  /** The result of the awaitable that the method returns in place of a value, in a temporary. */
  Local delegate(ExpressionTree awaitable, List<Stmt> out) {
    Await await =
        new Await.Preparation(context, this, operands)
            .prepare(awaitable, awaitable, context.result.box(), out);
    Local result = context.temporary("returned", context.result);
    out.add(await.into(Optional.of(result), true));
    return result;
  }

  /** The value that {@code emit} gives, in a temporary. */
  private Local emit(MethodInvocationTree call, List<Stmt> out) {
    TypeName type = context.types.name(context.method.type(call));
    Local sent = context.temporary("sent", type.box());
    out.add(emit(call, Optional.of(sent), true, out));
    return sent;
  }

  Stmt emit(MethodInvocationTree call, Optional<Local> sent, boolean declares, List<Stmt> out) {
    Fragment item = lower(Vocabulary.argument(call), out);
    int line = context.method.line(call);
    String source = context.method.text(call);
    return new Stmt.Emit(context.nextAwait(), sent, declares, item, line, source);
  }
}
