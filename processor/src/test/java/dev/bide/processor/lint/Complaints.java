package dev.bide.processor.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.processor.diag.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What the plugin says. It is on the class path of the test, so javac starts it. */
final class Complaints {
  private static final String IMPORTS =
      "package p; import dev.bide.*; import static dev.bide.Asyncio.*;\n";

  private Complaints() {}

  /**
   * What the plugin says about {@code source}, when these machines are generated.
   *
   * @param classes the folder of the classes
   */
  static List<String> of(Path classes, List<String> options, String source, String... machines) {
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    List<String> all = new ArrayList<>(List.of("-d", classes.toString()));
    all.addAll(options);
    var task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(null, null, diagnostics, all, null, List.of(file(IMPORTS + source)));
    if (options.isEmpty()) {
      task.setProcessors(List.of(new Generating(machines)));
    }
    boolean succeeded = task.call();
    assertThat(succeeded).isEqualTo(diagnostics.getDiagnostics().isEmpty());
    return diagnostics.getDiagnostics().stream().map(Complaints::summary).toList();
  }

  /** Line in the source after the imports, id, and what fills the sentence. */
  private static String summary(Diagnostic<?> diagnostic) {
    String message = diagnostic.getMessage(null);
    for (Problem problem : Problem.values()) {
      if (message.startsWith("[" + problem.id() + "]")) {
        String pattern =
            Stream.of(problem.sentence().split("%s", -1))
                .map(Pattern::quote)
                .reduce((one, other) -> one + "(.*)" + other)
                .orElseThrow();
        var matcher =
            Pattern.compile(".{10}" + pattern + Pattern.quote(" " + problem.fix()))
                .matcher(message);
        assertThat(matcher.matches()).as(message).isTrue();
        StringBuilder text = new StringBuilder();
        text.append(diagnostic.getLineNumber() - 1).append(':').append(problem.id());
        for (int i = 1; i <= matcher.groupCount(); i++) {
          text.append(' ').append(matcher.group(i));
        }
        return text.toString();
      }
    }
    return message;
  }

  private static JavaFileObject file(String text) {
    return new SimpleJavaFileObject(URI.create("mem:///p/A.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }

  /** Generates empty machines. */
  private static final class Generating extends AbstractProcessor {
    private final List<String> machines;

    Generating(String... machines) {
      this.machines = List.of(machines);
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
      if (!round.processingOver() && !annotations.isEmpty()) {
        machines.forEach(this::generate);
      }
      return false;
    }

    private void generate(String name) {
      if (processingEnv.getElementUtils().getTypeElement("p." + name) == null) {
        try (Writer out = processingEnv.getFiler().createSourceFile("p." + name).openWriter()) {
          out.write("package p; @dev.bide.machine.BideGenerated final class " + name + " {}");
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
