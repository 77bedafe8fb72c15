package dev.bide.processor.lower;

import com.palantir.javapoet.ClassName;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.source.AsyncBody;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Async lambdas: each has a machine of its own, which is a member of that of the method.
 *
 * <pre>{@code
 * page -> value(await(fetch(page)).length() + base)
 * // becomes
 * page -> Lambda1.start(self, base, page)
 * }</pre>
 */
final class LowerLambda {
  private final Context context;
  private final Map<LambdaExpressionTree, Fragment> starts = new IdentityHashMap<>();

  LowerLambda(Context context) {
    this.context = context;
  }

  /** What the body of {@code lambda} becomes; null if it is not async. */
  Fragment lower(LambdaExpressionTree lambda) {
    Optional<AsyncBody> body = context.method.lambda(lambda);
    if (body.isEmpty()) {
      return null;
    }
    Fragment start = starts.get(lambda);
    if (start == null) {
      start = start(lambda, body.get());
      starts.put(lambda, start);
    }
    return start;
  }

  private Fragment start(LambdaExpressionTree lambda, AsyncBody body) {
    ClassName machine = context.family.nextLambda();
    Context inner = new Context(body, machine, context.family, context);
    Lowered lowered = Lower.lambda(inner);
    context.family.add(lowered);
    List<Fragment> arguments = new ArrayList<>();
    if (lowered.hasSelf()) {
      arguments.add(Fragment.of(new Fragment.Self(context.self())));
    }
    arguments.addAll(inner.captures().arguments().values());
    Lower.named(body.parameters()).forEach(it -> arguments.add(Fragment.of(it.getName() + "")));
    Fragment start = context.call(machine, typeArguments() + "start", arguments.toArray());
    return isAlsoStatement(lambda, body) ? start : Fragment.of("(", start, ")");
  }

  /** All of them: they need not follow from the arguments. */
  private String typeArguments() {
    var variables = context.method.typeVariables().values();
    return variables.isEmpty() ? "" : "<" + String.join(", ", variables) + ">";
  }

  /**
   * Whether the lambda may look as if it could do without its value, which a call as its body does
   * and which has a say in the choice between overloads (JLS 15.12.2.1).
   */
  private boolean isAlsoStatement(LambdaExpressionTree lambda, AsyncBody body) {
    Tree user = context.method.path(lambda).getParentPath().getLeaf();
    boolean hasOneType =
        user instanceof VariableTree
            || user instanceof AssignmentTree
            || user instanceof ReturnTree
            || user instanceof TypeCastTree;
    return hasOneType
        || (body.code() instanceof ExpressionTree value
            ? value instanceof MethodInvocationTree
            : body.returned().isEmpty());
  }
}
