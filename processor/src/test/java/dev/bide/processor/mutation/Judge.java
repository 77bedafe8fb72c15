package dev.bide.processor.mutation;

import com.sun.source.util.JavacTask;
import dev.bide.processor.AsyncProcessor;
import dev.bide.processor.BidePlugin;
import dev.bide.processor.fixture.InMemory;
import dev.bide.processor.fixture.Leftovers;
import java.io.File;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles mutants with and without Bide. For one thread. */
final class Judge {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
  private static final long SECONDS = 60;
  private static final int WAITS = 2;
  private static final long STACK_BYTES = 4L << 20;
  private static final Set<String> DEFECTS =
      Set.of("BIDE010", "BIDE011", "BIDE012", "BIDE015", "BIDE016", "BIDE020", "BIDE099");
  private static final String CLASS_PATH =
      Stream.of(dev.bide.Coroutine.class, Judge.class)
          .map(each -> Path.of(each.getProtectionDomain().getCodeSource().getLocation().getPath()))
          .map(Path::toString)
          .collect(Collectors.joining(File.pathSeparator));

  private final StandardJavaFileManager files =
      JAVAC.getStandardFileManager(null, null, StandardCharsets.UTF_8);

  /**
   * What a compilation gave.
   *
   * @param errors the errors, as far as they are the user's: code and place
   * @param bide ids of Bide's problems
   * @param crash what javac threw, or null
   */
  private record Result(
      boolean success, Set<String> errors, Set<String> bide, List<String> left, Throwable crash) {}

  Verdict judge(Mutant mutant) {
    FutureTask<Verdict> task = new FutureTask<>(() -> verdict(mutant));
    Thread thread = new Thread(null, task, "mutant " + mutant.seed(), STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    for (int wait = 0; wait < WAITS; wait++) {
      try {
        return task.get(SECONDS, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        // A machine that is busy or asleep looks the same, but not twice.
      } catch (ExecutionException | InterruptedException e) {
        throw new IllegalStateException(mutant.toString(), e);
      }
    }
    return new Verdict(Verdict.Kind.HANG, top(thread.getStackTrace()));
  }

  private Verdict verdict(Mutant mutant) {
    Result plain = compile(mutant.files(), false);
    if (plain.crash != null) {
      return new Verdict(Verdict.Kind.INVALID, "javac crashes: " + plain.crash);
    }
    Result bide = compile(mutant.files(), true);
    if (bide.crash != null) {
      return new Verdict(Verdict.Kind.CRASH, bide.crash + " at " + top(bide.crash.getStackTrace()));
    }
    if (bide.bide.stream().anyMatch(each -> DEFECTS.contains(each.substring(0, 7)))) {
      return new Verdict(Verdict.Kind.DEFECT, bide.bide.toString());
    }
    if (!bide.left.isEmpty()) {
      return new Verdict(Verdict.Kind.SILENT, bide.left.toString());
    }
    return plain.success ? ofValid(bide) : ofInvalid(plain, bide);
  }

  private static Verdict ofValid(Result bide) {
    if (bide.success) {
      return new Verdict(Verdict.Kind.COMPILED, "");
    }
    return bide.errors.isEmpty() && !bide.bide.isEmpty()
        ? new Verdict(Verdict.Kind.DIAGNOSED, bide.bide.toString())
        : new Verdict(Verdict.Kind.BROKEN, bide.errors.toString());
  }

  private static Verdict ofInvalid(Result plain, Result bide) {
    if (bide.success) {
      return new Verdict(Verdict.Kind.SILENT, "javac alone says " + plain.errors);
    }
    if (!bide.bide.isEmpty()) {
      return new Verdict(Verdict.Kind.NOISE, bide.bide + " beside " + plain.errors);
    }
    if (!bide.errors.equals(plain.errors)) {
      Set<String> more = new TreeSet<>(bide.errors);
      more.removeAll(plain.errors);
      Set<String> fewer = new TreeSet<>(plain.errors);
      fewer.removeAll(bide.errors);
      return new Verdict(Verdict.Kind.NOISE, "javac alone says " + fewer + ", not " + more);
    }
    return new Verdict(Verdict.Kind.INVALID, "");
  }

  private Result compile(Map<String, String> sources, boolean withBide) {
    InMemory memory = new InMemory(files);
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((path, text) -> units.add(InMemory.source(path, text)));
    JavacTask task =
        (JavacTask)
            JAVAC.getTask(
                new StringWriter(),
                memory,
                diagnostics,
                List.of("-classpath", CLASS_PATH, "-Xmaxerrs", "1000"),
                null,
                units);
    List<Processor> processors = new ArrayList<>(List.of(new Idle()));
    if (withBide) {
      processors.add(new AsyncProcessor());
      new BidePlugin().init(task);
    }
    task.setProcessors(processors);
    try {
      boolean success = task.call();
      return result(success, diagnostics, memory);
    } catch (RuntimeException | StackOverflowError | AssertionError crash) {
      return new Result(false, Set.of(), Set.of(), List.of(), crash);
    }
  }

  private static Result result(
      boolean success, DiagnosticCollector<JavaFileObject> diagnostics, InMemory memory) {
    Set<String> errors = new TreeSet<>();
    Set<String> bide = new TreeSet<>();
    for (Diagnostic<? extends JavaFileObject> each : diagnostics.getDiagnostics()) {
      String message = each.getMessage(Locale.ROOT);
      if (each.getKind() == Diagnostic.Kind.ERROR && message.startsWith("[BIDE")) {
        bide.add(message.substring(1, 8) + (message.contains("BIDE099") ? message : ""));
      } else if (each.getKind() == Diagnostic.Kind.ERROR) {
        String file = each.getSource() == null ? "" : each.getSource().getName();
        errors.add(each.getCode() + " in " + file + ":" + each.getLineNumber());
      }
    }
    List<String> left = new ArrayList<>();
    if (success) {
      memory.classes().values().forEach(each -> left.addAll(Leftovers.in(each)));
    }
    return new Result(success, errors, bide, left, null);
  }

  private static String top(StackTraceElement[] trace) {
    return Stream.of(trace).limit(8).map(String::valueOf).collect(Collectors.joining(" < "));
  }

  /** Makes javac do what it does when there are processors. */
  private static final class Idle extends AbstractProcessor {
    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return false;
    }
  }
}
