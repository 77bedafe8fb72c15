package dev.bide.processor.env;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Members that another processor has put into the main compilation's trees and nowhere else, as
 * Lombok does.
 */
class OtherProcessorsTest {

  /** Javac parses {@code full}, and whoever asks for the text later gets {@code written}. */
  private static final class Enriched extends Project.SourceText {
    private final String written;
    private boolean parsed;

    Enriched(String path, String full, String written) {
      super(path, full);
      this.written = written;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      if (parsed) {
        return written;
      }
      parsed = true;
      return super.getCharContent(ignoreEncodingErrors);
    }
  }

  /**
   * What the attribution makes of {@code written} when the compilation has what {@code full}
   * declares.
   */
  private static String attributed(String full, String written) {
    List<String> texts = new ArrayList<>();
    Project.Result result =
        new Project()
            .with("Host.java", new Enriched("Host.java", full, written))
            .with("lombok/val.java", "package lombok; public @interface val {}")
            .with(
                "lombok/Cleanup.java",
                "package lombok; public @interface Cleanup { String value() default \"\"; }")
            .compile(
                new Probe(
                    "Host"::equals,
                    (main, units, attribution) -> {
                      CompilationUnitTree unit = units.iterator().next();
                      AllResolved.check(unit, attribution);
                      texts.add(attribution.text(unit));
                      for (TreePath method : methods(unit)) {
                        attribution
                            .path(method)
                            .ifPresent(
                                path ->
                                    assertThat(attribution.mainPath(path).orElseThrow().getLeaf())
                                        .isSameAs(method.getLeaf()));
                      }
                    }));
    assertThat(result.problems()).isEmpty();
    assertThat(texts).hasSize(1);
    assertThat(texts.get(0).lines()).hasSameSizeAs(written.lines().toList());
    return texts.get(0);
  }

  private static List<TreePath> methods(CompilationUnitTree unit) {
    List<TreePath> found = new ArrayList<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree tree, Void unused) {
        found.add(getCurrentPath());
        return null;
      }
    }.scan(new TreePath(unit), null);
    return found;
  }

  @Test
  void membersBecomeStubs() {
    String written =
        """
        class Host<T extends Number> {
          private T t;
          T body(Host<T> other) throws Exception {
            log.append(other.getT());
            HostBuilder<T> b = Host.builder();
            Host.<T>all(t, t).get(0).intValue();
            return new Host<>(t, 1).with(b.t(t).build()).getT();
          }
          static class Nested { int n() { return getM(); } }
          int last() { return new Nested().getM(); }
        }
        """;
    String full =
        """
        class Host<T extends Number> {
          private T t;
          private static final StringBuilder log = new StringBuilder();
          T body(Host<T> other) throws Exception {
            return null;
          }
          static class Nested { int n() { return getM(); } int getM() { return 1; } }
          int last() { return new Nested().getM(); }
          Host(T t, int i) {}
          public T getT() { return t; }
          Host<T> with(Host<? extends T> other) throws java.io.IOException { return this; }
          @SafeVarargs static <E> java.util.List<E> all(E... all) { return null; }
          static <N extends Number & java.io.Serializable> HostBuilder<N> builder() { return null; }
          static class HostBuilder<N extends Number> implements Runnable {
            HostBuilder<N> t(N t) { return this; } Host<N> build() { return null; } public void run() {}
          }
        }
        """;
    full = full.replace("HostBuilder<N> builder() {", "HostBuilder<N> builder() {");
    written =
        written.replace("<T extends Number> {", "<T extends Number & java.io.Serializable> {");
    full =
        full.replace("Host<T extends Number> {", "Host<T extends Number & java.io.Serializable> {");
    full =
        full.replace(
            "HostBuilder<N extends Number>",
            "HostBuilder<N extends Number & java.io.Serializable>");
    assertThat(attributed(full, written))
        .contains("getT() { throw null; }")
        .startsWith(written.substring(0, written.indexOf("getM(); } }")));
  }

  @Test
  void enumsRecordsAndInterfacesKeepTheirOwnMembers() {
    String source =
        """
        class Host {
          enum E { A, B { } ; int n; }
          record R(int x, String... more) { int m() { return x() + more.length; } }
          interface I { int K = 1; void m(); }
          int m(R r, E e, I i) { i.m(); return r.x() + e.n + E.valueOf("A").n + I.K + r.hashCode(); }
        }
        """;
    assertThat(attributed(source, source)).isEqualTo(source);
  }

  @Test
  void membersOfEnumsRecordsAndInterfaces() {
    String written =
        """
        class Host {
          enum E { A, B }
          record R(int x) { }
          interface I { }
          int m(R r, E e, I i) { return e.more() + r.more() + i.more() + I.K; }
        }
        """;
    String full =
        """
        class Host {
          enum E { A, B; int more() { return 1; } }
          record R(int x) { int more() { return 1; } }
          interface I { int K = 3; default int more() { return 1; } int abs(); }
          int m(R r, E e, I i) { return e.more() + r.more() + i.more() + I.K; }
        }
        """;
    assertThat(attributed(full, written)).contains("int abs();").contains("K = (int) 3;");
  }

  @Test
  void modifiersGoToTheMembersThatGotThem() {
    String written =
        """
        class Host {
          int a, b = 1; final @Deprecated int[] c = {};
          @Deprecated
          int m() { return new Made().e; }
          static class Kept { private int d; }
          class Made { int e; }
        }
        """;
    String full =
        """
        class Host {
          private int a, b = 1; private final @Deprecated int[] c = {};
          private static @Deprecated
          int m() { return 0; }
          static class Kept { private int d; }
          static class Made { protected final int e = 1; }
        }
        """;
    assertThat(attributed(full, written))
        .isEqualTo(
            """
            class Host {
              private int a, b = 1; private final @Deprecated int[] c = {};
              private static @Deprecated
              int m() { return new Made().e; }
              static class Kept { private int d; }
              static class Made { int e; }
            }
            """);
  }

  @Test
  void lombokVal() {
    String written =
        "import lombok.val; class Host { int m(String s) { val n = s.length(); for (final lombok.val c : s.toCharArray()) {} return n; } }";
    assertThat(
            attributed(
                written.replace("val n", "int n").replace("lombok.val c", "char c"), written))
        .isEqualTo(written.replace("val n", "var n").replace("lombok.val c", "var c"));
  }

  @Test
  void aNameLikeLombokVal() {
    String source = "class Host { class val {} void m() { val v = new val(); } }";
    assertThat(attributed(source, source)).isEqualTo(source);
  }

  @Test
  void lombokCleanup() {
    String written =
        """
        import lombok.Cleanup;
        abstract class Host implements AutoCloseable {
          void m(int i, Host h) {
            @Cleanup final Host a = h, b = null;
            switch (i) { case 1: @lombok.Cleanup("hashCode") Host c = a; default: }
            {@Cleanup(
                value = "finish") Host d = a; d.finish(); @Cleanup Host e = d; }
          }
          abstract void finish();
          public abstract void close();
        }
        """;
    assertThat(attributed(written, written))
        .isEqualTo(
            """
            import lombok.Cleanup;
            abstract class Host implements AutoCloseable {
              void m(int i, Host h) {
                 final Host a = h, b = null; try { try {
                switch (i) { case 1:  Host c = a; try { } finally { if (c != null) { c.hashCode(); } } default: }
                {
             Host d = a; try { d.finish();  Host e = d; try {  } finally { if (e != null) { e.close(); } } } finally { if (d != null) { d.finish(); } }}
               } finally { if (b != null) { b.close(); } } } finally { if (a != null) { a.close(); } }}
              abstract void finish();
              public abstract void close();
            }
            """);
  }
}
