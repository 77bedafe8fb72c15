package dev.bide.processor.golden;

import static com.google.testing.compile.Compiler.javac;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import dev.bide.processor.AsyncProcessor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The machines of the classes in {@code src/test/goldens}, to the letter. With {@code
 * -Dgoldens.update} they are written anew, for a reviewer to read.
 */
class GoldenTest {
  private static final Path GOLDENS = Path.of("src/test/goldens");

  @TestFactory
  Stream<DynamicTest> machines() throws IOException {
    try (Stream<Path> files = Files.list(GOLDENS)) {
      List<Path> sources =
          files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
      assertThat(sources).hasSizeGreaterThanOrEqualTo(5);
      return new ArrayList<>(sources)
          .stream()
              .map(
                  source ->
                      DynamicTest.dynamicTest(
                          source.getFileName().toString(), () -> compare(source)));
    }
  }

  private static void compare(Path source) throws IOException {
    JavaFileObject file = JavaFileObjects.forResource(source.toUri().toURL());
    Compilation first = compile(file, options(source));
    Compilation second = compile(file, options(source));
    assertThat(first.diagnostics()).isEmpty();
    assertThat(machines(second)).isEqualTo(machines(first));

    Path golden = Path.of(source.toString().replace(".java", ".golden"));
    if (System.getProperty("goldens.update") != null) {
      Files.writeString(golden, machines(first));
    }
    assertThat(machines(first)).isEqualTo(Files.readString(golden));
  }

  private static Compilation compile(JavaFileObject file, List<String> options) {
    return javac().withProcessors(new AsyncProcessor()).withOptions(options).compile(file);
  }

  /** Those in the first line, if it is a comment {@code // javac options}. */
  private static List<String> options(Path source) throws IOException {
    String first = Files.readAllLines(source).get(0);
    String start = "// javac ";
    return first.startsWith(start)
        ? List.of(first.substring(start.length()).split(" "))
        : List.of();
  }

  private static String machines(Compilation compilation) {
    StringBuilder all = new StringBuilder();
    compilation.generatedSourceFiles().stream()
        .sorted((a, b) -> a.getName().compareTo(b.getName()))
        .forEach(machine -> all.append(text(machine)).append('\n'));
    return all.toString();
  }

  private static CharSequence text(JavaFileObject file) {
    try {
      return file.getCharContent(false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
