package dev.bide.processor.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import dev.bide.processor.diag.Problem;
import dev.bide.processor.diag.Report;
import dev.bide.processor.diag.Reporter;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources compiled by javac and linked with hand-written machines. */
final class Compilation {
  private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
  private static final Pattern TYPE = Pattern.compile("(?:class|interface|enum|record) ([\\w$]+)");

  final Path sources;
  final Path classes;
  final String messages;
  final boolean succeeded;

  private Compilation(Path sources, Path classes, String messages, boolean succeeded) {
    this.sources = sources;
    this.classes = classes;
    this.messages = messages;
    this.succeeded = succeeded;
  }

  /** Compiles {@code sources} into a folder of its own below {@code folder}, without a warning. */
  static Compilation of(Path folder, Links links, String... sources) {
    Path classes = folder.resolve("classes");
    List<String> options =
        List.of("-d", classes.toString(), "-Xlint:all,-processing", "-Werror", "-g");
    Compilation result = with(folder, classes, links, true, options, sources);
    assertThat(result.messages).isEmpty();
    assertThat(result.succeeded).isTrue();
    return result;
  }

  /** Compiles {@code sources} with these options; {@code classes} is where the result is. */
  static Compilation with(
      Path folder,
      Path classes,
      Links links,
      boolean userLines,
      List<String> options,
      String... sources) {
    try {
      Files.createDirectories(classes);
      List<Path> files = new ArrayList<>();
      for (String source : sources) {
        files.add(write(folder.resolve("src"), source));
      }
      var compiler = ToolProvider.getSystemJavaCompiler();
      StringWriter messages = new StringWriter();
      try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
        var units = manager.getJavaFileObjectsFromPaths(files);
        var task = compiler.getTask(messages, manager, null, options, null, units);
        task.setProcessors(List.of(new LinkingProcessor(links, userLines)));
        boolean succeeded = task.call();
        return new Compilation(folder.resolve("src"), classes, messages.toString(), succeeded);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Writes {@code source} to where its package and its first type want it. */
  static Path write(Path folder, String source) throws IOException {
    Matcher in = PACKAGE.matcher(source);
    Path home = in.find() ? folder.resolve(in.group(1).replace('.', '/')) : folder;
    Matcher type = TYPE.matcher(source);
    String name = source.startsWith("module ") ? "module-info" : type.find() ? type.group(1) : null;
    Files.createDirectories(home);
    return Files.writeString(home.resolve(name + ".java"), source);
  }

  /** What the static method {@code run} of {@code type} returns. */
  Object run(String type) throws Throwable {
    return load(type).getMethod("run").invoke(null);
  }

  /** Loads {@code type}; its class file and all it uses are verified. */
  Class<?> load(String type) throws Exception {
    URL[] path = {classes.toUri().toURL()};
    return new URLClassLoader(path, Compilation.class.getClassLoader()).loadClass(type);
  }

  /** The class file of {@code name}. */
  byte[] classFile(String name) {
    try {
      return Files.readAllBytes(classes.resolve(name + ".class"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Registers links and the linker as the real processor does. */
  static final class LinkingProcessor extends AbstractProcessor {
    private final Links links;
    private final boolean userLines;

    LinkingProcessor(Links links, boolean userLines) {
      this.links = links;
      this.userLines = userLines;
    }

    @Override
    public synchronized void init(ProcessingEnvironment env) {
      super.init(env);
      Reporter reporter = Reporter.of(Trees.instance(env), env.getMessager());
      Linker linker = new Linker(env, reporter, userLines);
      linker.add(links, Report.nowhere(Problem.NOT_WRITTEN, "it", "a method"));
      JavacTask.instance(env).addTaskListener(linker);
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return Set.of("*");
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return false;
    }
  }
}
