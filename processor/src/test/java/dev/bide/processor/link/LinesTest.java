package dev.bide.processor.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinesTest {
  private static final String HOST =
      """
      package p;
      public class Host {
        static String m() { return ""; }
        public static String run() { return m(); }
      }
      """;
  private static final String MACHINE =
      """
      package p;
      final class Host$m {
        static String start() {
          String line = line();
          Runnable lambda =
              () -> fail();
          try { lambda.run(); } catch (RuntimeException e) {
            line += " " + where(e, 0) + " " + where(e, 1);
          }
          Object nested = new Object() {
            @Override public String toString() { return line(); }
          };
          return line + " " + nested;
        }
        static void fail() {
          throw new RuntimeException();
        }
        static String line() { return where(new Throwable(), 1); }
        static String where(Throwable t, int frame) {
          StackTraceElement at = t.getStackTrace()[frame];
          return at.getFileName() + ":" + at.getLineNumber();
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void areTheUsersInTheMachineAndItsNestedClasses() throws Throwable {
    assertThat(linked(true, "-g").run("p.Host"))
        .isEqualTo("Host.java:104 Host.java:116 Host.java:106 Host.java:111");
  }

  @Test
  void stayThoseOfTheGeneratedSourceOnDemand() throws Throwable {
    assertThat(linked(false, "-g").run("p.Host"))
        .isEqualTo("Host$m.java:4 Host$m.java:16 Host$m.java:6 Host$m.java:11");
  }

  @Test
  void areNotInventedWithoutDebugInformation() throws Throwable {
    assertThat(linked(true, "-g:none").run("p.Host")).isEqualTo("null:-1 null:-1 null:-1 null:-1");
  }

  @Test
  void withoutOneOfTheUserBelongToTheLineBefore() throws Throwable {
    Map<Integer, Integer> lines = Map.of(3, 33, 11, 11);
    assertThat(linked(true, "-g", LineTable.of(lines)).run("p.Host"))
        .isEqualTo("Host.java:-1 Host.java:-1 Host.java:-1 Host.java:11");
  }

  @Test
  void tableGivesTheUsersLine() {
    LineTable table = LineTable.of(Map.of(2, 7, 4, 5));

    assertThat(table.lines()).containsExactly(0, 7, 0, 5);
    assertThat(table.userLine(4)).isEqualTo(5);
    assertThat(table.userLine(5)).isZero();
    assertThat(table.userLine(0)).isZero();
  }

  private Compilation linked(boolean userLines, String debug) {
    Map<Integer, Integer> lines =
        Map.of(4, 104, 5, 105, 6, 106, 7, 107, 8, 108, 11, 111, 13, 113, 16, 116);
    return linked(userLines, debug, LineTable.of(lines));
  }

  private Compilation linked(boolean userLines, String debug, LineTable lines) {
    String type = "()Ljava/lang/String;";
    Links links =
        new Links(
            List.of(new HostLink("p/Host", List.of(new Redirect("m", type, true, "p/Host$m")))),
            List.of(
                new MachineLink("p/Host$m", "p/Host", "p/Host", "Host.java", lines, List.of())));
    Path classes = folder.resolve("classes");
    List<String> options = List.of("-d", classes.toString(), debug);
    return Compilation.with(folder, classes, links, userLines, options, HOST, MACHINE);
  }
}
