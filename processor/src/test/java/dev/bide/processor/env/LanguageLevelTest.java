package dev.bide.processor.env;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The second task takes the level of language, API and modules from the first. */
class LanguageLevelTest {
  /** Compiles against the API of 11 only: later, {@code CharSequence.isEmpty} returns a boolean. */
  private static final String API_OF_11 =
      """
      abstract class Host implements CharSequence {
        public abstract int isEmpty();
        int m() { return isEmpty(); }
      }
      """;

  @Test
  void release() {
    AllResolved.check(
        new Project().option("--release", "11", "-Xlint:-options").with("Host.java", API_OF_11),
        "Host");
  }

  @Test
  void sourceLevelWithoutModules() {
    AllResolved.check(
        new Project()
            .option("--release", "8", "-Xlint:-options")
            .with("Host.java", API_OF_11)
            .with("Other.java", "class Other {}"),
        "Host");
  }

  @Test
  void sourceLevelAlone() {
    AllResolved.check(
        new Project()
            .option("-source", "11", "-target", "11", "-Xlint:-options")
            .with(
                "Host.java",
                "class Host { boolean m(CharSequence s) { int record = 1; return s.isEmpty(); } }"),
        "Host");
  }

  @Test
  void previewFeatures() {
    AllResolved.check(
        new Project()
            .option(
                "--enable-preview",
                "-source",
                String.valueOf(Runtime.version().feature()),
                "-Xlint:-preview")
            .with(
                "Host.java",
                "class Host { int m(Object o) { return o instanceof String s ? s.length() : 0; } }"),
        "Host");
  }

  @Test
  void exportedInternals() {
    AllResolved.check(
        new Project()
            .option("--add-exports", "java.base/jdk.internal.misc=ALL-UNNAMED")
            .with(
                "Host.java",
                "import jdk.internal.misc.VM; class Host { boolean m() { return VM.isBooted(); } }"),
        "Host");
  }

  @Test
  void incubatorModules() {
    AllResolved.check(
        new Project()
            .option("--add-modules", "jdk.incubator.vector")
            .with(
                "Host.java",
                "import jdk.incubator.vector.*; class Host { int m() { return IntVector.SPECIES_128.length(); } }"),
        "Host");
  }

  @Test
  void filesInMemory() {
    List<String> hosts = new ArrayList<>();
    Probe probe =
        new Probe(
            "p.Host"::equals,
            (main, units, attribution) ->
                units.forEach(
                    unit -> {
                      hosts.add(unit.getSourceFile().getName());
                      AllResolved.check(unit, attribution);
                    }));
    assertThat(
            Compiler.javac()
                .withProcessors(probe)
                .compile(
                    JavaFileObjects.forSourceString(
                        "p.Host",
                        "package p; class Host { int m(Near n) { return n.a.compareTo(org.junit.jupiter.api.Order.DEFAULT); } }"),
                    JavaFileObjects.forSourceString(
                        "p.Near", "package p; class Near { Integer a; }")))
        .succeededWithoutWarnings();
    Assertions.assertThat(hosts).hasSize(1);
  }
}
