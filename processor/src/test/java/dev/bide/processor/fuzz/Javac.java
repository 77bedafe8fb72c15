package dev.bide.processor.fuzz;

import dev.bide.processor.AsyncProcessor;
import dev.bide.processor.fixture.InMemory;
import java.io.File;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Runs javac on programs; nothing touches the disk. */
final class Javac {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  private static final String CLASS_PATH =
      locationOf(dev.bide.Coroutine.class) + File.pathSeparator + locationOf(Javac.class);

  private Javac() {}

  /**
   * What one run of javac gave.
   *
   * @param classes by binary name; null if there are none
   * @param errors the diagnostics that failed it
   * @param crash what javac threw, or null
   */
  record Result(
      Map<String, byte[]> classes,
      List<Diagnostic<? extends JavaFileObject>> errors,
      Throwable crash) {
    boolean success() {
      return classes != null;
    }
  }

  /** A file manager that can be used for many compilations, one after the other. */
  static StandardJavaFileManager files() {
    return JAVAC.getStandardFileManager(null, null, StandardCharsets.UTF_8);
  }

  static Result compile(List<Program> programs, boolean oracle, StandardJavaFileManager files) {
    InMemory memory = new InMemory(files);
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    List<String> options = new ArrayList<>(List.of("-classpath", CLASS_PATH, "-Xmaxerrs", "1000"));
    if (oracle) {
      options.add("-proc:none");
    } else if (System.getProperty("bide.largest") != null) {
      options.add("-Abide.largest=" + System.getProperty("bide.largest"));
    }
    boolean success = false;
    Throwable crash = null;
    try {
      var sources = programs.stream().map(each -> source(each, oracle)).toList();
      var task = JAVAC.getTask(new StringWriter(), memory, diagnostics, options, null, sources);
      if (!oracle) {
        task.setProcessors(List.of(new AsyncProcessor()));
      }
      success = task.call();
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      crash = e;
    }
    List<Diagnostic<? extends JavaFileObject>> errors =
        diagnostics.getDiagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .toList();
    return new Result(success ? memory.classes() : null, errors, crash);
  }

  private static JavaFileObject source(Program program, boolean oracle) {
    return InMemory.source(Program.PACKAGE + "/" + program.name() + ".java", program.text(oracle));
  }

  private static String locationOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
