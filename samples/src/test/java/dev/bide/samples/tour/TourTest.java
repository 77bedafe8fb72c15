package dev.bide.samples.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.bide.samples.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The tour says what its twin in Python says, in the same order. */
@Timeout(60)
class TourTest {
  private static final Path PYTHON = Path.of("src/main/python");
  private static final Path RECORDED = Path.of("src/test/resources/tour.txt");

  @Test
  void saysWhatItsTwinInPythonSays() throws Exception {
    List<String> expected = python().orElse(recorded());

    List<String> said = Console.linesOf(() -> Tour.main(new String[0]));

    assertThat(said).containsExactlyElementsOf(expected);
  }

  @Test
  void whatIsRecordedIsWhatPythonSays() throws Exception {
    Optional<List<String>> said = python();
    assumeThat(said).as("python3").isPresent();

    assertThat(recorded()).isEqualTo(said.orElseThrow());
  }

  @Test
  void everyPythonFileHasItsExample() throws IOException {
    try (var files = Files.list(PYTHON)) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".py") && !name.equals("tour.py"))
              .map(name -> name.substring(0, name.length() - ".py".length()))
              .toList();

      assertThat(Tour.EXAMPLES).extracting(Tour.Example::name).hasSameElementsAs(names);
    }
  }

  private static List<String> recorded() throws IOException {
    return Files.readAllLines(RECORDED);
  }

  /** What the Python tour says; empty where there is no Python. */
  private static Optional<List<String>> python() throws Exception {
    Process process;
    try {
      process =
          new ProcessBuilder("python3", "-B", "-X", "utf8", PYTHON.resolve("tour.py").toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException absent) {
      return Optional.empty();
    }
    try (var output = process.inputReader()) {
      List<String> lines = output.lines().toList();
      assertThat(process.waitFor()).as("exit code of python3").isZero();
      return Optional.of(lines);
    }
  }
}
