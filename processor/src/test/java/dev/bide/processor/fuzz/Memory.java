package dev.bide.processor.fuzz;

import dev.bide.processor.AsyncProcessor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Runs javac on programs; nothing touches the disk. */
final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {
  private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();

  private static final String CLASS_PATH =
      locationOf(dev.bide.Coroutine.class) + File.pathSeparator + locationOf(Memory.class);

  private final Map<String, Stored> written = new LinkedHashMap<>();

  private Memory(StandardJavaFileManager files) {
    super(files);
  }

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
      Map<String, String> generated,
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
    Memory memory = new Memory(files);
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
      var sources =
          programs.stream().map(each -> new Source(each.name(), each.text(oracle))).toList();
      var task = JAVAC.getTask(new StringWriter(), memory, diagnostics, options, null, sources);
      if (!oracle) {
        task.setProcessors(List.of(new AsyncProcessor()));
      }
      success = task.call();
    } catch (RuntimeException | StackOverflowError | AssertionError e) {
      crash = e;
    }
    return new Result(
        success ? memory.bytes() : null,
        diagnostics.getDiagnostics().stream()
            .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
            .toList(),
        memory.sources(),
        crash);
  }

  private Map<String, byte[]> bytes() {
    Map<String, byte[]> classes = new LinkedHashMap<>();
    written.forEach(
        (key, file) -> {
          if (key.endsWith(".class")) {
            String path = key.substring(0, key.length() - ".class".length());
            classes.put(path.replace('/', '.'), file.bytes.toByteArray());
          }
        });
    return classes;
  }

  private Map<String, String> sources() {
    Map<String, String> sources = new LinkedHashMap<>();
    written.forEach(
        (key, file) -> {
          if (key.endsWith(".java")) {
            sources.put(key, file.bytes.toString(StandardCharsets.UTF_8));
          }
        });
    return sources;
  }

  @Override
  public JavaFileObject getJavaFileForOutput(
      Location location, String className, Kind kind, FileObject sibling) {
    return output(className.replace('.', '/') + kind.extension, kind);
  }

  @Override
  public FileObject getFileForOutput(
      Location location, String packageName, String relativeName, FileObject sibling) {
    return output(path(packageName, relativeName), kindOf(relativeName));
  }

  private Stored output(String path, Kind kind) {
    return written.computeIfAbsent(path, each -> new Stored(path, kind));
  }

  @Override
  public JavaFileObject getJavaFileForInput(Location location, String className, Kind kind)
      throws IOException {
    return isOutput(location)
        ? written.get(className.replace('.', '/') + kind.extension)
        : super.getJavaFileForInput(location, className, kind);
  }

  @Override
  public FileObject getFileForInput(Location location, String packageName, String relativeName)
      throws IOException {
    return isOutput(location)
        ? written.get(path(packageName, relativeName))
        : super.getFileForInput(location, packageName, relativeName);
  }

  @Override
  public boolean hasLocation(Location location) {
    return isOutput(location) || super.hasLocation(location);
  }

  @Override
  public Iterable<JavaFileObject> list(
      Location location, String packageName, Set<Kind> kinds, boolean recurse) throws IOException {
    return isOutput(location) ? List.of() : super.list(location, packageName, kinds, recurse);
  }

  @Override
  public boolean isSameFile(FileObject a, FileObject b) {
    return a.toUri().equals(b.toUri());
  }

  private static boolean isOutput(Location location) {
    return location == StandardLocation.CLASS_OUTPUT || location == StandardLocation.SOURCE_OUTPUT;
  }

  private static String path(String packageName, String relativeName) {
    return packageName.isEmpty()
        ? relativeName
        : packageName.replace('.', '/') + "/" + relativeName;
  }

  private static Kind kindOf(String name) {
    return name.endsWith(".class") ? Kind.CLASS : Kind.OTHER;
  }

  private static String locationOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(URI.create("mem:///" + Program.PACKAGE + "/" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class Stored extends SimpleJavaFileObject {
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean filled;

    Stored(String path, Kind kind) {
      super(URI.create("mem:///" + path), kind);
    }

    @Override
    public OutputStream openOutputStream() {
      bytes = new ByteArrayOutputStream();
      filled = true;
      return bytes;
    }

    @Override
    public InputStream openInputStream() throws IOException {
      if (!filled) {
        throw new NoSuchFileException(getName());
      }
      return new ByteArrayInputStream(bytes.toByteArray());
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return bytes.toString(StandardCharsets.UTF_8);
    }
  }
}
