package dev.bide.processor;

import com.google.auto.service.AutoService;
import com.palantir.javapoet.ClassName;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.TreePath;
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
import dev.bide.processor.source.MissingException;
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
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

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

  private void accept(Element element) {
    // Anything else must not have the annotation, which javac says itself.
    if (element instanceof ExecutableElement method) {
      TypeElement host = (TypeElement) method.getEnclosingElement();
      (compilation.isCompletedLate(host) ? arriving : pending).add(hostName(method));
    }
  }

  private void compilePending() {
    Map<CompilationUnitTree, List<ExecutableElement>> units = pendingUnits();
    Attribution attribution = Attribution.of(compilation, units.keySet());
    if (attribution.failure().isEmpty()) {
      units.forEach((unit, methods) -> compileComplete(unit, methods, attribution));
    } else {
      String failure = Defect.describe(attribution.failure().get());
      units.values().forEach(methods -> methods.forEach(method -> fail(method, failure)));
    }
  }

  private void fail(ExecutableElement method, String failure) {
    unresolved.fail(compilation.trees().getPath(method), compilation.trees(), failure);
  }

  /** The methods of the pending classes, by file. */
  private Map<CompilationUnitTree, List<ExecutableElement>> pendingUnits() {
    Map<CompilationUnitTree, List<ExecutableElement>> units = new LinkedHashMap<>();
    for (String name : pending) {
      TypeElement host = compilation.elements().getTypeElement(name);
      for (ExecutableElement method : ElementFilter.methodsIn(host.getEnclosedElements())) {
        TreePath path = compilation.trees().getPath(method);
        if (path != null && isAsync(method)) {
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

  /** Compiles the methods of a file, but for those of classes that have to wait. */
  private void compileComplete(
      CompilationUnitTree unit, List<ExecutableElement> elements, Attribution attribution) {
    Map<TypeElement, List<ExecutableElement>> types = new LinkedHashMap<>();
    for (ExecutableElement element : elements) {
      types.computeIfAbsent(outermost(element), type -> new ArrayList<>()).add(element);
    }
    Map<AsyncMethod, ExecutableElement> methods = new LinkedHashMap<>();
    for (List<ExecutableElement> ofType : types.values()) {
      HostClass type = HostClass.of(compilation, attribution, ofType);
      type.note(unresolved, compilation);
      if (!type.hasToWait()) {
        ofType.forEach(method -> pending.remove(hostName(method)));
        type.problems().forEach(report -> report(report, attribution));
        methods.putAll(type.methods());
      }
    }
    if (!methods.isEmpty()) {
      compile(unit, methods, attribution);
    }
  }

  private void compile(
      CompilationUnitTree unit,
      Map<AsyncMethod, ExecutableElement> methods,
      Attribution attribution) {
    ExecutableElement first = methods.values().iterator().next();
    Map<AsyncMethod, ClassName> machines = new LinkedHashMap<>();
    methods.forEach((method, element) -> machines.put(method, naming.name(element)));
    try {
      CompileUnit.compile(machines, file(unit, first), options.largest())
          .forEach(compiled -> add(compiled, methods.get(compiled.method())));
    } catch (Defect e) {
      report(e.report(), attribution);
    } catch (MissingException e) {
      machines.values().forEach(naming::release);
      methods.values().forEach(method -> postpone(method, e.getMessage()));
    }
  }

  private void postpone(ExecutableElement method, String reason) {
    pending.add(hostName(method));
    unresolved.add(compilation.trees().getPath(method), compilation.trees(), reason);
  }

  private void add(CompileUnit.Compiled compiled, ExecutableElement method) {
    try {
      write(compiled, method);
      linker.add(compiled.links(), notWritten(compiled, method));
    } catch (FilerException e) {
      String name = compiled.source().qualifiedName();
      reporter.report(Report.at(method, Problem.NAME_TAKEN, name, method));
    } catch (IOException e) {
      reporter.report(Report.at(method, Problem.INTERNAL_ERROR, method, Defect.describe(e)));
    }
  }

  private Report notWritten(CompileUnit.Compiled compiled, ExecutableElement method) {
    TreePath path = compilation.trees().getPath(method);
    String name = compiled.source().qualifiedName();
    return Report.in(path, Problem.NOT_WRITTEN, name, method);
  }

  private static String hostName(ExecutableElement method) {
    return ((TypeElement) method.getEnclosingElement()).getQualifiedName().toString();
  }

  private static TypeElement outermost(ExecutableElement method) {
    TypeElement type = (TypeElement) method.getEnclosingElement();
    while (type.getEnclosingElement() instanceof TypeElement outer) {
      type = outer;
    }
    return type;
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
