package dev.bide.processor.link;

import static dev.bide.processor.link.Machines.mirror;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members that a machine reaches through a method that the linker adds to the host. */
class MirrorAccessorsTest {
  @TempDir Path folder;

  @Test
  void membersThatOnlyTheHostItselfMayUse() throws Throwable {
    var links =
        Machines.of(
            "p/H",
            "m",
            "()Ljava/lang/String;",
            mirror(
                "p/H$m",
                "M",
                "p/H",
                new Accessor("count", "J", "J", new Accessor.Target.Inherited()),
                new Accessor("total", "I", "I", new Accessor.Target.Inherited()),
                new Accessor(
                    "hook",
                    "(ILjava/lang/String;)J",
                    "(ILjava/lang/String;)J",
                    new Accessor.Target.Inherited()),
                new Accessor("tool", "(J)I", "(J)I", new Accessor.Target.Inherited()),
                new Accessor(
                    "super$toString",
                    "()Ljava/lang/String;",
                    "()Ljava/lang/String;",
                    new Accessor.Target.Super("q/Base", "toString", false)),
                new Accessor(
                    "super$greet",
                    "()Ljava/lang/String;",
                    "()Ljava/lang/String;",
                    new Accessor.Target.Super("q/Greeter", "greet", true))));
    var result =
        Compilation.of(
            folder,
            links,
            """
            package q;
            public class Base {
              protected long count = 5;
              protected static int total = 1;
              protected long hook(int i, String s) { return i + s.length(); }
              protected static int tool(long l) { return (int) -l; }
              @Override public String toString() { return "base"; }
            }
            """,
            """
            package q;
            public interface Greeter { default String greet() { return "hello"; } }
            """,
            """
            package p;
            public class H extends q.Base implements q.Greeter {
              @Override public String greet() { return "overridden"; }
              @Override public String toString() { return "overridden"; }
              String m() { return "not linked"; }
              public static String run() { return new H().m(); }
            }
            """,
            """
            package p;
            import java.util.function.*;
            final class H$m {
              static String start(H self) {
                mirror(self).count += 2;
                long old = mirror(self).count++;
                M.total *= 6;
                BiFunction<Integer, String, Long> hook = mirror(self)::hook;
                LongToIntFunction tool = M::tool;
                Supplier<String> text = mirror(self)::super$toString;
                return old + " " + mirror(self).count + " " + M.total
                    + mirror(self).hook(3, "ab") + hook.apply(1, "c") + M.tool(4L)
                    + tool.applyAsInt(9) + mirror(self).super$toString() + text.get()
                    + mirror(self).super$greet();
              }
              private static native M mirror(H self);
              private static final class M {
                long count;
                static int total;
                native long hook(int i, String s);
                static native int tool(long l);
                native String super$toString();
                native String super$greet();
              }
            }
            """);

    assertThat(result.run("p.H")).isEqualTo("7 8 652-4-9basebasehello");
    assertThat(result.load("p.H").getDeclaredMethods())
        .filteredOn(method -> method.getName().startsWith("bide$"))
        .hasSize(8)
        .allMatch(method -> method.isSynthetic());
  }

  @Test
  void nestedHostAndItsOuterInstances() throws Throwable {
    var outer = new Accessor("outer", "()LO;", "()LO;", new Accessor.Target.Outer());
    var middle = new Accessor("middle", "()LO$Mid;", "()LO$Mid;", new Accessor.Target.Outer());
    var links =
        Machines.of(
            "O",
            "O$Mid$In",
            "m",
            "()Ljava/lang/String;",
            mirror("O$Mid$In$m", "M", "O$Mid$In", outer, middle),
            mirror("O$Mid$In$m", "MidMirror", "O$Mid"),
            mirror("O$Mid$In$m", "OMirror", "O"));
    var result =
        Compilation.of(
            folder,
            links,
            """
            public class O {
              private String name = "o";
              class Mid {
                private String name = "mid";
                class In {
                  private String name = "in";
                  String m() { return name + Mid.this.name + O.this.name; }
                }
              }
              public static String run() { return new O().new Mid().new In().m(); }
            }
            """,
            """
            final class O$Mid$In$m {
              static String start(O.Mid.In self) {
                return mirror(mirror(self).outer()).name + mirror(self).middle().name
                    + mirror(self).name;
              }
              private static native M mirror(O.Mid.In self);
              private static native OMirror mirror(O self);
              private static final class OMirror { String name; }
              private static final class MidMirror { String name; }
              private static final class M {
                String name;
                native O outer();
                native MidMirror middle();
              }
            }
            """);

    assertThat(result.run("O")).isEqualTo("omidin");
  }

  @Test
  void superCallsOfAnInterface() throws Throwable {
    var links =
        Machines.of(
            "I",
            "m",
            "()Ljava/lang/String;",
            mirror(
                "I$m",
                "M",
                "I",
                new Accessor(
                    "super$greet",
                    "()Ljava/lang/String;",
                    "()Ljava/lang/String;",
                    new Accessor.Target.Super("Greeter", "greet", true))));
    var result =
        Compilation.of(
            folder,
            links,
            "public interface Greeter { default String greet() { return \"hello\"; } }",
            """
            public interface I extends Greeter {
              @Override default String greet() { return "overridden"; }
              default String m() { return "not linked"; }
              static String run() { return new I() {}.m(); }
            }
            """,
            """
            import java.util.function.*;
            final class I$m {
              static String start(I self) {
                Supplier<String> greet = mirror(self)::super$greet;
                return mirror(self).super$greet() + greet.get();
              }
              private static native M mirror(I self);
              private interface M { String super$greet(); }
            }
            """);

    assertThat(result.run("I")).isEqualTo("hellohello");
  }
}
