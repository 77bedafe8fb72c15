package dev.bide.processor.env;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Lombok makes of code inside of methods, as edits of its text: {@code val} is {@code var},
 * and what follows a {@code @Cleanup} in its block is a {@code try} with a {@code finally}.
 */
final class BodyEdits extends TreeScanner<Void, Void> {
  private final String text;
  private final CompilationUnitTree unit;
  private final SourcePositions positions;
  private final Set<String> imports = new HashSet<>();
  private final List<HostText.Edit> edits = new ArrayList<>();

  private BodyEdits(String text, CompilationUnitTree unit, SourcePositions positions) {
    this.text = text;
    this.unit = unit;
    this.positions = positions;
    for (ImportTree tree : unit.getImports()) {
      imports.add(tree.getQualifiedIdentifier().toString());
    }
  }

  /** The edits for {@code unit}, which has been parsed from {@code text}. */
  static List<HostText.Edit> of(String text, CompilationUnitTree unit, SourcePositions positions) {
    BodyEdits scan = new BodyEdits(text, unit, positions);
    scan.scan(unit, null);
    return scan.edits;
  }

  @Override
  public Void visitVariable(VariableTree tree, Void unused) {
    if (tree.getType() != null && isLombok(tree.getType(), "val")) {
      replace(start(tree.getType()), end(tree.getType()), "var");
    }
    return super.visitVariable(tree, null);
  }

  @Override
  public Void visitBlock(BlockTree tree, Void unused) {
    cleanUp(tree.getStatements(), end(tree) - 1);
    return super.visitBlock(tree, null);
  }

  @Override
  public Void visitCase(CaseTree tree, Void unused) {
    if (tree.getStatements() != null && !tree.getStatements().isEmpty()) {
      cleanUp(tree.getStatements(), end(tree));
    }
    return super.visitCase(tree, null);
  }

  /** Handles the resources among {@code statements}, which end at {@code end}: the last first. */
  private void cleanUp(List<? extends StatementTree> statements, int end) {
    StringBuilder openings = new StringBuilder();
    StringBuilder finalizers = new StringBuilder();
    for (int i = 0; i < statements.size(); i++) {
      AnnotationTree annotation = cleanup(statements.get(i));
      if (annotation != null) {
        VariableTree resource = (VariableTree) statements.get(i);
        openings.append(" try {");
        finalizers.insert(0, finalizer(resource, method(annotation)));
        boolean isLast = // of a declaration; the others share its annotations
            i + 1 == statements.size() || start(statements.get(i + 1)) != start(resource);
        if (isLast) {
          replace(start(annotation), end(annotation), "");
          replace(end(resource), end(resource), openings.toString());
          openings.setLength(0);
        }
      }
    }
    if (!finalizers.isEmpty()) {
      replace(end, end, finalizers.toString());
    }
  }

  /** The {@code @Cleanup} of a variable, or null. */
  private AnnotationTree cleanup(StatementTree statement) {
    return statement instanceof VariableTree variable
        ? variable.getModifiers().getAnnotations().stream()
            .filter(annotation -> isLombok(annotation.getAnnotationType(), "Cleanup"))
            .findFirst()
            .orElse(null)
        : null;
  }

  private static String finalizer(VariableTree resource, String method) {
    String name = resource.getName().toString();
    return " } finally { if (" + name + " != null) { " + name + "." + method + "(); } }";
  }

  /** The method that {@code @Cleanup} names, {@code close} unless it says otherwise. */
  private static String method(AnnotationTree annotation) {
    for (ExpressionTree argument : annotation.getArguments()) {
      ExpressionTree value =
          argument instanceof AssignmentTree named ? named.getExpression() : argument;
      if (value instanceof LiteralTree literal) {
        return String.valueOf(literal.getValue());
      }
    }
    return "close";
  }

  private boolean isLombok(Tree type, String name) {
    String written = type.toString();
    return written.equals("lombok." + name)
        || written.equals(name)
            && (imports.contains("lombok." + name) || imports.contains("lombok.*"));
  }

  /** Keeps the line breaks of what is replaced. */
  private void replace(int start, int end, String replacement) {
    String lines = text.substring(start, end).replaceAll("[^\\r\\n]", "");
    edits.add(new HostText.Edit(start, end, replacement + lines));
  }

  private int start(Tree tree) {
    return (int) positions.getStartPosition(unit, tree);
  }

  private int end(Tree tree) {
    return (int) positions.getEndPosition(unit, tree);
  }
}
