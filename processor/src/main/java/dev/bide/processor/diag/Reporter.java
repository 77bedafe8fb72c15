package dev.bide.processor.diag;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/**
 * Shows reports to the user through javac's own diagnostics, each problem once per place. Used by
 * one thread, that of javac.
 */
public final class Reporter {
  /** A problem and what identifies its place in a set. */
  private record Shown(Problem problem, Object place) {}

  /** A position in a source file; the same for the trees of two compilations of that file. */
  private record Offset(URI file, long start) {}

  private final Trees trees;
  private final Messager messager;
  private final Set<Shown> shown = new HashSet<>();

  private Reporter(Trees trees, Messager messager) {
    this.trees = trees;
    this.messager = messager;
  }

  /** For a processor. */
  public static Reporter of(Trees trees, Messager messager) {
    return new Reporter(trees, messager);
  }

  /** For a processor that has found no javac: reports no problem in a tree. */
  public static Reporter of(Messager messager) {
    return new Reporter(null, messager);
  }

  /** For a plugin: reports problems in trees only. */
  public static Reporter of(Trees trees) {
    return new Reporter(trees, null);
  }

  /** Shows {@code report}, unless its problem has been shown at its place. */
  public void report(Report report) {
    if (shown.add(new Shown(report.problem(), key(report)))) {
      print(report);
    }
  }

  /** Whether a problem that fails the compilation was reported. */
  public boolean hasErrors() {
    return shown.stream().anyMatch(s -> s.problem().kind() == Diagnostic.Kind.ERROR);
  }

  private Object key(Report report) {
    if (report.place() instanceof Report.Place.In in) {
      CompilationUnitTree unit = in.path().getCompilationUnit();
      long start = trees.getSourcePositions().getStartPosition(unit, in.path().getLeaf());
      return new Offset(unit.getSourceFile().toUri(), start);
    }
    if (report.place() instanceof Report.Place.At at) {
      return at.element();
    }
    return report.args();
  }

  private void print(Report report) {
    if (report.place() instanceof Report.Place.In in) {
      TreePath path = in.path();
      trees.printMessage(
          report.problem().kind(), report.message(), path.getLeaf(), path.getCompilationUnit());
    } else if (report.place() instanceof Report.Place.At at) {
      messager.printMessage(report.problem().kind(), report.message(), at.element());
    } else {
      messager.printMessage(report.problem().kind(), report.message());
    }
  }
}
