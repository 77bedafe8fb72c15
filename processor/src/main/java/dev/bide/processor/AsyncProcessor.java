package dev.bide.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
import dev.bide.processor.check.Checks;
import dev.bide.processor.diag.Problem;
import dev.bide.processor.diag.Report;
import dev.bide.processor.diag.Reporter;
import dev.bide.processor.env.Attribution;
import dev.bide.processor.env.Compilation;
import dev.bide.processor.env.UnsupportedCompilerException;
import dev.bide.processor.link.Linker;
import dev.bide.processor.source.AsyncMethod;
import dev.bide.processor.source.Vocabulary;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

/**
 * Compiles {@code @Async} methods. A file whose types are not all there yet, because another
 * processor has still to write them, waits for the next round; if they never come, javac says so
 * itself.
 */
@AutoService(Processor.class)
public final class AsyncProcessor extends AbstractProcessor {
  private Compilation compilation;
  private Reporter reporter;
  private Linker linker;
  private MachineNaming naming;

  /** The methods that have not been compiled, by file. */
  private final Map<CompilationUnitTree, List<ExecutableElement>> pending = new LinkedHashMap<>();

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("dev.bide.*", "javax.annotation.processing.Generated");
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
    Options options = Options.of(environment.getOptions());
    reporter = Reporter.of(compilation.trees(), compilation.messager());
    naming = new MachineNaming(compilation.elements());
    linker = new Linker(compilation.environment(), reporter, !options.keepsGeneratedLines());
    compilation.task().addTaskListener(linker);
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (compilation != null) {
      annotations.stream()
          .filter(annotation -> annotation.getQualifiedName().contentEquals(Vocabulary.ASYNC))
          .forEach(async -> round.getElementsAnnotatedWith(async).forEach(this::accept));
      if (!round.processingOver() && !pending.isEmpty()) {
        compilePending();
      }
    }
    return true;
  }

  private void accept(Element element) {
    ExecutableElement method = (ExecutableElement) element;
    List<Report> problems = Checks.declaration(method);
    problems.forEach(reporter::report);
    TreePath path = compilation.trees().getPath(method);
    if (problems.isEmpty() && path != null) {
      pending.computeIfAbsent(path.getCompilationUnit(), unit -> new ArrayList<>()).add(method);
    }
  }

  private void compilePending() {
    Attribution attribution = Attribution.of(compilation, pending.keySet());
    for (CompilationUnitTree unit : List.copyOf(pending.keySet())) {
      if (attribution.errors(unit).isEmpty() && attribution.failure().isEmpty()) {
        compile(unit, pending.remove(unit), attribution);
      }
    }
  }

  private void compile(
      CompilationUnitTree unit, List<ExecutableElement> elements, Attribution attribution) {
    Map<AsyncMethod, ClassName> machines = new LinkedHashMap<>();
    Map<AsyncMethod, ExecutableElement> originals = new LinkedHashMap<>();
    String text = attribution.text(unit);
    for (ExecutableElement element : elements) {
      TreePath path = attribution.path(compilation.trees().getPath(element)).orElseThrow();
      AsyncMethod method =
          new AsyncMethod(
              attribution.trees(), attribution.types(), attribution.elements(), path, text);
      machines.put(method, naming.name(element));
      originals.put(method, element);
    }
    String file = Path.of(unit.getSourceFile().getName()).getFileName().toString();
    try {
      for (CompileUnit.Compiled compiled : CompileUnit.compile(machines, file, reporter::report)) {
        write(compiled, originals.get(compiled.method()));
        linker.add(compiled.links());
      }
    } catch (RuntimeException | IOException e) {
      StackTraceElement[] trace = e.getStackTrace();
      String where = trace.length == 0 ? "" : " at " + trace[0];
      reporter.report(
          Report.at(elements.get(0), Problem.INTERNAL_ERROR, elements.get(0), e + where));
    }
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
