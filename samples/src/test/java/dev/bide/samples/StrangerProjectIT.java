package dev.bide.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A project outside of this build, which has nothing of it but the two archives: {@code
 * src/it/stranger}.
 */
@Timeout(300)
class StrangerProjectIT {
  private static final Path SOURCE = Path.of("src/it/stranger");
  private OutsideProject project;

  @BeforeEach
  void copy(@TempDir Path folder) throws IOException {
    project = OutsideProject.copy(SOURCE, folder);
  }

  @Test
  void compilesWithoutWarningsRunsAndHasItsOwnLinesInStackTraces() throws Exception {
    project.maven("compile");

    List<String> source = Files.readAllLines(project.path("src/main/java/app/App.java"));
    assertThat(runApp(project.path("target/classes")))
        .containsExactly(
            "Hello, a!",
            "Hello, b!",
            "Hello, c!",
            "3",
            "App.java:" + line(source, "throw new IllegalStateException"),
            "App.java:" + line(source, "await(inner())"),
            "App.java:" + line(source, "await(outer())"),
            "App.java:" + line(source, "run(new App()"));
    assertThat(project.path("target/generated-sources/annotations/app/App$greet.java"))
        .content()
        .contains("The state machine of {@code App.greet(String, double)}");
  }

  @Test
  void linksAgainAfterAnEdit() throws Exception {
    project.maven("compile");

    edit("App.java", "Hello, ", "Good day, ");
    project.maven("compile");
    assertThat(runApp(project.path("target/classes"))).contains("Good day, b!");

    edit("Text.java", "\"!\"", "\"?\"");
    project.maven("compile");
    assertThat(runApp(project.path("target/classes"))).contains("Good day, b?");
  }

  @Test
  void javacAloneDoesTheSame() throws Exception {
    Path classes = Files.createDirectory(project.path("classes"));

    List<String> command = new ArrayList<>();
    command.addAll(List.of("-Xlint:all", "-Werror", "-d", classes.toString()));
    command.addAll(List.of("-cp", OutsideProject.RUNTIME.toString()));
    command.addAll(List.of("-processorpath", OutsideProject.PROCESSOR.toString()));
    command.addAll(List.of("src/main/java/app/App.java", "src/main/java/app/Text.java"));
    assertThat(project.tool("javac", command)).isEmpty();

    assertThat(runApp(classes)).startsWith("Hello, a!", "Hello, b!", "Hello, c!", "3");
    assertThat(classes.resolve("app/App$greet.java")).exists();
  }

  private List<String> runApp(Path classes) throws Exception {
    String classPath = classes + File.pathSeparator + OutsideProject.RUNTIME;
    return project.tool("java", List.of("-cp", classPath, "app.App"));
  }

  private void edit(String file, String from, String to) throws IOException {
    Path source = project.path("src/main/java/app/" + file);
    String text = Files.readString(source);
    assertThat(text).contains(from);
    Files.writeString(source, text.replace(from, to));
  }

  private static int line(List<String> source, String text) {
    for (int i = 0; i < source.size(); i++) {
      if (source.get(i).contains(text)) {
        return i + 1;
      }
    }
    throw new AssertionError(text);
  }
}
