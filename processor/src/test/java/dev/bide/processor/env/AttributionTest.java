package dev.bide.processor.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hosts and the classes beside them in the same compilation. */
class AttributionTest {
  @Test
  void platformClasses() {
    AllResolved.check(
        new Project()
            .with(
                "A.java",
                """
                import java.util.*;
                import java.util.stream.*;
                class A {
                  int total(List<String> words) {
                    var lengths = words.stream().map(String::length).collect(Collectors.toList());
                    int sum = 0;
                    for (int length : lengths) sum += length;
                    return sum;
                  }
                }
                """),
        "A");
  }

  @Test
  void classesOfTheSameCompilation() {
    AllResolved.check(
        new Project()
            .with(
                "p/Host.java",
                """
                package p;
                import q.Box;
                class Host extends q.Base<String> {
                  String body(Box<? extends Number> box, Near near) throws Exception {
                    Box<String>.Cell cell = Box.of("x").new Cell("y");
                    inherited = near.pick(Color.RED);
                    for (String s : join("a", "b")) inherited += s;
                    switch (near.color()) { case RED -> near = null; default -> {} }
                    byte narrow = Box.LIMIT;
                    return cell.value + box.get().intValue() + new q.Point(1, 2).x() + protectedCall(narrow);
                  }
                }
                """)
            .with(
                "p/Near.java",
                "package p; record Near(Color color) { <T> String pick(T t) { return null; } }")
            .with("p/Color.java", "package p; enum Color { RED, GREEN { } }")
            .with("q/Point.java", "package q; public record Point(int x, int y) {}")
            .with(
                "q/Base.java",
                """
                package q;
                public abstract class Base<T extends Comparable<? super T>> {
                  protected T inherited;
                  @SafeVarargs protected final java.util.List<T> join(T... parts) { return null; }
                  protected static int protectedCall(long l) { return 0; }
                }
                """)
            .with(
                "q/Box.java",
                """
                package q;
                public class Box<T> {
                  public static final int LIMIT = 1 << 3;
                  public T get() { return null; }
                  public static <E> Box<E> of(E e) { return null; }
                  public class Cell { public T value; public <X extends T> Cell(X t) {} }
                }
                """),
        "p.Host");
  }

  @Test
  void hostsThatReferToEachOther() {
    AllResolved.check(
        new Project()
            .with(
                "p/A.java",
                "package p; class A { private B b; int m() { return b.m(this).length(); } }")
            .with(
                "p/B.java",
                "package p; class B { private A a; String m(A other) { return other == a ? \"\" + a.m() : null; } }"),
        "p.A",
        "p.B");
  }

  @Test
  void theDefaultPackage() {
    AllResolved.check(
        new Project()
            .with("A.java", "class A { int m() { return new B().n; } }")
            .with("B.java", "class B { int n; }"),
        "A");
  }

  @Test
  void constantsOfOtherClassesStayConstant() {
    AllResolved.check(
        new Project()
            .with(
                "Host.java",
                """
                class Host {
                  int m(int i, char c, String s) {
                    final byte narrow = K.BYTE + 1;
                    while (K.TRUE) {
                      switch (i) { case K.ONE: return K.SHORT; default: }
                      switch (c) { case K.CHAR: return narrow; default: }
                      switch (s) { case K.TEXT + "x": return 1; default: }
                    }
                  }
                }
                """)
            .with(
                "K.java",
                """
                interface K {
                  int ONE = 1; byte BYTE = 2; short SHORT = ONE + 1; char CHAR = 'c'; boolean TRUE = !false;
                  String TEXT = "t" + ONE; long LONG = 1L << 40; float FLOAT = 1.5f; double DOUBLE = 1 / 3d;
                }
                """),
        "Host");
  }

  @Test
  void annotationsOfTheSameCompilation() {
    AllResolved.check(
        new Project()
            .with(
                "Host.java",
                """
                import java.util.*;
                class Host {
                  @Tag("a") @Tag("b") List<@Null String> m(@Tag("c") Object o) {
                    @Tag("d") List<@Null String> list = new ArrayList<@Null String>();
                    Runner r = () -> list.size();
                    return r.run() > 0 ? list : null;
                  }
                }
                """)
            .with(
                "Tag.java",
                """
                import java.lang.annotation.*;
                @Repeatable(Tag.All.class) @interface Tag {
                  String value(); int level() default 1; Class<?>[] types() default {Tag.class};
                  ElementType kind() default ElementType.METHOD;
                  Deprecated mark() default @Deprecated(since = "1");
                  @interface All { Tag[] value(); }
                }
                """)
            .with(
                "Null.java",
                """
                import java.lang.annotation.*;
                @Target(ElementType.TYPE_USE) @interface Null {}
                """)
            .with(
                "Runner.java",
                "@FunctionalInterface interface Runner { int run(); default void more() {} }"),
        "Host");
  }

  @Test
  void membersThatOnlyASubclassOrANeighbourReaches() {
    AllResolved.check(
        new Project()
            .with(
                "p/Host.java",
                """
                package p;
                class Host extends q.Base {
                  Host() throws java.io.IOException { super(1); }
                  int m() {
                    new Nested() { int k() { return v(); } }.k();
                    return field + inner() + super.inner() + call(this);
                  }
                  @Override protected int inner() { return new Neighbour.Deep(2).n; }
                }
                """)
            .with(
                "p/Neighbour.java",
                "package p; class Neighbour { static class Deep { int n; Deep(int n) {} } }")
            .with(
                "q/Base.java",
                """
                package q;
                public abstract class Base {
                  protected int field;
                  private int call(Base hidden) { return 0; }
                  public int call(Object visible) { return 1; }
                  protected Base(int i) throws java.io.IOException {}
                  protected int inner() { return 0; }
                  protected abstract static class Nested {
                    protected Nested() {}
                    protected int v() { return 0; }
                  }
                }
                """),
        "p.Host");
  }

  @Test
  void noHosts() {
    List<Optional<Throwable>> failures = new ArrayList<>();
    new Project()
        .with("A.java", "class A {}")
        .compile(
            new Probe(
                "A"::equals,
                (main, units, attribution) ->
                    failures.add(Attribution.of(main, List.of()).failure())));
    assertThat(failures).containsExactly(Optional.empty());
  }
}
