package dev.bide.processor.source;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Which trees of a body contain a place where it may be suspended. */
public final class Suspensions {
  private final AsyncMethod method;
  private final AsyncContexts contexts;
  private boolean awaits;
  private final Set<Tree> suspending = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * @param code the block of the body, or the expression that it returns
   */
  Suspensions(AsyncMethod method, Tree code) {
    this.method = method;
    this.contexts = new AsyncContexts(method.types(), method.elements());
    boolean found = Boolean.TRUE.equals(new Finder().scan(code, null));
    if (found || code instanceof ExpressionTree returned && suspendsAsReturned(returned)) {
      suspending.add(code);
    }
  }

  /** Whether {@code tree} contains a place where the body may be suspended. */
  public boolean in(Tree tree) {
    return suspending.contains(tree);
  }

  /** Whether anything in the body makes it an async one, not only what it returns. */
  boolean awaits() {
    return awaits;
  }

  /** Whether {@code tree} is a call of {@code await}. */
  public boolean isAwait(Tree tree) {
    return isCall(tree, "await");
  }

  /** Whether {@code tree} is a call of {@code emit}. */
  public boolean isEmit(Tree tree) {
    return isCall(tree, "emit");
  }

  /** Whether {@code loop} iterates over {@code awaitEach(...)}. */
  public boolean isAsync(EnhancedForLoopTree loop) {
    return AsyncMethod.qualifiedName(method.type(loop.getExpression()))
        .equals(Vocabulary.AWAIT_EACH);
  }

  /** Whether the resource is one whose exit is awaited. */
  public boolean isAsyncContext(Tree resource) {
    return contexts.include(method.type(resource));
  }

  /**
   * Whether a return of {@code expression} returns another awaitable, whose result then is the
   * method's, instead of a {@code value(...)}.
   */
  public boolean isDelegation(ExpressionTree expression) {
    Tree stripped = Vocabulary.strip(expression);
    return !(stripped instanceof MethodInvocationTree call && isResult(call));
  }

  /** Whether returning {@code expression} takes more than giving its value. */
  private boolean suspendsAsReturned(ExpressionTree expression) {
    return Vocabulary.strip(expression) instanceof ConditionalExpressionTree
        || isDelegation(expression);
  }

  /** Whether {@code call} says what the method returns: {@code value(v)}, {@code done()}, ... */
  public boolean isResult(MethodInvocationTree call) {
    var callee = method.element(call);
    return Vocabulary.isValue(callee) || Vocabulary.isEnd(callee);
  }

  private boolean isCall(Tree tree, String verb) {
    return tree instanceof MethodInvocationTree call
        && Vocabulary.isVerb(method.element(call), verb);
  }

  /** Collects the suspending trees; a scan returns whether there was one. */
  private final class Finder extends BodyScanner<Boolean> {
    @Override
    public Boolean scan(Tree tree, Void unused) {
      boolean found = tree != null && Boolean.TRUE.equals(super.scan(tree, null));
      if (found) {
        suspending.add(tree);
      }
      return found;
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
      return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }

    @Override
    public Boolean visitMethodInvocation(MethodInvocationTree node, Void unused) {
      awaits |= Vocabulary.isVerb(method.element(node));
      return reduce(super.visitMethodInvocation(node, null), isAwait(node) || isEmit(node));
    }

    @Override
    public Boolean visitEnhancedForLoop(EnhancedForLoopTree node, Void unused) {
      return reduce(super.visitEnhancedForLoop(node, null), isAsync(node));
    }

    @Override
    public Boolean visitTry(TryTree node, Void unused) {
      boolean context = node.getResources().stream().anyMatch(Suspensions.this::isAsyncContext);
      awaits |= context;
      return reduce(super.visitTry(node, null), context);
    }

    @Override
    public Boolean visitReturn(ReturnTree node, Void unused) {
      ExpressionTree expression = node.getExpression();
      boolean suspends = expression != null && suspendsAsReturned(expression);
      return reduce(super.visitReturn(node, null), suspends);
    }
  }
}
