package dev.bide.processor.realcode;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Finds what has to change in the body of a method that becomes async. */
final class Changes extends TreePathScanner<Void, Void> {
  private final TreePath method;
  private final Trees trees;
  private final SourcePositions positions;
  private final ExecutableElement element;
  private final Map<ExecutableElement, String> ids;
  private final Tally tally;
  private final List<Change> changes = new ArrayList<>();

  /** Why calls cannot be awaited where the scan is; null where they can. */
  private String obstacle;

  /** How many lambdas and classes are around the scan. */
  private int nested;

  private Changes(TreePath method, Trees trees, Map<ExecutableElement, String> ids, Tally tally) {
    this.method = method;
    this.trees = trees;
    this.positions = trees.getSourcePositions();
    this.element = (ExecutableElement) trees.getElement(method);
    this.ids = ids;
    this.tally = tally;
  }

  /**
   * The changes in the body of {@code method}.
   *
   * @param ids the methods that can become async
   * @param tally gets the calls that are left alone
   */
  static List<Change> of(
      TreePath method, Trees trees, Map<ExecutableElement, String> ids, Tally tally) {
    Changes scan = new Changes(method, trees, ids, tally);
    BlockTree body = ((MethodTree) method.getLeaf()).getBody();
    scan.scan(new TreePath(method, body), null);
    if (scan.element.getReturnType().getKind() == TypeKind.VOID && !jumpsAtItsEnd(body)) {
      int end = scan.end(body) - 1;
      scan.add(Change.Kind.END, end, end, 0, "return Asyncio.done(); ", "");
    }
    return scan.changes;
  }

  /** Whether the end of {@code body} is certainly not reached; javac knows the other cases. */
  private static boolean jumpsAtItsEnd(BlockTree body) {
    List<? extends Tree> statements = body.getStatements();
    return !statements.isEmpty()
        && (statements.get(statements.size() - 1) instanceof ReturnTree
            || statements.get(statements.size() - 1) instanceof ThrowTree);
  }

  /** The class that stands for {@code type}, whose text is {@code text}, as a type argument. */
  static String boxed(TypeMirror type, String text) {
    return switch (type.getKind()) {
      case INT -> "Integer";
      case CHAR -> "Character";
      case BOOLEAN, BYTE, SHORT, LONG, FLOAT, DOUBLE, VOID ->
          text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
      default -> text;
    };
  }

  private int start(Tree tree) {
    return (int) positions.getStartPosition(method.getCompilationUnit(), tree);
  }

  private int end(Tree tree) {
    return (int) positions.getEndPosition(method.getCompilationUnit(), tree);
  }

  private int depth() {
    int depth = 0;
    for (Tree tree : getCurrentPath()) {
      depth += tree == null ? 0 : 1;
    }
    return depth;
  }

  private void add(Change.Kind kind, int start, int end, int depth, String before, String after) {
    changes.add(new Change(kind, start, end, depth, before, after, null, 0));
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree node, Void unused) {
    nested++;
    within("in a lambda", () -> super.visitLambdaExpression(node, null));
    nested--;
    return null;
  }

  @Override
  public Void visitClass(ClassTree node, Void unused) {
    nested++;
    within("in a local or anonymous class", () -> super.visitClass(node, null));
    nested--;
    return null;
  }

  @Override
  public Void visitSynchronized(SynchronizedTree node, Void unused) {
    scan(node.getExpression(), null);
    within("in a synchronized block", () -> scan(node.getBlock(), null));
    return null;
  }

  private void within(String reason, Runnable scan) {
    String outer = obstacle;
    obstacle = outer == null ? reason : outer;
    scan.run();
    obstacle = outer;
  }

  @Override
  public Void visitReturn(ReturnTree node, Void unused) {
    if (nested == 0 && node.getExpression() == null) {
      int at = end(node) - 1;
      add(Change.Kind.RETURN, at, at, depth(), " Asyncio.done()", "");
    } else if (nested == 0) {
      int start = start(node.getExpression());
      int end = end(node.getExpression());
      String cast = cast(element.getReturnType());
      String before = "Asyncio.value(" + cast + (cast.isEmpty() ? "" : "(");
      add(Change.Kind.RETURN, start, end, depth(), before, cast.isEmpty() ? ")" : "))");
    }
    return super.visitReturn(node, null);
  }

  /** Makes a value of {@code type} again of what an await gives, if that is a wrapper. */
  private static String cast(TypeMirror type) {
    return type.getKind().isPrimitive()
        ? "(" + type.getKind().name().toLowerCase(Locale.ROOT) + ") "
        : "";
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
    if (obstacle != null) {
      tally.leftCall(obstacle);
    } else {
      call(node);
    }
    return super.visitMethodInvocation(node, null);
  }

  private void call(MethodInvocationTree node) {
    TypeMirror type = trees.getTypeMirror(getCurrentPath());
    ExecutableElement callee = (ExecutableElement) trees.getElement(getCurrentPath());
    boolean isStatement =
        getCurrentPath().getParentPath().getLeaf() instanceof ExpressionStatementTree;
    String cast = isStatement ? "" : cast(type);
    int start = start(node);
    int end = end(node);
    if (isSignaturePolymorphic(callee)) {
      tally.leftCall("of a method handle");
    } else if (isDirect(callee) && start % 2 == 0) { // the other half goes through the bridge
      String before = cast + "Asyncio.await(";
      changes.add(
          new Change(
              Change.Kind.DIRECT,
              start,
              end,
              depth(),
              before,
              ")",
              ids.get(callee),
              end(node.getMethodSelect())));
    } else if (type.getKind() == TypeKind.VOID) {
      statement();
    } else {
      add(Change.Kind.AWAIT, start, end, depth(), cast + "Asyncio.await(Soon.later(", "))");
    }
  }

  /** A call without a value has an await behind it. */
  private void statement() {
    TreePath path = getCurrentPath().getParentPath();
    Tree around = path.getParentPath().getLeaf();
    if (around instanceof ForLoopTree loop && loop.getStatement() != path.getLeaf()) {
      tally.leftCall("without a value, in the head of a loop");
      return;
    }
    boolean isInList = around instanceof BlockTree || around instanceof CaseTree;
    add(
        Change.Kind.AWAIT,
        start(path.getLeaf()),
        end(path.getLeaf()),
        depth() - 1,
        isInList ? "" : "{ ",
        " Asyncio.await(Soon.later());" + (isInList ? "" : " }"));
  }

  private static boolean isSignaturePolymorphic(ExecutableElement callee) {
    TypeElement owner = (TypeElement) callee.getEnclosingElement();
    return callee.getModifiers().contains(Modifier.NATIVE)
        && owner.getQualifiedName().toString().startsWith("java.lang.invoke.");
  }

  /** Whether the async version of {@code callee} can be called in place of it. */
  private boolean isDirect(ExecutableElement callee) {
    if (!ids.containsKey(callee)) {
      return false;
    }
    if (outermost(callee).equals(outermost(element))) {
      return callee.getModifiers().contains(Modifier.STATIC)
          || callee.getModifiers().contains(Modifier.PRIVATE);
    }
    return Survey.isReachable(callee)
        && outermost(callee).getEnclosingElement().equals(outermost(element).getEnclosingElement());
  }

  private static TypeElement outermost(ExecutableElement method) {
    TypeElement type = (TypeElement) method.getEnclosingElement();
    while (type.getEnclosingElement().getKind() != ElementKind.PACKAGE) {
      type = (TypeElement) type.getEnclosingElement();
    }
    return type;
  }
}
