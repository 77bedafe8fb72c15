package dev.bide.processor.env;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.List;

/**
 * The checks that Lombok puts at the start of a method for its {@code @NonNull} parameters. It
 * decides what they look like; that they have no place in the method's text tells them from the
 * user's own statements.
 */
final class NullChecks extends TreeScanner<Void, Void> {
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final long start;
  private final long end;
  private final StringBuilder checks = new StringBuilder();

  private NullChecks(MethodTree method, CompilationUnitTree unit, SourcePositions positions) {
    this.unit = unit;
    this.positions = positions;
    this.start = positions.getStartPosition(unit, method.getBody());
    this.end = positions.getEndPosition(unit, method.getBody());
  }

  /**
   * The checks as one line of source.
   *
   * @param full the method with what has been added to it
   * @param written the method as the user wrote it
   */
  static String of(
      MethodTree full, MethodTree written, CompilationUnitTree unit, SourcePositions positions) {
    if (full.getBody() == null || !hasNonNull(written.getParameters())) {
      return "";
    }
    NullChecks scan = new NullChecks(full, unit, positions);
    scan.scan(full.getBody().getStatements(), null);
    return scan.checks.toString();
  }

  private static boolean hasNonNull(List<? extends VariableTree> parameters) {
    return parameters.stream()
        .flatMap(parameter -> parameter.getModifiers().getAnnotations().stream())
        .map(AnnotationTree::getAnnotationType)
        .anyMatch(
            type -> type.toString().equals("NonNull") || type.toString().endsWith(".NonNull"));
  }

  @Override
  public Void scan(Tree tree, Void unused) {
    if (tree instanceof StatementTree statement && isAdded(statement)) {
      switch (statement.getKind()) {
        case IF, ASSERT, EXPRESSION_STATEMENT -> {
          checks.append(' ').append(statement.toString().replaceAll("\\R\\s*", " "));
          return null;
        }
        default -> {} // what it has wrapped around the body
      }
    }
    return super.scan(tree, null);
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return null;
  }

  private boolean isAdded(StatementTree statement) {
    long position = positions.getStartPosition(unit, statement);
    return position < start || end <= position;
  }
}
