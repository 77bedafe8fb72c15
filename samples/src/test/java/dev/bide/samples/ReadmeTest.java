package dev.bide.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.samples.hello.Hello;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows what is really there. */
class ReadmeTest {
  private static final Path README = Path.of("../README.md");
  private static final String HELLO = "dev/bide/samples/hello/Hello";

  @Test
  void showsTheSourceOfTheSample() throws Exception {
    String source = Files.readString(Path.of("src/main/java", HELLO + ".java"));

    assertThat(README).content().contains(source.substring(source.indexOf("public final class")));
  }

  @Test
  void showsTheGeneratedClassAsItIsWritten() throws Exception {
    Path generated = Path.of("target/generated-sources/annotations", HELLO + "$totalLength.java");

    assertThat(README).content().contains("```java\n" + Files.readString(generated) + "```");
  }

  @Test
  void theSampleRuns() throws Exception {
    assertThat(Console.linesOf(() -> Hello.main(new String[0]))).containsExactly("47");
  }

  @Test
  void theMavenSetUpIsThatOfTheStrangersProject() throws Exception {
    String pom = Files.readString(Path.of("src/it/stranger/pom.xml"));
    String readme = Files.readString(README);
    String shown = readme.substring(readme.indexOf("<annotationProcessorPaths>"));
    shown = shown.substring(0, shown.indexOf("</configuration>"));

    assertThat(pom.replaceAll("\\s+", ""))
        .contains(shown.replace("0.1.0-SNAPSHOT", "${bide.version}").replaceAll("\\s+", ""));
  }
}
