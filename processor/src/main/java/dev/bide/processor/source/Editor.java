package dev.bide.processor.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.bide.processor.ir.Fragment;
import dev.bide.processor.source.Slicer.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements.Origin;

/**
 * Walks over a piece of the user's text and collects edits of it. Visits what stands in the text
 * only, not what javac has made up, and knows whether a lambda or class is around.
 *
 * <p>Nothing that waits gets through: in the body it has been replaced by now, and elsewhere it has
 * been reported.
 */
abstract class Editor extends TreePathScanner<Void, Void> {
  final AsyncMethod method;
  final Meanings meanings;
  private final AsyncContexts contexts;
  private final Map<Tree, Fragment> replacements;
  final int start;
  final int end;
  private final List<Edit> edits = new ArrayList<>();

  /** How many lambdas and classes of the slice are around the tree being visited. */
  int nesting;

  Editor(
      AsyncMethod method, Meanings meanings, Map<Tree, Fragment> replacements, int start, int end) {
    this.method = method;
    this.meanings = meanings;
    this.contexts = new AsyncContexts(method.types(), method.elements());
    this.replacements = replacements;
    this.start = start;
    this.end = end;
  }

  List<Edit> edits(Tree tree) {
    scan(method.path(tree), null);
    return edits;
  }

  final void replace(int from, int to, Object... pieces) {
    edits.add(new Edit(from, to, Fragment.of(pieces)));
  }

  final void replace(Tree tree, Object... pieces) {
    replace(method.start(tree), method.end(tree), pieces);
  }

  final void insert(int position, Object... pieces) {
    replace(position, position, pieces);
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    if (tree == null || isOutside(tree)) {
      return null;
    }
    Fragment replacement = replacements.get(tree);
    if (replacement != null) {
      replace(tree, replacement);
      return null;
    }
    return super.scan(tree, null);
  }

  /** Whether {@code tree} has a place in the text, but not in the piece. */
  private boolean isOutside(Tree tree) {
    int from = method.start(tree);
    int to = method.end(tree);
    return to > from && from >= 0 && (from >= end || to <= start);
  }

  @Override
  public Void scan(TreePath path, Void unused) {
    Fragment replacement = replacements.get(path.getLeaf());
    if (replacement != null) {
      replace(path.getLeaf(), replacement);
      return null;
    }
    return super.scan(path, null);
  }

  @Override
  public Void visitVariable(VariableTree node, Void unused) {
    scan(node.getModifiers(), null);
    if (node.getType() != null && isWritten(node)) {
      scan(node.getType(), null);
    }
    return scan(node.getInitializer(), null);
  }

  /** Whether the type of {@code node} stands in the text, rather than being inferred. */
  private boolean isWritten(VariableTree node) {
    int from = method.start(node.getType());
    int to = method.end(node.getType());
    return from >= method.start(node)
        && to > from
        && !(method.text().startsWith("var", from) && to == from + 3);
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree node, Void unused) {
    Fragment body = meanings.lambda(node);
    nesting++;
    if (body == null) {
      super.visitLambdaExpression(node, null);
    } else {
      scan(node.getParameters(), null);
      replace(node.getBody(), body);
    }
    nesting--;
    return null;
  }

  @Override
  public Void visitClass(ClassTree node, Void unused) {
    if (method.trees().getElement(getCurrentPath()) instanceof TypeElement type) {
      meanings.mirrors().inherit(type);
    }
    nesting++;
    super.visitClass(node, null);
    nesting--;
    return null;
  }

  @Override
  public Void visitMethod(MethodTree node, Void unused) {
    Element element = method.trees().getElement(getCurrentPath());
    return element != null && method.elements().getOrigin(element) != Origin.EXPLICIT
        ? null
        : super.visitMethod(node, null);
  }

  @Override
  public Void visitAssignment(AssignmentTree node, Void unused) {
    Tree parent = getCurrentPath().getParentPath().getLeaf();
    return parent.getKind() == Tree.Kind.ANNOTATION
        ? scan(node.getExpression(), null)
        : super.visitAssignment(node, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
    Element callee = method.trees().getElement(getCurrentPath());
    if (Vocabulary.isVerb(callee, "await") || Vocabulary.isVerb(callee, "emit")) {
      throw new LeftoverException(getCurrentPath());
    }
    return super.visitMethodInvocation(node, null);
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree node, Void unused) {
    if (method.body().suspensions().isAsync(node)) {
      throw new LeftoverException(method.path(node.getExpression()));
    }
    return super.visitEnhancedForLoop(node, null);
  }

  @Override
  public Void visitTry(TryTree node, Void unused) {
    for (Tree resource : node.getResources()) {
      if (contexts.mustAwait(method.type(resource))) {
        throw new LeftoverException(method.path(resource));
      }
    }
    return super.visitTry(node, null);
  }

  /** The innermost class inside the body around the current tree; null if there is none. */
  final ClassTree nestedClass() {
    for (TreePath at = getCurrentPath(); at.getLeaf() != method.tree(); at = at.getParentPath()) {
      if (at.getLeaf() instanceof ClassTree type) {
        return type;
      }
    }
    return null;
  }
}
