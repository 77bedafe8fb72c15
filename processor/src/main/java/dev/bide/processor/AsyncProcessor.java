package dev.bide.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import dev.bide.processor.check.Checks;
import dev.bide.processor.diag.Problem;
import dev.bide.processor.diag.Report;
import dev.bide.processor.diag.Reporter;
import dev.bide.processor.diag.Unresolved;
import dev.bide.processor.env.Attribution;
import dev.bide.processor.env.Compilation;
import dev.bide.processor.env.UnsupportedCompilerException;
import dev.bide.processor.link.Linker;
import dev.bide.processor.render.SourceFile;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.Vocabulary;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;

/**
 * Compiles {@code @Async} methods. A file whose types are not all there yet, because another
 * processor has still to write them, waits for the next round; if they never come, javac says so
 * itself.
 */
@AutoService(Processor.class)
public final class AsyncProcessor extends AbstractProcessor {
  private static final String GENERATED = "javax.annotation.processing.Generated";

  private Compilation compilation;
  private Reporter reporter;
  private Linker linker;
  private MachineNaming naming;
  private Unresolved unresolved;
  private Options options;

  /**
   * The classes with methods that have not been compiled, by name: the next round has elements of
   * its own.
   */
  private final Set<String> pending = new LinkedHashSet<>();

  /** Those of them that are not complete before the next round. */
  private final Set<String> arriving = new LinkedHashSet<>();

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.bide.*", GENERATED);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Options.NAMES;
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    try {
      compilation = Compilation.of(environment);
    } catch (UnsupportedCompilerException e) {
      Reporter.of(environment.getMessager())
          .report(Report.nowhere(Problem.NOT_JAVAC, environment.getClass().getName()));
      return;
    }
    options = Options.of(environment.getOptions());
    reporter = Reporter.of(compilation.trees(), compilation.messager());
    unresolved = Unresolved.in(compilation.trees());
    naming = new MachineNaming(compilation.elements());
    linker = new Linker(compilation.environment(), reporter, !options.keepsGeneratedLines());
    compilation.task().addTaskListener(linker);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (compilation != null) {
      compilation.enter(round);
      boolean isLastChance = !arriving.isEmpty() && !round.errorRaised();
      pending.addAll(arriving);
      arriving.clear();
      annotations.stream()
          .filter(annotation -> annotation.getQualifiedName().contentEquals(Vocabulary.ASYNC))
          .forEach(async -> round.getElementsAnnotatedWith(async).forEach(this::accept));
      if (!pending.isEmpty() && (!round.processingOver() || isLastChance)) {
        compilePending();
      }
      if (round.processingOver()) {
        compilation.close();
      }
    }
    return true;
  }

  private void accept(Element method) {
    List<Report> problems = Checks.declaration((ExecutableElement) method);
    problems.forEach(reporter::report);
    if (problems.isEmpty()) {
      TypeElement host = (TypeElement) method.getEnclosingElement();
      (compilation.isCompletedLate(host) ? arriving : pending)
          .add(host.getQualifiedName().toString());
    }
  }

  private void compilePending() {
    Map<CompilationUnitTree, List<ExecutableElement>> units = pendingUnits();
    Attribution attribution = Attribution.of(compilation, units.keySet());
    if (attribution.failure().isEmpty()) {
      units.forEach((unit, methods) -> compileIfComplete(unit, methods, attribution));
    }
  }

  /** The valid methods of the pending classes, by file. */
  private Map<CompilationUnitTree, List<ExecutableElement>> pendingUnits() {
    Map<CompilationUnitTree, List<ExecutableElement>> units = new LinkedHashMap<>();
    for (String name : pending) {
      TypeElement host = compilation.elements().getTypeElement(name);
      for (ExecutableElement method : ElementFilter.methodsIn(host.getEnclosedElements())) {
        TreePath path = compilation.trees().getPath(method);
        if (path != null && isAsync(method) && Checks.declaration(method).isEmpty()) {
          units.computeIfAbsent(path.getCompilationUnit(), unit -> new ArrayList<>()).add(method);
        }
      }
    }
    return units;
  }

  private static boolean isAsync(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .map(annotation -> AsyncMethod.qualifiedName(annotation.getAnnotationType()))
        .anyMatch(Vocabulary.ASYNC::equals);
  }

  /** Compiles the methods of a file, unless one of them has to wait. */
  private void compileIfComplete(
      CompilationUnitTree unit, List<ExecutableElement> elements, Attribution attribution) {
    Map<AsyncMethod, ExecutableElement> methods = new LinkedHashMap<>();
    String text = attribution.text(unit);
    for (ExecutableElement element : elements) {
      TreePath path = attribution.path(compilation.trees().getPath(element)).orElseThrow();
      methods.put(
          new AsyncMethod(
              attribution.trees(), attribution.types(), attribution.elements(), path, text),
          element);
    }
    if (isComplete(methods, attribution)) {
      compile(unit, methods, attribution);
    }
  }

  /** Whether nothing is missing in any of the methods of a file; takes note of what is. */
  private boolean isComplete(Map<AsyncMethod, ExecutableElement> methods, Attribution attribution) {
    Map<ExecutableElement, String> missing = new LinkedHashMap<>();
    methods.forEach((method, element) -> missing.put(element, missing(method, attribution)));
    boolean isComplete = missing.values().stream().allMatch(String::isEmpty);
    missing.forEach(
        (element, reason) -> {
          TreePath path = compilation.trees().getPath(element);
          if (isComplete) {
            unresolved.remove(path, compilation.trees());
          } else {
            unresolved.add(path, compilation.trees(), reason);
          }
        });
    return isComplete;
  }

  /** What is missing in a method in one line; empty if nothing is. */
  private static String missing(AsyncMethod method, Attribution attribution) {
    if (attribution.errors(method.unit()).isEmpty()) {
      return "";
    }
    for (Diagnostic<?> error : attribution.errors(method.path())) {
      String message = error.getMessage(null).strip().replaceAll("\\s*\\R\\s*", ", ");
      return "line " + error.getLineNumber() + ": " + message.replaceAll(" +", " ");
    }
    return method.isResolved() ? "" : "the type of an expression";
  }

  private void compile(
      CompilationUnitTree unit,
      Map<AsyncMethod, ExecutableElement> methods,
      Attribution attribution) {
    ExecutableElement first = methods.values().iterator().next();
    Map<AsyncMethod, ClassName> machines = new LinkedHashMap<>();
    methods.forEach((method, element) -> machines.put(method, naming.name(element)));
    methods
        .values()
        .forEach(
            method ->
                pending.remove(
                    ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString()));
    try {
      for (CompileUnit.Compiled compiled :
          CompileUnit.compile(
              machines,
              file(unit, first),
              options.largest(),
              report -> report(report, attribution))) {
        write(compiled, methods.get(compiled.method()));
        linker.add(compiled.links());
      }
    } catch (RuntimeException | IOException e) {
      StackTraceElement[] trace = e.getStackTrace();
      String where = trace.length == 0 ? "" : " at " + trace[0];
      reporter.report(Report.at(first, Problem.INTERNAL_ERROR, first, e + where));
    }
  }

  private SourceFile file(CompilationUnitTree unit, ExecutableElement method) {
    Elements elements = compilation.elements();
    String name = Path.of(unit.getSourceFile().getName()).getFileName().toString();
    TypeElement generated = elements.getTypeElement(elements.getModuleOf(method), GENERATED);
    return new SourceFile(name, generated != null);
  }

  /** Reports in the user's own file: the private compilation may have seen more text in it. */
  private void report(Report report, Attribution attribution) {
    reporter.report(
        report.place() instanceof Report.Place.In in
            ? attribution
                .mainPath(in.path())
                .map(path -> new Report(report.problem(), report.args(), new Report.Place.In(path)))
                .orElse(report)
            : report);
  }

  private void write(CompileUnit.Compiled compiled, Element origin) throws IOException {
    try (Writer writer =
        compilation
            .filer()
            .createSourceFile(compiled.source().qualifiedName(), origin)
            .openWriter()) {
      writer.write(compiled.source().text());
    }
  }
}
