package dev.bide.processor.realcode;

import com.sun.source.util.JavacTask;
import dev.bide.processor.AsyncProcessor;
import dev.bide.processor.BidePlugin;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles all Java files of a folder. */
final class Javac {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  private final Path sources;
  private final List<String> options = new ArrayList<>();
  private final DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();

  /**
   * @param classPath what the files use
   */
  Javac(Path sources, List<Path> classPath) {
    this.sources = sources;
    options.addAll(List.of("-nowarn", "-XDrawDiagnostics", "-Xmaxerrs", "1000000"));
    options.addAll(
        List.of(
            "-classpath",
            classPath.stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator))));
  }

  /** A compilation to be looked at; writes nothing. */
  JavacTask task() throws IOException {
    return task(List.of("-proc:none"));
  }

  /** Compiles without Bide. Returns the errors. */
  List<Diagnostic<? extends JavaFileObject>> plain(Path classes) throws IOException {
    Files.createDirectories(classes);
    return call(task(List.of("-proc:none", "-d", classes.toString())));
  }

  /** Compiles with Bide. Returns the errors. */
  List<Diagnostic<? extends JavaFileObject>> bide(Path classes, Path generated) throws IOException {
    Files.createDirectories(classes);
    Files.createDirectories(generated);
    JavacTask task =
        task(List.of("-proc:full", "-d", classes.toString(), "-s", generated.toString()));
    task.setProcessors(List.of(new AsyncProcessor()));
    new BidePlugin().init(task);
    return call(task);
  }

  private JavacTask task(List<String> more) throws IOException {
    StandardJavaFileManager files =
        JAVAC.getStandardFileManager(null, null, StandardCharsets.UTF_8);
    List<String> all = new ArrayList<>(options);
    all.addAll(more);
    if (Runtime.version().feature() < 21) {
      all.remove("-proc:full");
    }
    try (Stream<Path> walk = Files.walk(sources)) {
      List<Path> paths =
          walk.filter(each -> each.toString().endsWith(".java"))
              .filter(each -> !each.endsWith("module-info.java"))
              .sorted()
              .toList();
      return (JavacTask)
          JAVAC.getTask(
              new StringWriter(),
              new WithoutServices(files),
              diagnostics,
              all,
              null,
              files.getJavaFileObjectsFromPaths(paths));
    }
  }

  private List<Diagnostic<? extends JavaFileObject>> call(JavacTask task) {
    boolean success = task.call();
    List<Diagnostic<? extends JavaFileObject>> errors =
        diagnostics.getDiagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .collect(Collectors.toList());
    if (!success && errors.isEmpty()) {
      throw new IllegalStateException("javac failed without an error");
    }
    return errors;
  }

  /** Hides the processor and the plugin of this JVM's class path: javac would find them itself. */
  private static final class WithoutServices
      extends ForwardingJavaFileManager<StandardJavaFileManager> {
    WithoutServices(StandardJavaFileManager files) {
      super(files);
    }

    @Override
    public ClassLoader getClassLoader(Location location) {
      return ClassLoader.getPlatformClassLoader();
    }
  }
}
