package dev.bide.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Other annotation processors beside Bide: {@code projects}, whose own tests Maven runs. The same
 * sources are then compiled in other ways, and give the same classes.
 */
@Timeout(300)
class OtherProcessorsIT {
  @TempDir private static Path folder;

  /** What Maven has run as javac, by project. */
  private static final Map<String, List<String>> COMMANDS = new TreeMap<>();

  @BeforeAll
  static void testAll() throws Exception {
    List<String> log = OutsideProject.copy(Path.of("projects"), folder).maven("-X", "test");
    for (String line : log) {
      if (line.contains(" -processorpath ") && !line.contains("test-classes")) {
        List<String> command = List.of(line.substring(line.indexOf("-d ")).split(" +"));
        Path classes = Path.of(command.get(1));
        COMMANDS.put(classes.getParent().getParent().getFileName().toString(), command);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"lombok", "mapstruct", "dagger"})
  void inTheOppositeOrder(String project) throws IOException {
    List<String> command = command(project);
    set(command, "-processorpath", reversed(get(command, "-processorpath")));

    assertSameClasses(project, command);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lombok", "mapstruct", "dagger"})
  void onTheClassPath(String project) throws IOException {
    List<String> command = command(project);
    int at = command.indexOf("-processorpath");
    set(
        command,
        "-classpath",
        command.get(at + 1) + File.pathSeparator + get(command, "-classpath"));
    command.subList(at, at + 2).clear();
    if (Runtime.version().feature() >= 23) {
      command.add("-proc:full");
    }

    assertSameClasses(project, command);
  }

  private static List<String> command(String project) {
    assertThat(COMMANDS).containsKey(project);
    return new ArrayList<>(COMMANDS.get(project));
  }

  private static String get(List<String> command, String option) {
    return command.get(command.indexOf(option) + 1);
  }

  private static void set(List<String> command, String option, String value) {
    command.set(command.indexOf(option) + 1, value);
  }

  private static String reversed(String path) {
    List<String> entries = Arrays.asList(path.split(File.pathSeparator));
    Collections.reverse(entries);
    return String.join(File.pathSeparator, entries);
  }

  /** Runs javac, which has nothing to say and writes what it has written for Maven. */
  private static void assertSameClasses(String project, List<String> command) throws IOException {
    String expected = get(command, "-d");
    // What Dagger finds there, it does not write again.
    set(
        command,
        "-classpath",
        get(command, "-classpath").replace(expected + File.pathSeparator, ""));
    Path actual = Files.createTempDirectory(folder, project);
    set(command, "-d", Files.createDirectory(actual.resolve("classes")).toString());
    set(command, "-s", Files.createDirectory(actual.resolve("generated")).toString());
    try (Stream<Path> sources =
        Files.walk(Path.of(get(command, "-sourcepath").split(File.pathSeparator)[0]))) {
      sources.map(Path::toString).filter(it -> it.endsWith(".java")).forEach(command::add);
    }
    var output = new ByteArrayOutputStream();

    ToolProvider.getSystemJavaCompiler().run(null, output, output, command.toArray(String[]::new));

    assertThat(output).hasToString("");
    assertThat(contents(actual.resolve("classes")))
        .isNotEmpty()
        .isEqualTo(contents(Path.of(expected)));
  }

  private static Map<String, ByteBuffer> contents(Path folder) throws IOException {
    Map<String, ByteBuffer> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".class")).toList()) {
        contents.put(folder.relativize(file).toString(), ByteBuffer.wrap(Files.readAllBytes(file)));
      }
    }
    return contents;
  }
}
