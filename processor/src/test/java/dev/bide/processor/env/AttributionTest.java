package dev.bide.processor.env;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every name in a host's bodies resolves and every expression has a type, and the main compilation
 * is as before.
 */
class AttributionTest {

  /**
   * Compiles with and without the attribution of {@code hosts}: all resolved, same class files,
   * nothing reported.
   */
  private static void assertAttributes(Project project, String... hosts) {
    List<String> seen = new ArrayList<>();
    Project.Result with =
        project.compile(
            new Probe(
                List.of(hosts)::contains,
                (main, units, attribution) -> {
                  for (CompilationUnitTree unit : units) {
                    seen.add(unit.getSourceFile().getName());
                    assertThat(attribution.failure()).isEmpty();
                    assertThat(attribution.errors(unit)).isEmpty();
                    Census census =
                        Census.of(attribution.unit(unit).orElseThrow(), attribution.trees());
                    assertThat(census.unresolved()).isEmpty();
                    assertThat(census.untyped()).isEmpty();
                    assertThat(census.expressions()).isPositive();
                  }
                }));
    Project.Result without = project.compile();
    assertThat(seen).hasSize(hosts.length);
    assertThat(with.problems()).isEqualTo(without.problems());
    assertThat(with.output()).isEmpty();
    assertThat(with.success()).isTrue();
    assertThat(with.classes()).containsExactlyEntriesOf(without.classes());
  }

  @Test
  void platformClasses() {
    assertAttributes(
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
    assertAttributes(
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
    assertAttributes(
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
    assertAttributes(
        new Project()
            .with("A.java", "class A { int m() { return new B().n; } }")
            .with("B.java", "class B { int n; }"),
        "A");
  }
}
