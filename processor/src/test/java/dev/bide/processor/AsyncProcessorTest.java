package dev.bide.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.CompilationSubject;
import com.google.testing.compile.JavaFileObjects;
import dev.bide.processor.diag.Covers;
import dev.bide.processor.diag.Problem;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the processor says when it cannot do its work, as {@code line:message}. */
class AsyncProcessorTest {
  private static final String FINE =
      """
      import static dev.bide.Asyncio.*;
      import dev.bide.*;
      class A {
        @Async Coroutine<Integer> m() { return value(await(sleep(1, 2))); }
      }
      """;

  @TempDir Path classes;

  @Test
  @Covers(Problem.NOT_JAVAC)
  void anotherCompiler() {
    assertThat(compile(FINE, new Wrapped(AsyncProcessorTest::opaque)))
        .first()
        .asString()
        .matches(
            "-1:\\[BIDE012] Bide needs javac, but this compiler is \\S*Proxy\\d+\\."
                + " Let javac compile this module\\.");
  }

  @Test
  @Covers(Problem.INTERNAL_ERROR)
  void aDefectOfItsOwn() {
    assertThat(compile(FINE, new Wrapped(javac -> BadDisk.of(javac, "create"))))
        .first()
        .asString()
        .startsWith("4:[BIDE099] Bide failed on m(): java.io.IOException: bad disk at ")
        .endsWith(". This is a defect of Bide: please report it with this method.");
  }

  @Test
  void aClassFileOfAnEarlierCompilationThatCannotBeDeleted() {
    assertThat(compile(FINE, new Wrapped(javac -> BadDisk.of(javac, "getResource"))))
        .first()
        .asString()
        .contains(
            "[BIDE011] The class file of A$m could not be linked with its async methods: what was"
                + " there before cannot be deleted, java.io.IOException: bad disk.");
  }

  @Test
  @Covers(Problem.NAME_TAKEN)
  void aClassWithTheNameOfAMachine() {
    assertThat(compile(FINE + "class A$m {}"))
        .first()
        .asString()
        .startsWith(
            "4:[BIDE018] The class A$m, into which m() is compiled, exists already. Rename");
  }

  /** The methods of {@code Pair} are linked, and {@code Main} needs accessors in it. */
  @Test
  void aClassThatTwoNestsChangeIsWrittenOnceInMemory() {
    var result =
        com.google.testing.compile.Compiler.javac()
            .withProcessors(new AsyncProcessor())
            .compile(
                JavaFileObjects.forSourceString(
                    "Main",
                    """
                    import static dev.bide.Asyncio.*;
                    import dev.bide.*;
                    record Pair<A, B>(A a, B b) {
                      @Async Coroutine<Pair<B, A>> swap() { return value(new Pair<>(await(value(b)), a)); }
                    }
                    class Main {
                      @Async Coroutine<Object> run() {
                        Pair<String, Integer> p = new Pair<>("x", 1);
                        Pair<Integer, String> q = await(p.swap());
                        return value(q.a() + q.b().length());
                      }
                    }
                    """));

    CompilationSubject.assertThat(result).succeeded();
  }

  @Test
  void whatIsMissingInTheDeclarationOfACalleeIsLeftToJavac() {
    String broken =
        FINE.replace("value(await(sleep(1, 2)))", "value(f(await(sleep(1, 2))))")
            .replace("class A {", "class A { private int f(int x) throws no.Such { return x; }");

    assertThat(compile(broken)).containsExactly("3:package no does not exist");
  }

  /**
   * An element is larger in the machine, whose locals are fields; javac does not cut expressions.
   */
  @Test
  @Covers(Problem.NOT_WRITTEN)
  void anExpressionThatIsTooLarge() {
    String large =
        FINE.replace(
            "return value(await(sleep(1, 2)));",
            "int x = await(sleep(1, 2)); int[] all = {%s}; return value(all[x]);"
                .formatted("x, ".repeat(8000)));

    assertThat(compile(FINE)).isEmpty();
    assertThat(compile(large))
        .satisfiesExactly(
            javac -> assertThat(javac).endsWith("code too large"),
            bide ->
                assertThat(bide)
                    .startsWith(
                        "4:[BIDE019] javac could not write the class A$m, into which m() is"));
  }

  /** As after Lombok's {@code @ExtensionMethod}: javac sees more in the body than its text. */
  @Test
  @Covers(Problem.UNRESOLVED)
  void whatAnotherProcessorAddsInsideOfMethods() {
    String full =
        """
        import static dev.bide.Asyncio.*;
        import dev.bide.*;
        class A {
          @Async Coroutine<Integer> m(String s) { int n = 1; return value(n + s.length()); }
          @Async Coroutine<Integer> waits() { return value(1); }
        }
        """;
    String written = full.replace("int n = 1;", "          ");

    assertThat(compile(new Source(full, written)))
        .singleElement()
        .asString()
        .startsWith("4:[BIDE016] The @Async method m() was not compiled, because something is")
        .contains("line 4: cannot find symbol, symbol: variable n, location: class A.");
  }

  /** A class loader of its own needs a process of its own: in this one, everything is there. */
  @Test
  @Covers(Problem.NOT_ATTRIBUTED)
  void aProcessorPathThatIsNotComplete() throws IOException, InterruptedException {
    List<String> all = List.of(System.getProperty("java.class.path").split(File.pathSeparator));
    String withoutAsm =
        all.stream()
            .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("asm"))
            .collect(Collectors.joining(File.pathSeparator));
    Path source = Files.writeString(classes.resolve("A.java"), FINE);
    Process javac =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "javac").toString(),
                "-d",
                classes.toString(),
                "-cp",
                withoutAsm,
                "-processorpath",
                withoutAsm,
                source.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(javac.waitFor()).isEqualTo(1);
    assertThat(output)
        .contains(
            "A.java:4: error: [BIDE020] The @Async method m() was not compiled, because javac")
        .contains("java.lang.ClassNotFoundException: org.objectweb.asm.")
        .contains(". If a class is missing, complete the processor path; otherwise report this");
  }

  /** Such a file waits for the round that Lombok asks for; here it does not come. */
  @Test
  void compilesWhatNamesLombokWithoutLombok() {
    assertThat(compile(FINE.replace("class A", "/** Not lombok.Data. */ class A")))
        .allMatch(problem -> problem.contains("created in the last round"));

    assertThat(classes.resolve("A$m.class")).exists();
  }

  private List<String> compile(String source, Processor... processors) {
    return compile(new Source(source, source), processors);
  }

  /** The errors of javac, with Bide's plugin; and its own processor if none is given. */
  private List<String> compile(Source source, Processor... processors) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    List<String> options =
        List.of(
            "-d",
            classes.toString(),
            "-processorpath",
            System.getProperty("java.class.path"),
            "-Xlint:none");
    JavaCompiler.CompilationTask task =
        compiler.getTask(null, null, problems, options, null, List.of(source));
    if (processors.length > 0) {
      task.setProcessors(List.of(processors));
    }
    task.call();
    return problems.getDiagnostics().stream()
        .map(it -> it.getLineNumber() + ":" + it.getMessage(Locale.ROOT))
        .toList();
  }

  /** Javac parses {@code full}, and whoever asks for the text later gets {@code written}. */
  private static final class Source extends SimpleJavaFileObject {
    private final List<String> texts;

    Source(String full, String written) {
      super(URI.create("string:///A.java"), Kind.SOURCE);
      texts = new ArrayList<>(List.of(full, written));
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return texts.size() > 1 ? texts.remove(0) : texts.get(0);
    }
  }

  /** Bide's processor in another environment than javac's own. */
  private static final class Wrapped extends AbstractProcessor {
    private final AsyncProcessor processor = new AsyncProcessor();
    private final UnaryOperator<ProcessingEnvironment> wrapper;

    Wrapped(UnaryOperator<ProcessingEnvironment> wrapper) {
      this.wrapper = wrapper;
    }

    @Override
    public synchronized void init(ProcessingEnvironment javac) {
      processor.init(wrapper.apply(javac));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return processor.getSupportedSourceVersion();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      return processor.process(annotations, round);
    }
  }

  /** An environment behind which nobody finds javac's. */
  private static ProcessingEnvironment opaque(ProcessingEnvironment javac) {
    return proxy(ProcessingEnvironment.class, (self, method, args) -> method.invoke(javac, args));
  }

  /** An environment, wrapped as IntelliJ does it, whose filer fails on what is called so. */
  private record BadDisk(ProcessingEnvironment val$delegateTo, String failing)
      implements InvocationHandler {
    static ProcessingEnvironment of(ProcessingEnvironment javac, String failing) {
      return proxy(ProcessingEnvironment.class, new BadDisk(javac, failing));
    }

    @Override
    public Object invoke(Object self, Method method, Object[] args) throws Throwable {
      return method.getName().equals("getFiler")
          ? proxy(Filer.class, (filer, called, names) -> call(called, names))
          : method.invoke(val$delegateTo, args);
    }

    private Object call(Method method, Object[] args) throws Throwable {
      if (method.getName().startsWith(failing)) {
        throw new IOException("bad disk");
      }
      return method.invoke(val$delegateTo.getFiler(), args);
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    Class<?>[] types = {type};
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), types, handler));
  }
}
