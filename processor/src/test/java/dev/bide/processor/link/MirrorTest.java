package dev.bide.processor.link;

import static dev.bide.processor.link.Machines.mirror;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members that a machine reaches as one of the nest of its host. */
class MirrorTest {
  @TempDir Path folder;

  @Test
  void privateMembersOfTheHost() throws Throwable {
    var links = Machines.of("H", "m", "()Ljava/lang/String;", mirror("H$m", "M", "H"));
    var result =
        Compilation.of(
            folder,
            links,
            """
            import java.util.function.*;
            public class H {
              private int count = 1;
              private long[] wide = {1};
              private static String log = "";
              private static final int LIMIT = 7;
              private H() {}
              private H(int count) { this.count = count; }
              private String twice(String s) { log += "t"; return s + s; }
              private static int half(int i) { return i / 2; }
              private <T extends Comparable<T>> T greater(T a, T b) {
                return a.compareTo(b) > 0 ? a : b;
              }
              String m() { return "not linked"; }
              public static String run() { return new H().m() + log; }
            }
            """,
            """
            import java.util.function.*;
            final class H$m {
              static String start(H self) {
                mirror(self).count += 2;
                int old = mirror(self).count++;
                mirror(self).wide[0] <<= 3;
                M.log += "l";
                UnaryOperator<String> twice = mirror(self)::twice;
                IntUnaryOperator half = M::half;
                Supplier<H> maker = () -> mirror(new M(41));
                IntFunction<M> other = M::new;
                M made = true ? other.apply(2) : mirror(self);
                return old + " " + mirror(self).count + " " + mirror(self).wide[0] + " " + M.LIMIT
                    + twice.apply("x") + mirror(self).twice("y") + half.applyAsInt(9) + M.half(5)
                    + mirror(self).greater("a", "b") + mirror(maker.get()).count + made.count;
              }
              private static native M mirror(H self);
              private static native H mirror(M self);
              private static final class M {
                int count;
                long[] wide;
                static String log;
                static int LIMIT;
                M(int count) {}
                native String twice(String s);
                static native int half(int i);
                native <T extends Comparable<T>> T greater(T a, T b);
              }
            }
            """);

    assertThat(result.run("H")).isEqualTo("3 4 8 7xxyy42b412ltt");
    assertThat(result.classes.resolve("H$m$M.class")).doesNotExist();
  }

  @Test
  void privateMembersOfAnInterface() throws Throwable {
    var links = Machines.of("I", "m", "()Ljava/lang/String;", mirror("I$m", "M", "I"));
    var result =
        Compilation.of(
            folder,
            links,
            """
            public interface I {
              private String name() { return "name"; }
              private static String kind() { return "kind"; }
              String open();
              default String m() { return "not linked"; }
              static String run() { I i = () -> "open"; return i.m(); }
            }
            """,
            """
            import java.util.function.*;
            final class I$m {
              static String start(I self) {
                Supplier<String> name = mirror(self)::name;
                Supplier<String> open = mirror(self)::open;
                Supplier<String> kind = M::kind;
                return mirror(self).name() + M.kind() + mirror(self).open()
                    + name.get() + kind.get() + open.get();
              }
              private static native M mirror(I self);
              private static final class M {
                native String name();
                native String open();
                static native String kind();
              }
            }
            """);

    assertThat(result.run("I")).isEqualTo("namekindopennamekindopen");
  }

  @Test
  void privateNestedTypes() throws Throwable {
    var links =
        Machines.of(
            "H",
            "m",
            "()Ljava/lang/String;",
            mirror("H$m", "M", "H"),
            mirror("H$m", "NodeMirror", "H$Node"),
            mirror("H$m", "OopsMirror", "H$Oops"));
    var result =
        Compilation.of(
            folder,
            links,
            """
            public class H {
              private Node head = new Node("a");
              private static final class Node {
                private final String text;
                private Node next;
                private Node(String text) { this.text = text; }
                private Node append(String more) { next = new Node(more); return next; }
              }
              private static final class Oops extends RuntimeException {
                private static final long serialVersionUID = 1;
                private Oops(String message) { super(message); }
              }
              String m() { return "not linked"; }
              public static String run() { return new H().m() + new H().head.append("").next; }
              static void fail() { throw new Oops("oops"); }
            }
            """,
            """
            import java.util.*;
            final class H$m {
              private static NodeMirror[] kept;
              static String start(H self) {
                NodeMirror node = mirror(self).head;
                List<NodeMirror> all = new ArrayList<>(List.of(node, node.append("b")));
                all.add(new NodeMirror("c"));
                kept = all.toArray(new NodeMirror[0]);
                String text = "";
                for (NodeMirror it : all) {
                  Runnable fail = new Runnable() {
                    @Override public void run() { if (it.next == null) H.fail(); }
                  };
                  try {
                    fail.run();
                    text += it.text + (it.next instanceof NodeMirror) + ":";
                  } catch (OopsMirror e) {
                    text += e.getMessage();
                  }
                }
                Object first = kept[0];
                return text + NodeMirror.class.getSimpleName() + ((NodeMirror) first).text
                    + from(first).text;
              }
              private static native M mirror(H self);
              private static native NodeMirror mirror(Object node);
              private static NodeMirror from(Object node) { return mirror(node); }
              private static final class M { NodeMirror head; }
              private static final class NodeMirror {
                String text;
                NodeMirror next;
                NodeMirror(String text) {}
                native NodeMirror append(String more);
              }
              private static final class OopsMirror extends RuntimeException {
                private static final long serialVersionUID = 1;
              }
            }
            """);

    assertThat(result.run("H")).isEqualTo("atrue:oopsoopsNodeaanull");
  }

  @Test
  void classesThatJavacAddsToTheMachine() throws Throwable {
    var links = Machines.of("H", "m", "()Ljava/lang/String;", mirror("H$m", "M", "H"));
    var result =
        Compilation.of(
            folder,
            links,
            """
            public class H {
              enum Color { RED, BLUE }
              private Color color = Color.BLUE;
              String m() { return "not linked"; }
              public static String run() { return new H().m(); }
            }
            """,
            """
            import java.io.*;
            final class H$m {
              interface Text extends Serializable { String get(); }
              static String start(H self) {
                class Local {
                  H.Color color() { return mirror(self).color; }
                }
                Text text = () -> "text";
                assert text != null;
                switch (new Local().color()) {
                  case RED: return "red";
                  case BLUE: return "blue" + text.get();
                  default: return "none";
                }
              }
              private static native M mirror(H self);
              private static final class M { H.Color color; }
            }
            """);

    assertThat(result.run("H")).isEqualTo("bluetext");
    assertThat(result.load("H").getNestMembers())
        .extracting(Class::getName)
        .contains("H", "H$Color", "H$m", "H$m$Text", "H$m$1", "H$m$1Local");
  }
}
