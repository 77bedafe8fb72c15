package dev.bide.processor.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.CompilationSubject;
import com.google.testing.compile.JavaFileObjects;
import dev.bide.processor.diag.Covers;
import dev.bide.processor.diag.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;

/** Where javac may write class files, and what happens when it does not. */
class OutputTest {
  private static final List<String> STRICT = List.of("-Xlint:all,-processing", "-Werror");
  private static final String HOST =
      """
      package p;
      public class Host {
        private String name = "linked";
        String m() { return "not linked"; }
        public static String run() { return new Host().m(); }
      }
      """;
  private static final String MACHINE =
      """
      package p;
      final class Host$m {
        static String start(Host self) {
          return new Object() {
            @Override public String toString() { return mirror(self).name; }
          }.toString();
        }
        private static native HostMirror mirror(Host self);
        private static final class HostMirror { String name; }
      }
      """;
  private static final Links LINKS =
      Machines.of(
          "p/Host",
          "m",
          "()Ljava/lang/String;",
          Machines.mirror("p/Host$m", "HostMirror", "p/Host"));

  @TempDir Path folder;

  @Test
  void mayBeAFolder() throws Throwable {
    Compilation result = Compilation.of(folder, LINKS, HOST, MACHINE);

    assertThat(result.run("p.Host")).isEqualTo("linked");
    assertThat(result.classes.resolve("p"))
        .isDirectoryNotContaining(file -> file.toString().contains("HostMirror"));
  }

  @Test
  void mayComeInAnyOrder() throws Throwable {
    assertThat(Compilation.of(folder, LINKS, MACHINE, HOST).run("p.Host")).isEqualTo("linked");
  }

  @Test
  void mayLieBesideTheSources() throws Throwable {
    Path beside = folder.resolve("src");
    Compilation result = Compilation.with(folder, beside, LINKS, true, STRICT, HOST, MACHINE);

    assertThat(result.messages).isEmpty();
    assertThat(result.run("p.Host")).isEqualTo("linked");
    assertThat(beside.resolve("p/Host$m$HostMirror.class")).doesNotExist();
  }

  @Test
  void mayBelongToAModule() throws Throwable {
    Compilation result = Compilation.of(folder, LINKS, HOST, MACHINE, "module test.module {}\n");

    assertThat(result.run("p.Host")).isEqualTo("linked");
  }

  @Test
  void mayBelongToSeveralModules() throws Throwable {
    Path sources = folder.resolve("modules");
    for (String source : List.of(HOST, MACHINE, "module one { exports p; }\n")) {
      Compilation.write(sources.resolve("one"), source);
    }
    Compilation.write(sources.resolve("two"), "module two { requires one; }\n");
    Path classes = folder.resolve("classes");
    List<String> options =
        List.of(
            "-d", classes.toString(), "--module-source-path", sources.toString(), "-m", "one,two");

    Compilation result = Compilation.with(folder, classes.resolve("one"), LINKS, true, options);

    assertThat(result.messages).isEmpty();
    assertThat(result.run("p.Host")).isEqualTo("linked");
  }

  @Test
  void mayBeInMemory() throws Exception {
    var result =
        com.google.testing.compile.Compiler.javac()
            .withOptions("-Xlint:all,-processing", "-Werror")
            .withProcessors(new Compilation.LinkingProcessor(LINKS, true))
            .compile(
                JavaFileObjects.forSourceString("p.Host", HOST),
                JavaFileObjects.forSourceString("p.Host$m", MACHINE));

    CompilationSubject.assertThat(result).succeededWithoutWarnings();
    var machine =
        result.generatedFile(StandardLocation.CLASS_OUTPUT, "p/Host$m.class").orElseThrow();
    var host = result.generatedFile(StandardLocation.CLASS_OUTPUT, "p/Host.class").orElseThrow();
    try (var in = machine.openInputStream();
        var other = host.openInputStream()) {
      assertThat(MachineRewrite.isLinked(in.readAllBytes(), LINKS.machines().get(0))).isTrue();
      assertThat(new ClassReader(other.readAllBytes()).getClassName()).isEqualTo("p/Host");
    }
  }

  @Test
  void staysAsItIsWhenLinkedAlready() throws IOException {
    Compilation result = Compilation.of(folder, LINKS, HOST, MACHINE);
    MachineLink link = LINKS.machines().get(0);

    assertThat(MachineRewrite.isLinked(result.classFile("p/Host$m"), link)).isTrue();
    assertThat(MachineRewrite.isLinked(result.classFile("p/Host$m$1"), link)).isTrue();
    Compilation unlinked = Compilation.of(folder, new Links(List.of(), List.of()), HOST, MACHINE);
    assertThat(MachineRewrite.isLinked(unlinked.classFile("p/Host$m"), link)).isFalse();
  }

  @Test
  void passesTheVerifierWithAllChecks() throws Exception {
    Compilation result =
        Compilation.of(
            folder,
            LINKS,
            HOST,
            MACHINE,
            """
            package p;
            class Main {
              public static void main(String[] args) { System.out.print(Host.run()); }
            }
            """);
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:+BytecodeVerificationLocal",
                "-cp",
                result.classes.toString(),
                "p.Main")
            .redirectErrorStream(true)
            .start();

    assertThat(new String(process.getInputStream().readAllBytes())).endsWith("linked");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  @Covers(Problem.HOST_NOT_LINKED)
  void isMissedWhenJavacDidNotWriteIt() {
    Compilation result = compile(LINKS, HOST);

    assertThat(result.messages)
        .contains("[BIDE011] The class file of p.Host could not be linked")
        .contains("javac did not write p.Host$m");
    assertThat(result.succeeded).isFalse();
  }

  @Test
  void isNotWhatTheLinksSay() {
    Links other = Machines.of("p/Host", "absent", "()V");
    Compilation result =
        compile(other, HOST, MACHINE, "package p; class Host$absent { class X {} }");

    assertThat(result.messages).contains("[BIDE011]").contains("it has no method absent()V");
    assertThat(result.succeeded).isFalse();
  }

  @Test
  void isNotMissedWhenTheUserHasErrors() {
    Compilation result = compile(LINKS, HOST, "package p;\nclass Other { int x = \"\"; }", MACHINE);

    assertThat(result.messages).contains("incompatible types").doesNotContain("BIDE");
    assertThat(result.succeeded).isFalse();
  }

  @Test
  void isLinkedBeforeTheErrorOfAnotherClass() throws Throwable {
    Compilation result = compile(LINKS, HOST, MACHINE, "package p;\nclass Other { int x = \"\"; }");

    assertThat(result.succeeded).isFalse();
    assertThat(result.run("p.Host")).isEqualTo("linked");
  }

  @Test
  void isNotMissedWhenNothingIsWritten() throws IOException {
    Path classes = folder.resolve("classes");
    for (String option : List.of("-proc:only", "-XDshould-stop.ifNoError=FLOW")) {
      List<String> options = List.of("-d", classes.toString(), option);
      Compilation result = Compilation.with(folder, classes, LINKS, true, options, HOST, MACHINE);

      assertThat(result.messages).isEmpty();
      assertThat(result.succeeded).isTrue();
      try (var files = Files.walk(classes)) {
        assertThat(files.filter(Files::isRegularFile)).isEmpty();
      }
    }
  }

  private Compilation compile(Links links, String... sources) {
    Path classes = folder.resolve("classes");
    List<String> options = List.of("-d", classes.toString());
    return Compilation.with(folder, classes, links, true, options, sources);
  }
}
