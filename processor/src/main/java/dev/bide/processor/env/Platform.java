package dev.bide.processor.env;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * What every second task starts from: the compiler, the JDK's files and modules, the language
 * level. Kept for as long as the main compilation lasts, so that later rounds find the files
 * indexed.
 */
final class Platform implements AutoCloseable {
  private final JavaCompiler compiler;
  private final StandardJavaFileManager files;
  private final ClassPath classPath;
  private final Set<String> systemModules;
  private final Elements elements;
  private final List<String> options;

  Platform(Compilation main) {
    this.compiler = ToolProvider.getSystemJavaCompiler();
    this.files = compiler.getStandardFileManager(problem -> {}, Locale.ROOT, null);
    this.classPath = new ClassPath(main.javacFiler(), files);
    this.systemModules = systemModules(files);
    this.elements = main.elements();
    this.options = options(main, systemModules);
  }

  /** What is known of the main compilation's class path. */
  ClassPath classPath() {
    return classPath;
  }

  /** The names of the modules that the JDK brings. */
  Set<String> systemModules() {
    return systemModules;
  }

  /**
   * A task that reads {@code sources}, finds every other class in {@code classes} and reports to
   * {@code problems}.
   */
  JavacTask task(
      MainClasses classes,
      List<CompilationUnitTree> hosts,
      List<HostSource> sources,
      DiagnosticListener<JavaFileObject> problems) {
    List<String> all = new ArrayList<>(options);
    if (!options.contains("--release")) { // which has no internals, and forbids to ask for them
      all.addAll(InternalPackages.exports(hosts, elements, systemModules));
    }
    return (JavacTask)
        compiler.getTask(
            Writer.nullWriter(), new AnalysisFiles(files, classes), problems, all, null, sources);
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      return; // read only: nothing is lost
    }
  }

  private static Set<String> systemModules(StandardJavaFileManager files) {
    Set<String> names = new HashSet<>();
    try {
      for (Set<JavaFileManager.Location> modules :
          files.listLocationsForModules(StandardLocation.SYSTEM_MODULES)) {
        for (JavaFileManager.Location module : modules) {
          names.add(files.inferModuleName(module));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static List<String> options(Compilation main, Set<String> systemModules) {
    List<String> options = new ArrayList<>(List.of("-proc:none", "-Xlint:none", "-implicit:none"));
    options.addAll(List.of("-Xmaxerrs", String.valueOf(Integer.MAX_VALUE)));
    int level = main.sourceVersion().ordinal();
    boolean older = level < Runtime.version().feature();
    options.add(older && seesReleaseApi(main.elements()) ? "--release" : "-source");
    options.add(String.valueOf(level));
    if (main.previewEnabled()) {
      options.add("--enable-preview");
    }
    List<String> modules =
        main.elements().getAllModuleElements().stream()
            .map(module -> module.getQualifiedName().toString())
            .filter(systemModules::contains)
            .sorted()
            .toList();
    if (!modules.isEmpty()) {
      options.addAll(List.of("--add-modules", String.join(",", modules)));
    }
    return List.copyOf(options);
  }

  /**
   * Whether the main compilation runs with {@code --release}: it then sees the documented API of
   * that release, and neither the JDK's internals nor what came later.
   */
  private static boolean seesReleaseApi(Elements elements) {
    ModuleElement base = elements.getModuleElement("java.base");
    return base == null
        ? elements.getTypeElement("java.lang.Module") == null
        : elements.getTypeElement(base, "jdk.internal.misc.Unsafe") == null;
  }
}
