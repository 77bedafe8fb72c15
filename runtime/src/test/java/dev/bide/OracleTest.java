package dev.bide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same program on Python's asyncio and on ours, compared event by event and tick by tick. The
 * recorded logs are of CPython 3.11; where there is a Python of that age or younger they are
 * checked against it.
 */
class OracleTest {
  private static final boolean HAS_PYTHON = hasPython();
  private static final Map<String, Function<EventLog, Coroutine<?>>> TWINS = new TreeMap<>();

  static {
    TWINS.putAll(OrderTwins.ALL);
    TWINS.putAll(CancelTwins.ALL);
    TWINS.putAll(GatherTwins.ALL);
    TWINS.putAll(ContextTwins.ALL);
  }

  static Stream<String> scripts() throws IOException {
    try (Stream<Path> files = Files.list(folder())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".py") && !name.equals("oracle.py"))
          .map(name -> name.substring(0, name.length() - ".py".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void behavesAsRecorded(String script) throws IOException {
    assertThat(TWINS).containsKey(script);
    List<String> recorded = Files.readAllLines(folder().resolve(script + ".log"));

    assertThat(EventLog.of(TWINS.get(script))).containsExactlyElementsOf(recorded);
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void pythonStillSaysTheSame(String script) throws Exception {
    assumeTrue(HAS_PYTHON, "no Python 3.11 or younger");
    List<String> recorded = Files.readAllLines(folder().resolve(script + ".log"));

    assertThat(python("-B", script + ".py")).containsExactlyElementsOf(recorded);
  }

  @Test
  void everyTwinHasAScript() throws IOException {
    assertThat(scripts()).containsExactlyElementsOf(TWINS.keySet());
  }

  private static boolean hasPython() {
    try {
      return python("-c", "import sys; print(sys.version_info >= (3, 11))").equals(List.of("True"));
    } catch (IOException | InterruptedException notThere) {
      return false;
    }
  }

  private static List<String> python(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(folder().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> lines = process.inputReader().lines().toList();
    process.waitFor();
    return lines;
  }

  private static Path folder() {
    try {
      return Path.of(OracleTest.class.getResource("/oracle").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
