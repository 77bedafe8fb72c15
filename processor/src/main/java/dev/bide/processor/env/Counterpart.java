package dev.bide.processor.env;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.Optional;
import javax.lang.model.element.Name;
import javax.tools.Diagnostic;

/**
 * The same piece of source text in the tree of another compiler: same kind, same name, same start,
 * and same end unless one of them is generated. Positions decide, not the place among the members,
 * because other processors add members.
 */
final class Counterpart extends TreePathScanner<Void, Void> {
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final Tree original;
  private final long start;
  private final long end;
  private TreePath found;

  private Counterpart(
      TreePath original,
      SourcePositions from,
      CompilationUnitTree unit,
      SourcePositions positions) {
    this.unit = unit;
    this.positions = positions;
    this.original = original.getLeaf();
    this.start = from.getStartPosition(original.getCompilationUnit(), this.original);
    this.end = from.getEndPosition(original.getCompilationUnit(), this.original);
  }

  /** The tree in {@code unit} that stands where {@code original} stands in its own unit. */
  static Optional<TreePath> find(
      TreePath original,
      SourcePositions from,
      CompilationUnitTree unit,
      SourcePositions positions) {
    if (original.getLeaf() == original.getCompilationUnit()) {
      return Optional.of(new TreePath(unit));
    }
    Counterpart search = new Counterpart(original, from, unit, positions);
    if (search.start == Diagnostic.NOPOS) {
      return Optional.empty();
    }
    search.scan(new TreePath(unit), null);
    return Optional.ofNullable(search.found);
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    if (tree == null || found != null || !mayContain(tree)) {
      return null;
    }
    if (matches(tree)) {
      found = new TreePath(getCurrentPath(), tree);
      return null;
    }
    return super.scan(tree, null);
  }

  /**
   * Only classes, methods and variables are known to span what they contain; others are looked into
   * regardless.
   */
  private boolean mayContain(Tree tree) {
    if (!(tree instanceof ClassTree || tree instanceof MethodTree)) {
      return true;
    }
    long from = positions.getStartPosition(unit, tree);
    long to = positions.getEndPosition(unit, tree);
    return from == Diagnostic.NOPOS || to == Diagnostic.NOPOS || from <= start && start < to;
  }

  private boolean matches(Tree tree) {
    if (tree.getKind() != original.getKind()
        || positions.getStartPosition(unit, tree) != start
        || !sameName(name(tree), name(original))) {
      return false;
    }
    long to = positions.getEndPosition(unit, tree);
    return end == Diagnostic.NOPOS || to == Diagnostic.NOPOS || to == end;
  }

  private static boolean sameName(Name a, Name b) {
    return a == null || b == null ? a == b : a.contentEquals(b);
  }

  private static Name name(Tree tree) {
    if (tree instanceof ClassTree type) {
      return type.getSimpleName();
    }
    if (tree instanceof MethodTree method) {
      return method.getName();
    }
    return tree instanceof VariableTree variable ? variable.getName() : null;
  }
}
