package dev.bide.processor.env;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.junit.jupiter.api.Test;

/** javac's environment behind what build tools wrap around it. */
class CompilationTest {

  @SupportedAnnotationTypes("*")
  private static final class WithEnvironment extends AbstractProcessor {
    private final Consumer<ProcessingEnvironment> action;

    WithEnvironment(Consumer<ProcessingEnvironment> action) {
      this.action = action;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latest();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      if (!round.processingOver()) {
        action.accept(processingEnv);
      }
      return false;
    }
  }

  private static void inCompilation(Consumer<ProcessingEnvironment> action) {
    List<Boolean> ran = new ArrayList<>();
    new Project()
        .with("A.java", "class A {}")
        .compile(
            new WithEnvironment(
                environment -> {
                  action.accept(environment);
                  ran.add(true);
                }));
    assertThat(ran).containsExactly(true);
  }

  /**
   * As IntelliJ's build process does it: the lambda's captured variable becomes {@code
   * val$delegateTo}.
   */
  private static ProcessingEnvironment proxy(ProcessingEnvironment delegateTo) {
    InvocationHandler handler =
        new InvocationHandler() {
          @Override
          public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            return method.invoke(delegateTo, arguments);
          }
        };
    return (ProcessingEnvironment)
        Proxy.newProxyInstance(
            CompilationTest.class.getClassLoader(),
            new Class<?>[] {ProcessingEnvironment.class},
            handler);
  }

  /** As Gradle's incremental processing does it. */
  private static class Wrapper implements ProcessingEnvironment {
    private final ProcessingEnvironment delegate;

    Wrapper(ProcessingEnvironment delegate) {
      this.delegate = delegate;
    }

    @Override
    public Map<String, String> getOptions() {
      return delegate.getOptions();
    }

    @Override
    public Messager getMessager() {
      return delegate.getMessager();
    }

    @Override
    public Filer getFiler() {
      return delegate.getFiler();
    }

    @Override
    public Elements getElementUtils() {
      return delegate.getElementUtils();
    }

    @Override
    public Types getTypeUtils() {
      return delegate.getTypeUtils();
    }

    @Override
    public SourceVersion getSourceVersion() {
      return delegate.getSourceVersion();
    }

    @Override
    public Locale getLocale() {
      return delegate.getLocale();
    }
  }

  private static void assertUsable(ProcessingEnvironment environment) {
    Compilation main = Compilation.of(environment);
    TypeElement type = main.elements().getTypeElement("A");
    assertThat(main.trees().getTree(type)).isNotNull();
    assertThat(main.task()).isNotNull();
  }

  @Test
  void javacItself() {
    inCompilation(CompilationTest::assertUsable);
  }

  @Test
  void behindIntellij() {
    inCompilation(environment -> assertUsable(proxy(environment)));
  }

  @Test
  void behindGradle() {
    inCompilation(environment -> assertUsable(new Wrapper(environment)));
  }

  @Test
  void behindASubclassAndTwoOthers() {
    inCompilation(environment -> assertUsable(new Wrapper(proxy(new Wrapper(environment) {}))));
  }

  @Test
  void outputGoesThroughTheWrapper() {
    inCompilation(
        environment -> {
          Wrapper wrapper = new Wrapper(environment);
          assertThat(Compilation.of(wrapper).environment()).isSameAs(wrapper);
        });
  }

  @Test
  void anotherCompiler() {
    assertThatThrownBy(() -> Compilation.of(new Wrapper(null)))
        .isInstanceOf(UnsupportedCompilerException.class)
        .hasMessage(
            "Bide needs javac, but this compiler's processing environment is a %s.",
            Wrapper.class.getName());
  }
}
