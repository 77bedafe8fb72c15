package dev.bide.processor.diag;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

class ReporterTest {
  private static final String SOURCE =
      """
      class A {
        int x;
        void m() {}
      }
      """;

  @Test
  void showsAProblemInATreeAtTheTree() {
    var shown =
        report(
            (env, type) -> {
              Trees trees = Trees.instance(env);
              TreePath member = trees.getPath(type.getEnclosedElements().get(2));
              Reporter.of(trees, env.getMessager())
                  .report(Report.in(member, Problem.AWAIT_AS_REFERENCE, "Asyncio::await"));
            });

    assertThat(shown)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.getKind()).isEqualTo(Diagnostic.Kind.ERROR);
              assertThat(it.getLineNumber()).isEqualTo(3);
              assertThat(it.getMessage(null)).startsWith("[BIDE008] Asyncio::await is used");
            });
  }

  @Test
  void showsAProblemOfAnElementAtItsDeclaration() {
    var shown =
        report(
            (env, type) ->
                Reporter.of(env.getMessager())
                    .report(Report.at(type.getEnclosedElements().get(1), Problem.NOT_JAVAC, "X")));

    assertThat(shown).extracting(Diagnostic::getLineNumber).containsExactly(2L);
  }

  @Test
  void showsAProblemWithoutAPlace() {
    var shown =
        report(
            (env, type) ->
                Reporter.of(env.getMessager()).report(Report.nowhere(Problem.NOT_JAVAC, "X")));

    assertThat(shown)
        .singleElement()
        .satisfies(it -> assertThat(it.getPosition()).isEqualTo(Diagnostic.NOPOS));
  }

  @Test
  void showsAProblemOncePerPlace() {
    var shown =
        report(
            (env, type) -> {
              // Without a place, because javac itself shows one error per position only.
              Reporter reporter = Reporter.of(env.getMessager());
              assertThat(reporter.hasErrors()).isFalse();
              reporter.report(Report.nowhere(Problem.NOT_JAVAC, "X"));
              reporter.report(Report.nowhere(Problem.NOT_JAVAC, "X"));
              reporter.report(Report.nowhere(Problem.NOT_JAVAC, "Y"));
              assertThat(reporter.hasErrors()).isTrue();
            });

    assertThat(shown).hasSize(2);
  }

  /** What javac shows when {@code action} gets the class A. */
  private static List<Diagnostic<? extends JavaFileObject>> report(
      BiConsumer<ProcessingEnvironment, TypeElement> action) {
    var diagnostics = new DiagnosticCollector<JavaFileObject>();
    var task =
        ToolProvider.getSystemJavaCompiler()
            .getTask(null, null, diagnostics, List.of("-proc:only"), null, List.of(source()));
    task.setProcessors(List.of(new FirstRound(action)));
    assertThat(task.call()).isFalse();
    return diagnostics.getDiagnostics();
  }

  private static JavaFileObject source() {
    return new SimpleJavaFileObject(URI.create("mem:///A.java"), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return SOURCE;
      }
    };
  }

  private static final class FirstRound extends AbstractProcessor {
    private final BiConsumer<ProcessingEnvironment, TypeElement> action;

    FirstRound(BiConsumer<ProcessingEnvironment, TypeElement> action) {
      this.action = action;
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
      if (!round.processingOver()) {
        action.accept(processingEnv, processingEnv.getElementUtils().getTypeElement("A"));
      }
      return false;
    }
  }
}
