package dev.bide.processor.diag;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTest {
  @Test
  void everyProblemHasATest() throws Exception {
    Set<Problem> covered = EnumSet.noneOf(Problem.class);
    try (Stream<Class<?>> classes = testClasses()) {
      classes
          .flatMap(type -> Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredMethods())))
          .map(ProblemTest::problems)
          .forEach(covered::addAll);
    }

    assertThat(EnumSet.complementOf(EnumSet.copyOf(covered)))
        .as("problems without a test that has @Covers")
        .isEmpty();
  }

  @Test
  void idsAreUnique() {
    assertThat(Problem.values()).extracting(Problem::id).doesNotHaveDuplicates();
    assertThat(Problem.values()).allMatch(problem -> problem.id().matches("BIDE\\d{3}"));
  }

  @Test
  void sentenceAndFixAreSentences() {
    assertThat(Problem.values())
        .allMatch(problem -> problem.sentence().matches("[^\\n]+\\."))
        .allMatch(problem -> problem.fix().matches("[A-Z][^\\n%]+\\."));
  }

  @Test
  void messageIsIdThenSentenceThenFix() {
    Report report = Report.nowhere(Problem.AWAIT_AS_REFERENCE, "Asyncio::await");

    assertThat(report.message())
        .isEqualTo(
            "[BIDE008] Asyncio::await is used as a method reference."
                + " Call it directly in the body of an @Async method.");
  }

  private static List<Problem> problems(AnnotatedElement test) {
    Covers covers = test.getAnnotation(Covers.class);
    return covers == null ? List.of() : List.of(covers.value());
  }

  private static Stream<Class<?>> testClasses() throws IOException, URISyntaxException {
    Path root =
        Path.of(ProblemTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return Files.walk(root)
        .filter(file -> file.toString().endsWith("Test.class"))
        .map(file -> root.relativize(file).toString())
        .<Class<?>>map(file -> load(file.replace(".class", "").replaceAll("[/\\\\]", ".")));
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, ProblemTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
