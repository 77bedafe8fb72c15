package dev.bide.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
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
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  private static final String VERSION = System.getProperty("bide.version");

  /** Has the two archives; what else Maven needs it copies from the repository of this build. */
  private static final Path REPOSITORY = Path.of("target/stranger-repository").toAbsolutePath();

  private static final Path RUNTIME = archive("bide-runtime");
  private static final Path PROCESSOR = archive("bide-processor");

  @TempDir private Path project;

  @BeforeAll
  static void installArchives() throws IOException {
    install("bide-parent", "../pom.xml", ".pom");
    install("bide-runtime", "../runtime/pom.xml", ".pom");
    install("bide-runtime", "../runtime/target/bide-runtime-" + VERSION + ".jar", ".jar");
    install("bide-processor", "../processor/target/dependency-reduced-pom.xml", ".pom");
    install("bide-processor", "../processor/target/bide-processor-" + VERSION + ".jar", ".jar");
  }

  @Test
  void compilesWithoutWarningsRunsAndHasItsOwnLinesInStackTraces() throws Exception {
    copyProject();

    maven("compile");

    List<String> source = Files.readAllLines(project.resolve("src/main/java/app/App.java"));
    assertThat(runApp(project.resolve("target/classes")))
        .containsExactly(
            "Hello, a!",
            "Hello, b!",
            "Hello, c!",
            "3",
            "App.java:" + line(source, "throw new IllegalStateException"),
            "App.java:" + line(source, "await(inner())"),
            "App.java:" + line(source, "await(outer())"),
            "App.java:" + line(source, "run(new App()"));
    assertThat(project.resolve("target/generated-sources/annotations/app/App$greet.java"))
        .content()
        .contains("The state machine of {@code App.greet(String, double)}");
  }

  @Test
  void linksAgainAfterAnEdit() throws Exception {
    copyProject();
    maven("compile");

    edit("App.java", "Hello, ", "Good day, ");
    maven("compile");
    assertThat(runApp(project.resolve("target/classes"))).contains("Good day, b!");

    edit("Text.java", "\"!\"", "\"?\"");
    maven("compile");
    assertThat(runApp(project.resolve("target/classes"))).contains("Good day, b?");
  }

  @Test
  void javacAloneDoesTheSame() throws Exception {
    copyProject();
    Path classes = Files.createDirectory(project.resolve("classes"));

    List<String> command = new ArrayList<>();
    command.addAll(List.of(tool("javac"), "-Xlint:all", "-Werror", "-d", classes.toString()));
    command.addAll(List.of("-cp", RUNTIME.toString(), "-processorpath", PROCESSOR.toString()));
    command.addAll(List.of("src/main/java/app/App.java", "src/main/java/app/Text.java"));
    assertThat(output(command)).isEmpty();

    assertThat(runApp(classes)).startsWith("Hello, a!", "Hello, b!", "Hello, c!", "3");
    assertThat(classes.resolve("app/App$greet.java")).exists();
  }

  private List<String> runApp(Path classes) throws Exception {
    String classPath = classes + File.pathSeparator + RUNTIME;
    return output(List.of(tool("java"), "-cp", classPath, "app.App"));
  }

  private void maven(String goal) throws Exception {
    String maven = System.getProperty("maven.home") + "/bin/mvn" + (windows() ? ".cmd" : "");
    output(List.of(maven, "-B", "-s", settings(), "-Dbide.version=" + VERSION, goal));
  }

  /** Settings by which Maven looks for archives in this build's repository first. */
  private String settings() throws IOException {
    String source = Path.of(System.getProperty("bide.repository")).toUri().toString();
    Path file = project.resolve("settings.xml");
    return Files.writeString(
            file,
            """
            <settings>
              <localRepository>%1$s</localRepository>
              <profiles>
                <profile>
                  <id>build</id>
                  <repositories>
                    <repository><id>build</id><url>%2$s</url></repository>
                  </repositories>
                  <pluginRepositories>
                    <pluginRepository><id>build</id><url>%2$s</url></pluginRepository>
                  </pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles><activeProfile>build</activeProfile></activeProfiles>
            </settings>
            """
                .formatted(REPOSITORY, source))
        .toString();
  }

  /** What {@code command} prints; it must succeed. */
  private List<String> output(List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(project.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
    Process process = builder.start();
    try (var reader = process.inputReader()) {
      List<String> lines = reader.lines().toList();
      assertThat(process.waitFor()).as(() -> String.join("\n", lines)).isZero();
      return lines;
    }
  }

  private void copyProject() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = project.resolve(SOURCE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  private void edit(String file, String from, String to) throws IOException {
    Path source = project.resolve("src/main/java/app").resolve(file);
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

  private static void install(String artifact, String file, String ending) throws IOException {
    Path target = folder(artifact).resolve(artifact + "-" + VERSION + ending);
    Files.createDirectories(target.getParent());
    Files.copy(Path.of(file), target, StandardCopyOption.REPLACE_EXISTING);
  }

  private static Path archive(String artifact) {
    return folder(artifact).resolve(artifact + "-" + VERSION + ".jar");
  }

  private static Path folder(String artifact) {
    return REPOSITORY.resolve(Path.of("dev", "bide", artifact, VERSION));
  }

  private static String tool(String name) {
    return JAVA_HOME.resolve("bin").resolve(name).toString();
  }

  private static boolean windows() {
    return File.separatorChar == '\\';
  }
}
