package dev.bide.processor.env;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import java.util.ArrayList;
import java.util.List;

/** The promise of {@link Attribution} for code that compiles. */
final class AllResolved {
  private AllResolved() {}

  /**
   * Every name in the bodies of {@code hosts} refers to something and every expression has a type;
   * and the main compilation says and writes the same as without an attribution.
   */
  static void check(Project project, String... hosts) {
    List<String> seen = new ArrayList<>();
    Project.Result with =
        project.compile(
            new Probe(
                List.of(hosts)::contains,
                (main, units, attribution) -> {
                  for (CompilationUnitTree unit : units) {
                    seen.add(unit.getSourceFile().getName());
                    check(unit, attribution);
                  }
                }));
    Project.Result without =
        project.compile(new Probe(name -> false, (main, units, attribution) -> {}));
    assertThat(with.problems()).isEqualTo(without.problems());
    assertThat(with.output()).isEmpty();
    assertThat(with.success()).isTrue();
    assertThat(seen).hasSize(hosts.length);
    assertThat(with.classes()).containsExactlyEntriesOf(without.classes());
  }

  static void check(CompilationUnitTree unit, Attribution attribution) {
    assertThat(attribution.failure()).isEmpty();
    assertThat(attribution.errors(unit)).isEmpty();
    Census census = Census.of(attribution.unit(unit).orElseThrow(), attribution.trees());
    assertThat(census.unresolved()).isEmpty();
    assertThat(census.untyped()).isEmpty();
    assertThat(census.expressions()).isPositive();
  }
}
