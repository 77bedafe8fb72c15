package dev.bide.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import dev.bide.Async;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.commons.ClassRemapper;

/** The javac command, as a user types it. */
class BidePluginTest {
  private static final String FINE =
      """
      import static dev.bide.Asyncio.*;
      import dev.bide.*;
      public class A {
        private int sum;
        @Async Coroutine<Integer> twice(int i) { await(sleep(0)); sum += i; return value(2 * sum); }
        public static void main(String[] args) { System.out.print(run(new A().twice(21))); }
      }
      """;

  private record Result(int status, String output) {}

  @TempDir Path folder;

  @Test
  void startsByItselfOnTheProcessorPath() throws Exception {
    Result result = javac(FINE, "-proc:none", "-processorpath", processorPath());

    assertThat(result.output()).containsOnlyOnce("error:").contains("A.java:5: error: [BIDE010]");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void startsOnceWhenAskedFor() throws Exception {
    Result result = javac(FINE, "-proc:none", "-processorpath", processorPath(), "-Xplugin:Bide");

    assertThat(result.output()).containsOnlyOnce("error:").contains("[BIDE010]");
  }

  @Test
  void speaksUpWhenJavacRunsNoProcessorsFromTheClassPath() throws Exception {
    Result result = javac(FINE, "-cp", runtime() + File.pathSeparator + processorPath());

    if (Runtime.version().feature() >= 23) {
      assertThat(result.output()).contains("A.java:5: error: [BIDE010]");
    } else {
      assertThat(result).isEqualTo(new Result(0, ""));
    }
  }

  @Test
  void hasNothingToSayAboutWhatTheProcessorCompiles() throws Exception {
    Result result =
        javac(FINE, "-processorpath", processorPath(), "-Xlint:all,-processing", "-Werror");

    assertThat(result).isEqualTo(new Result(0, ""));
    assertThat(run("java", "-cp", runtime() + File.pathSeparator + folder, "A"))
        .isEqualTo(new Result(0, "42"));
  }

  @Test
  void doesNotRepeatTheProcessor() throws Exception {
    Result result =
        javac(
            """
            import static dev.bide.Asyncio.*;
            import dev.bide.*;
            class A {
              @Async Coroutine<Void> fine() { return done(); }
              @Async synchronized Coroutine<Void> wrong() { return done(); }
              @Async Coroutine<Object> lambda() {
                Runnable r = () -> await(sleep(1));
                return value(r);
              }
            }
            """,
            "-processorpath",
            processorPath());

    assertThat(result.output().lines().filter(line -> line.contains("error: ")))
        .extracting(line -> line.substring(0, line.indexOf(']')))
        .containsExactlyInAnyOrder("A.java:5: error: [BIDE002", "A.java:7: error: [BIDE004");
  }

  /** Compiles A.java in a folder of its own. */
  private Result javac(String source, String... options) throws Exception {
    Files.writeString(folder.resolve("A.java"), source);
    List<String> command = new ArrayList<>(List.of("javac", "-d", "."));
    if (!List.of(options).contains("-cp")) {
      command.addAll(List.of("-cp", runtime()));
    }
    command.addAll(List.of(options));
    command.add("A.java");
    return run(command.toArray(String[]::new));
  }

  private Result run(String... command) throws Exception {
    command[0] = Path.of(System.getProperty("java.home"), "bin", command[0]).toString();
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes());
    return new Result(process.waitFor(), output);
  }

  private static String runtime() {
    return locations(Async.class);
  }

  private static String processorPath() {
    return locations(
        BidePlugin.class, ClassReader.class, ClassRemapper.class, JavaFile.class, Async.class);
  }

  private static String locations(Class<?>... types) {
    return Stream.of(types)
        .map(BidePluginTest::location)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }
}
