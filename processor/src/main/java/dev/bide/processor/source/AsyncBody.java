package dev.bide.processor.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What becomes a machine: the body of an {@code @Async} method, or of an async lambda in one. */
public final class AsyncBody {
  private final AsyncMethod method;
  private final Tree root;
  private final TypeMirror returnType;
  private final Suspensions suspensions;
  private Variables variables;

  private AsyncBody(AsyncMethod method, Tree root, TypeMirror returnType, Suspensions suspensions) {
    this.method = method;
    this.root = root;
    this.returnType = returnType;
    this.suspensions = suspensions;
  }

  /** The body of {@code method} itself. */
  static AsyncBody of(AsyncMethod method) {
    MethodTree tree = method.tree();
    Suspensions suspensions = new Suspensions(method, tree.getBody());
    return new AsyncBody(method, tree, method.element().getReturnType(), suspensions);
  }

  /**
   * The body of {@code lambda}, if it is async: it awaits, its interface lets it return an
   * awaitable, and what it calls {@code this} is the host's instance.
   */
  static Optional<AsyncBody> of(AsyncMethod method, LambdaExpressionTree lambda) {
    Suspensions suspensions = new Suspensions(method, lambda.getBody());
    return !suspensions.awaits() || isInClass(method.path(lambda), method.tree())
        ? Optional.empty()
        : FunctionTypes.returnType(method, lambda)
            .filter(type -> Style.of(type).isPresent())
            .map(type -> new AsyncBody(method, lambda, type, suspensions));
  }

  /** Why {@code lambda}, although it awaits, is not async: what comes after "a lambda". */
  public static String objection(AsyncMethod method, LambdaExpressionTree lambda) {
    return isInClass(method.path(lambda), method.tree())
        ? "of a class inside an @Async method"
        : "that returns "
            + FunctionTypes.returnType(method, lambda).map(Object::toString).orElse("nothing");
  }

  private static boolean isInClass(TreePath path, Tree method) {
    return path.getLeaf() != method
        && (path.getLeaf() instanceof ClassTree || isInClass(path.getParentPath(), method));
  }

  /** The method that this is the body of, or that the lambda stands in. */
  public AsyncMethod method() {
    return method;
  }

  /** The method or lambda. */
  public Tree root() {
    return root;
  }

  /** The block, or the expression of the lambda. */
  public Tree code() {
    return root instanceof LambdaExpressionTree lambda
        ? lambda.getBody()
        : ((MethodTree) root).getBody();
  }

  public List<? extends VariableTree> parameters() {
    return root instanceof LambdaExpressionTree lambda
        ? lambda.getParameters()
        : ((MethodTree) root).getParameters();
  }

  /** The expressions that the body returns. */
  public List<ExpressionTree> returned() {
    if (code() instanceof ExpressionTree expression) {
      return List.of(expression);
    }
    List<ExpressionTree> returned = new ArrayList<>();
    new BodyScanner<Void>() {
      @Override
      public Void visitReturn(ReturnTree node, Void unused) {
        returned.add(node.getExpression());
        return null;
      }
    }.scan(code(), null);
    return returned;
  }

  /** The calls by which the body emits items. */
  public List<MethodInvocationTree> emits() {
    List<MethodInvocationTree> emits = new ArrayList<>();
    new BodyScanner<Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
        if (suspensions.isEmit(node)) {
          emits.add(node);
        }
        return super.visitMethodInvocation(node, null);
      }
    }.scan(code(), null);
    return emits;
  }

  public boolean isLambda() {
    return root instanceof LambdaExpressionTree;
  }

  public Suspensions suspensions() {
    return suspensions;
  }

  public Variables variables() {
    if (variables == null) {
      variables = new Variables(this);
    }
    return variables;
  }

  /** The line, counting from 1, where the method or lambda starts. */
  public int line() {
    return method.line(root);
  }

  public Style style() {
    return Style.of(returnType).orElse(Style.COROUTINE);
  }

  /** The declared type: {@code Coroutine<T>}. */
  public TypeMirror returnType() {
    return returnType;
  }

  /** The {@code T} of the declared {@code Coroutine<T>}. */
  public TypeMirror resultType() {
    var arguments = ((DeclaredType) returnType).getTypeArguments();
    return arguments.isEmpty()
        ? method.elements().getTypeElement("java.lang.Object").asType()
        : arguments.get(0);
  }
}
