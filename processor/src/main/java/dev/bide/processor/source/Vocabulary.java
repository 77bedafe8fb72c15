package dev.bide.processor.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** The names by which Bide's runtime is known to the compiler. */
public final class Vocabulary {
  public static final String ASYNC = "dev.bide.Async";
  public static final String ASYNCIO = "dev.bide.Asyncio";
  public static final String COROUTINE = "dev.bide.Coroutine";
  public static final String ASYNC_GENERATOR = "dev.bide.AsyncGenerator";
  public static final String ASYNC_ITERATOR = "dev.bide.AsyncIterator";
  public static final String ASYNC_ITERABLE = "dev.bide.AsyncIterable";
  public static final String ASYNC_CONTEXT = "dev.bide.AsyncContext";
  public static final String AWAIT_EACH = "dev.bide.AwaitEach";
  public static final String COMPLETABLE_FUTURE = "java.util.concurrent.CompletableFuture";
  public static final String COMPLETION_STAGE = "java.util.concurrent.CompletionStage";

  /** The verbs of {@link #ASYNCIO} that only an async body may use. */
  public static final Set<String> VERBS = Set.of("await", "emit", "awaitEach");

  private static final Set<String> FUTURE_VALUES = Set.of("completedFuture", "completedStage");

  private Vocabulary() {}

  /** Whether {@code method} is one that only an async body may call. */
  public static boolean isVerb(Element method) {
    return method instanceof ExecutableElement
        && VERBS.contains(method.getSimpleName().toString())
        && isOwnedBy(method, ASYNCIO);
  }

  /** Whether {@code method} is {@code Asyncio.name}. */
  public static boolean isVerb(Element method, String name) {
    return method instanceof ExecutableElement
        && method.getSimpleName().contentEquals(name)
        && isOwnedBy(method, ASYNCIO);
  }

  /**
   * Whether {@code method} wraps a value for return: {@code value(v)}, {@code completedFuture(v)}.
   */
  public static boolean isValue(Element method) {
    return isVerb(method, "value")
        || method instanceof ExecutableElement
            && FUTURE_VALUES.contains(method.getSimpleName().toString())
            && isOwnedBy(method, COMPLETABLE_FUTURE);
  }

  /** Whether {@code method} stands for a return without a value: {@code done()}, {@code end()}. */
  public static boolean isEnd(Element method) {
    return isVerb(method, "done") || isVerb(method, "end");
  }

  private static boolean isOwnedBy(Element member, String type) {
    return member.getEnclosingElement() instanceof TypeElement owner
        && owner.getQualifiedName().contentEquals(type);
  }

  /** {@code tree} without the parentheses around it. */
  public static Tree strip(Tree tree) {
    while (tree instanceof ParenthesizedTree parenthesized) {
      tree = parenthesized.getExpression();
    }
    return tree;
  }

  /** The only argument of {@code call}. */
  public static ExpressionTree argument(MethodInvocationTree call) {
    return call.getArguments().get(0);
  }
}
