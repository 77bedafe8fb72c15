package dev.bide.processor.env;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Counts what an attributed unit's code refers to, and collects what has no element or no type. */
final class Census extends TreePathScanner<Void, Void> {
  private final Trees trees;
  private int calls;
  private int references;
  private int expressions;
  private int code;
  private final List<String> unresolved = new ArrayList<>();
  private final List<String> untyped = new ArrayList<>();

  private Census(Trees trees) {
    this.trees = trees;
  }

  static Census of(CompilationUnitTree unit, Trees trees) {
    Census census = new Census(trees);
    census.scan(new TreePath(unit), null);
    return census;
  }

  /** Method invocations seen. */
  int calls() {
    return calls;
  }

  /** Nodes that must refer to an element: names, calls, constructions, method references. */
  int references() {
    return references;
  }

  /** Nodes that must have a type. */
  int expressions() {
    return expressions;
  }

  List<String> unresolved() {
    return unresolved;
  }

  List<String> untyped() {
    return untyped;
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    if (tree == null) {
      return null;
    }
    if (code > 0
        && tree instanceof ExpressionTree expression
        && !(tree instanceof AnnotationTree)) {
      check(expression, new TreePath(getCurrentPath(), tree));
    }
    boolean entersCode = tree instanceof BlockTree || isInitializer(tree);
    code += entersCode ? 1 : 0;
    super.scan(tree, null);
    code -= entersCode ? 1 : 0;
    return null;
  }

  private boolean isInitializer(Tree tree) {
    return getCurrentPath() != null
        && getCurrentPath().getLeaf() instanceof VariableTree variable
        && tree == variable.getInitializer();
  }

  private void check(ExpressionTree tree, TreePath path) {
    Element element = trees.getElement(path);
    if (element != null && element.getKind() == ElementKind.PACKAGE) {
      return;
    }
    if (tree instanceof MethodInvocationTree) {
      calls++;
    }
    if (refers(tree)) {
      references++;
      if (element == null || element.asType().getKind() == TypeKind.ERROR) {
        unresolved.add(tree.toString());
      }
    }
    expressions++;
    TypeMirror type = trees.getTypeMirror(path);
    if (type == null || type.getKind() == TypeKind.ERROR) {
      untyped.add(tree.toString());
    }
  }

  private static boolean refers(Tree tree) {
    return tree instanceof IdentifierTree
        || tree instanceof MemberSelectTree select && !isArrayMember(select)
        || tree instanceof MethodInvocationTree
        || tree instanceof NewClassTree
        || tree instanceof MemberReferenceTree;
  }

  /** {@code int[].class} and the like have a type but no element of their own. */
  private static boolean isArrayMember(MemberSelectTree select) {
    return select.getIdentifier().contentEquals("class");
  }

  @Override
  public Void visitAnnotation(AnnotationTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitImport(ImportTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitPackage(PackageTree tree, Void unused) {
    return null;
  }
}
