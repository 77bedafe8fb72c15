package dev.bide.processor.env;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.Optional;
import java.util.function.LongUnaryOperator;
import javax.lang.model.element.Name;
import javax.tools.Diagnostic;

/**
 * The same piece of source text in the tree of another compiler: same kind, same name, same start,
 * and same end unless one of them is generated. Positions decide, not the place among the members,
 * because other processors add members.
 */
final class Counterpart {
  private final SourcePositions from;
  private final SourcePositions to;
  private final LongUnaryOperator translation;

  /**
   * {@code translation} takes a position in the text of {@code from} to the same place in the text
   * of {@code to}.
   */
  Counterpart(Trees from, Trees to, LongUnaryOperator translation) {
    this.from = from.getSourcePositions();
    this.to = to.getSourcePositions();
    this.translation = translation;
  }

  /** The tree in {@code unit} that stands where {@code original} stands in its own unit. */
  Optional<TreePath> of(TreePath original, CompilationUnitTree unit) {
    if (original.getLeaf() == original.getCompilationUnit()) {
      return Optional.of(new TreePath(unit));
    }
    Search search = new Search(original, unit);
    if (search.start == Diagnostic.NOPOS) {
      return Optional.empty();
    }
    search.scan(new TreePath(unit), null);
    return Optional.ofNullable(search.found);
  }

  private long translated(long position) {
    return position == Diagnostic.NOPOS ? position : translation.applyAsLong(position);
  }

  private final class Search extends TreePathScanner<Void, Void> {
    private final CompilationUnitTree unit;
    private final Tree original;
    private final long start;
    private final long end;
    private TreePath found;

    Search(TreePath path, CompilationUnitTree unit) {
      this.unit = unit;
      this.original = path.getLeaf();
      this.start = translated(from.getStartPosition(path.getCompilationUnit(), original));
      this.end = translated(from.getEndPosition(path.getCompilationUnit(), original));
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
     * Only classes, methods and variables are known to span what they contain; others are looked
     * into regardless.
     */
    private boolean mayContain(Tree tree) {
      if (!(tree instanceof ClassTree || tree instanceof MethodTree)) {
        return true;
      }
      long first = to.getStartPosition(unit, tree);
      long last = to.getEndPosition(unit, tree);
      return first == Diagnostic.NOPOS
          || last == Diagnostic.NOPOS
          || first <= start && start < last;
    }

    private boolean matches(Tree tree) {
      if (tree.getKind() != original.getKind()
          || to.getStartPosition(unit, tree) != start
          || !sameName(name(tree), name(original))) {
        return false;
      }
      long last = to.getEndPosition(unit, tree);
      return end == Diagnostic.NOPOS || last == Diagnostic.NOPOS || last == end;
    }
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
