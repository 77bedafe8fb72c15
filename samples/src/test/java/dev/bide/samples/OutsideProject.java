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

/**
 * A copy of a Maven project that is outside of this build and has nothing of it but the two
 * archives.
 */
final class OutsideProject {
  private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
  private static final String VERSION = System.getProperty("bide.version");

  /** Has the two archives; what else Maven needs it copies from the repository of this build. */
  private static final Path REPOSITORY = Path.of("target/outside-repository").toAbsolutePath();

  static final Path RUNTIME = archive("bide-runtime");
  static final Path PROCESSOR = archive("bide-processor");

  private final Path folder;

  private OutsideProject(Path folder) {
    this.folder = folder;
  }

  /** Copies the project in {@code source} to the empty {@code folder}. */
  static OutsideProject copy(Path source, Path folder) throws IOException {
    installArchives();
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : files.filter(OutsideProject::isSource).toList()) {
        Path copy = folder.resolve(source.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    return new OutsideProject(folder);
  }

  private static boolean isSource(Path file) {
    return Files.isRegularFile(file) && !file.toString().contains(File.separator + "target");
  }

  /** A file or folder of it. */
  Path path(String name) {
    return folder.resolve(name);
  }

  /** Runs Maven, which must succeed, and gives what it prints. */
  List<String> maven(String... arguments) throws Exception {
    String maven = System.getProperty("maven.home") + "/bin/mvn" + (windows() ? ".cmd" : "");
    List<String> command = new ArrayList<>(List.of(maven, "-B", "-s", settings()));
    command.add("-Dbide.version=" + VERSION);
    command.addAll(List.of(arguments));
    return output(command);
  }

  /** Runs {@code java} or {@code javac}, which must succeed, and gives what it prints. */
  List<String> tool(String name, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(JAVA_HOME.resolve("bin").resolve(name).toString());
    command.addAll(arguments);
    return output(command);
  }

  private List<String> output(List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
    Process process = builder.start();
    try (var reader = process.inputReader()) {
      List<String> lines = reader.lines().toList();
      assertThat(process.waitFor()).as(() -> String.join("\n", lines)).isZero();
      return lines;
    }
  }

  /** Settings by which Maven looks for archives in this build's repository first. */
  private String settings() throws IOException {
    String source = Path.of(System.getProperty("bide.repository")).toUri().toString();
    return Files.writeString(
            folder.resolve("settings.xml"),
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

  private static void installArchives() throws IOException {
    install("bide-parent", "../pom.xml", ".pom");
    install("bide-runtime", "../runtime/pom.xml", ".pom");
    install("bide-runtime", "../runtime/target/bide-runtime-" + VERSION + ".jar", ".jar");
    install("bide-processor", "../processor/target/dependency-reduced-pom.xml", ".pom");
    install("bide-processor", "../processor/target/bide-processor-" + VERSION + ".jar", ".jar");
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

  private static boolean windows() {
    return File.separatorChar == '\\';
  }
}
