package dev.bide.processor;

import com.sun.source.util.TreePath;
import dev.bide.processor.check.Checks;
import dev.bide.processor.diag.Report;
import dev.bide.processor.diag.Unresolved;
import dev.bide.processor.env.Attribution;
import dev.bide.processor.env.Compilation;
import dev.bide.processor.source.AsyncMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;

/**
 * A top-level class with {@code @Async} methods, as one round knows it. It has to wait if something
 * is missing in it; if that never comes, javac mostly says so itself.
 *
 * @param methods those of its {@code @Async} methods, and of its member classes', that break no
 *     rule
 * @param problems the rules that the others break
 * @param missing what each {@code @Async} method lacks, in one line; empty if nothing
 */
record HostClass(
    Map<AsyncMethod, ExecutableElement> methods,
    List<Report> problems,
    Map<ExecutableElement, String> missing) {

  /**
   * Checks the {@code @Async} methods of one top-level class.
   *
   * @param elements all of them
   */
  static HostClass of(
      Compilation compilation, Attribution attribution, List<ExecutableElement> elements) {
    HostClass type = new HostClass(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>());
    for (ExecutableElement element : elements) {
      TreePath path = attribution.path(compilation.trees().getPath(element)).orElseThrow();
      type.check(element, path, attribution);
    }
    return type;
  }

  private void check(ExecutableElement element, TreePath path, Attribution attribution) {
    AsyncMethod method =
        new AsyncMethod(
            attribution.trees(),
            attribution.types(),
            attribution.elements(),
            path,
            attribution.text(path.getCompilationUnit()));
    String lack = missing(method, attribution);
    if (lack.isEmpty()) {
      List<Report> found = Checks.declaration(element);
      if (found.isEmpty()) {
        found = Checks.body(method);
      }
      problems.addAll(found);
      // In a class with errors, a broken rule may just be another consequence.
      var around = attribution.errorsAround(path);
      if (found.isEmpty()) {
        methods.put(method, element);
      } else if (!around.isEmpty()) {
        lack = text(around.get(0));
      }
    }
    missing.put(element, lack);
  }

  private static String missing(AsyncMethod method, Attribution attribution) {
    if (attribution.errors(method.unit()).isEmpty()) {
      return "";
    }
    List<Diagnostic<?>> errors = new ArrayList<>(attribution.errors(method.path()));
    errors.addAll(attribution.errorsInDeclarations(method.unit()));
    if (!errors.isEmpty()) {
      return text(errors.get(0));
    }
    return method.isResolved() ? "" : "the type of an expression";
  }

  private static String text(Diagnostic<?> error) {
    String message = error.getMessage(null).strip().replaceAll("\\s*\\R\\s*", ", ");
    return "line " + error.getLineNumber() + ": " + message.replaceAll(" +", " ");
  }

  /** Whether something is missing in any of the methods. */
  boolean hasToWait() {
    return !missing.values().stream().allMatch(String::isEmpty);
  }

  /** Takes note of what is missing. */
  void note(Unresolved unresolved, Compilation compilation) {
    missing.forEach(
        (element, reason) -> {
          TreePath path = compilation.trees().getPath(element);
          if (hasToWait()) {
            unresolved.add(path, compilation.trees(), reason);
          } else {
            unresolved.remove(path, compilation.trees());
          }
        });
  }
}
