package dev.bide.processor.env;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file declares: the heads of its classes, fields and methods, without bodies, initializers
 * and annotations.
 */
final class Declarations {
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final List<Tree> code = new ArrayList<>();

  private Declarations(CompilationUnitTree unit, SourcePositions positions) {
    this.unit = unit;
    this.positions = positions;
  }

  static Declarations of(CompilationUnitTree unit, SourcePositions positions) {
    Declarations declarations = new Declarations(unit, positions);
    unit.getTypeDecls().forEach(type -> declarations.new Code().scan(type, null));
    return declarations;
  }

  /** Whether a position of the file is in one of them. */
  boolean contain(long position) {
    return unit.getTypeDecls().stream().anyMatch(type -> surrounds(type, position))
        && code.stream().noneMatch(tree -> surrounds(tree, position));
  }

  private boolean surrounds(Tree tree, long position) {
    return positions.getStartPosition(unit, tree) <= position
        && position < positions.getEndPosition(unit, tree);
  }

  /** Finds what is none. */
  private final class Code extends TreeScanner<Void, Void> {
    @Override
    public Void visitMethod(MethodTree node, Void unused) {
      scan(node.getModifiers(), null);
      scan(node.getParameters(), null);
      return add(node.getBody());
    }

    @Override
    public Void visitVariable(VariableTree node, Void unused) {
      scan(node.getModifiers(), null);
      return add(node.getInitializer());
    }

    @Override
    public Void visitBlock(BlockTree node, Void unused) {
      return add(node);
    }

    @Override
    public Void visitAnnotation(AnnotationTree node, Void unused) {
      return add(node);
    }

    @Override
    public Void visitClass(ClassTree node, Void unused) {
      scan(node.getModifiers(), null);
      return scan(node.getMembers(), null);
    }

    private Void add(Tree tree) {
      if (tree != null) {
        code.add(tree);
      }
      return null;
    }
  }
}
