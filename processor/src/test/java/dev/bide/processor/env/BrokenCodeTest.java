package dev.bide.processor.env;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that does not compile, or does not compile yet. */
class BrokenCodeTest {

  /** Error positions as the text that stands there, by method of the first class of each host. */
  private static Map<String, List<String>> errorsByMethod(
      Compilation main, CompilationUnitTree unit, Attribution found) {
    Map<String, List<String>> errors = new TreeMap<>();
    TreePath type = new TreePath(new TreePath(unit), unit.getTypeDecls().get(0));
    for (var member : ((ClassTree) type.getLeaf()).getMembers()) {
      if (member instanceof MethodTree method && !method.getName().contentEquals("<init>")) {
        TreePath path = found.path(new TreePath(type, member)).orElseThrow();
        errors.put(
            method.getName().toString(),
            found.errors(path).stream().map(error -> word(error, found.text(unit))).toList());
      }
    }
    return errors;
  }

  private static String word(Diagnostic<?> error, String text) {
    return text.substring((int) error.getStartPosition(), (int) error.getEndPosition());
  }

  @Test
  void anErrorIsItsMethodsOwn() {
    List<Map<String, List<String>>> seen = new ArrayList<>();
    Project.Result result =
        new Project()
            .with(
                "Host.java",
                """
                import no.such.Thing;
                class Host {
                  int good(String s) { return s.length(); }
                  int bad(Thing t) { return t.n + missing(); }
                  String alsoBad() { int i = "x"; return i; }
                }
                """)
            .with("Good.java", "class Good { int m(Host h) { return h.good(null); } }")
            .compile(
                new Probe(
                    name -> true,
                    (main, units, attribution) -> {
                      for (CompilationUnitTree unit : units) {
                        seen.add(errorsByMethod(main, unit, attribution));
                      }
                    }));
    assertThat(seen)
        .containsExactly(
            Map.of(
                "good", List.of(),
                "bad", List.of("Thing", "missing"),
                "alsoBad", List.of("\"x\"", "i")),
            Map.of("m", List.of()));
    assertThat(result.success()).isFalse();
    assertThat(result.output()).isEmpty();
  }

  @Test
  void theMethodsWithoutErrorsAreTyped() {
    List<String> untyped = new ArrayList<>();
    new Project()
        .with(
            "Host.java",
            """
            import no.such.*;
            class Host extends Missing {
              int good(String s) { return s.length() + new Object() { int n = s.length(); }.n; }
              int bad(Absent t) { return 1; }
            }
            """)
        .compile(
            new Probe(
                "Host"::equals,
                (main, units, attribution) -> {
                  for (CompilationUnitTree unit : units) {
                    Census census =
                        Census.of(attribution.unit(unit).orElseThrow(), attribution.trees());
                    untyped.addAll(census.untyped());
                    untyped.addAll(census.unresolved());
                    assertThat(census.expressions()).isPositive();
                  }
                }));
    assertThat(untyped).containsOnly("super", "super()");
  }

  /** All of them are wrong in a way that javac finds after annotation processing only. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Host { <T extends Nope> T t(T t) { return t(t); } <X extends Host & Nope> X m(X x) { return m(x); } }",
        "class Host { void m() { var x = x; m(m()); int i = this.m().n; } int k() { return; } }",
        "class Host { void m() { class A extends B {} class B extends A {} new A() { void q() { q.q(); } }; } }",
        "class Host implements Runnable { interface I {} void m() { @Q int i; I.super.m(); new I(); } }",
        "record Host(int a) { Host(int b, int c) { } void m() { switch (a) { case a -> {} case 1 -> {} } } }",
        "enum Host { A, B; void m() { switch (this) { case C: case A: case A: } int i = switch (1) { }; } }",
        "class Host { Object m() { return (Gone) () -> Gone::new; } int k() { break; } long l() { goTo: l(); } }",
        "class Host { int m(Nope<? extends Nope<?>>... n) throws Nope { for (Nope x : n) { x.y(z -> z); } return n; } }",
        "class Host { int m() { int m = 1; int m = 2; return m + \"\"; } int k() { return new int[]{1}[\"\"]; ; } }",
        "class Host { static int m(Object o) { return this.m(o) + super.hashCode() + o.<String>n(); } final int f; }"
      })
  void nothingThrows(String source) {
    Project project =
        new Project()
            .with("Host.java", source)
            .with(
                "Other.java",
                "class Other { Host h; Nope n; <T extends Nope> T m() throws Nope { return null; } }");
    List<Integer> errors = new ArrayList<>();
    Project.Result with =
        project.compile(
            new Probe(
                "Host"::equals,
                (main, units, attribution) -> {
                  CompilationUnitTree unit = units.iterator().next();
                  attribution.unit(unit);
                  errors.add(attribution.errors(unit).size());
                }));
    assertThat(errors).hasSize(1).allMatch(count -> count > 0);
    assertThat(with.output()).isEmpty();
  }

  @Test
  void aTypeThatIsGeneratedLater() {
    List<Map<String, List<String>>> rounds = new ArrayList<>();
    Project.Result result =
        new Project()
            .with(
                "p/Host.java",
                """
                package p;
                import gen.Made;
                class Host { int m(Neighbour n) { return n.made().n; } int k(Made m) { return m.n; } }
                """)
            .with(
                "p/Neighbour.java",
                "package p; class Neighbour { gen.Made made() { return null; } }")
            .compile(
                new Probe(
                        "p.Host"::equals,
                        (main, units, attribution) -> {
                          CompilationUnitTree unit = units.iterator().next();
                          rounds.add(errorsByMethod(main, unit, attribution));
                        })
                    .everyRound(),
                new Generator("gen.Made", "package gen; public class Made { public int n; }"));
    assertThat(result.problems()).isEmpty();
    assertThat(rounds).hasSize(2);
    assertThat(rounds.get(0).get("m")).isNotEmpty();
    assertThat(rounds.get(0).get("k")).isNotEmpty();
    assertThat(rounds.get(1)).isEqualTo(Map.of("m", List.of(), "k", List.of()));
  }

  @Test
  void classesOfRoundsThatTheProcessorHasNotSeen() {
    List<List<?>> errors = new ArrayList<>();
    Project project =
        new Project().with("p/C6.java", "package p; public class C6 { public int n; }");
    for (int i = 1; i <= 5; i++) {
      project.with(
          "p/C%d.java".formatted(i),
          "package p; public class C%d { public C%d next() { return null; } }".formatted(i, i + 1));
    }
    Project.Result result =
        project.compile(
            new Generator(
                "q.Host",
                """
                package q;
                class Host { int m(p.C1 c) { return c.next().next().next().next().next().n; } }
                """),
            new Probe(
                    "q.Host"::equals,
                    (main, units, attribution) -> {
                      CompilationUnitTree unit = units.iterator().next();
                      AllResolved.check(unit, attribution);
                      errors.add(attribution.errors(unit));
                    })
                .from(2));
    assertThat(result.problems()).isEmpty();
    assertThat(errors).containsExactly(List.of());
  }
}
