package dev.bide.processor.lint;

import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.bide.processor.diag.Progress;
import dev.bide.processor.diag.Report;
import dev.bide.processor.diag.Reporter;
import dev.bide.processor.source.AsyncContexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * Checks each class of the compilation once javac has attributed it. Types are free then, and
 * public API gives them without side effects.
 */
public final class Lint implements TaskListener {
  private final Trees trees;
  private final AsyncContexts contexts;
  private final Reporter reporter;
  private final GeneratedMachines machines = new GeneratedMachines();

  /**
   * What is wrong with each top-level class. It is reported when javac is about to write the class:
   * before that it may have errors of its own, which come first.
   */
  private final Map<TypeElement, List<Report>> waiting = new HashMap<>();

  /**
   * What is unknown to Bide: if it is to javac too, javac says so itself, be it at the very end.
   */
  private final List<Report> unresolved = new ArrayList<>();

  private final Progress progress = new Progress();

  /** Whether a class was about to be written; javac writes none after that, so none can wait. */
  private boolean isConfirmed;

  /** Checks the compilation of {@code task}. */
  public Lint(JavacTask task) {
    this.trees = Trees.instance(task);
    this.contexts = new AsyncContexts(task.getTypes(), task.getElements());
    this.reporter = Reporter.of(trees);
  }

  @Override
  public void started(TaskEvent event) {
    if (event.getKind() == TaskEvent.Kind.GENERATE && event.getTypeElement() != null) {
      List<Report> reports = waiting.remove(event.getTypeElement());
      if (reports != null) {
        isConfirmed = true;
        reports.forEach(reporter::report);
      }
    }
  }

  @Override
  public void finished(TaskEvent event) {
    progress.note(event);
    if (event.getKind() == TaskEvent.Kind.ENTER && event.getCompilationUnit() != null) {
      machines.addAll(event.getCompilationUnit());
    } else if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
      check(event.getTypeElement());
    } else if (event.getKind() == TaskEvent.Kind.COMPILATION && progress.hasWrittenEverything()) {
      unresolved.forEach(reporter::report);
    }
  }

  private void check(TypeElement type) {
    TreePath path = trees.getPath(type);
    if (path != null && !machines.contains(type)) {
      AsyncRules rules = new AsyncRules(trees, contexts, machines);
      rules.scan(path, null);
      unresolved.addAll(rules.unresolved());
      if (isConfirmed) {
        rules.found().forEach(reporter::report);
      } else if (!rules.found().isEmpty()) {
        waiting.put(type, rules.found());
      }
    }
  }
}
