package dev.bide.conformance.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs all scripts and their twins. */
class OracleTest {
  private static final boolean HAS_PYTHON = Python.isThere();

  static Stream<Script> scripts() throws IOException {
    return Script.all().stream();
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void behavesAsRecorded(Script script) throws Exception {
    assertThat(script.twin().run()).containsExactlyElementsOf(script.recorded());
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void pythonStillSaysTheSame(Script script) throws Exception {
    assumeTrue(HAS_PYTHON, "no Python 3.11 or younger");
    List<String> lines = Python.run(script);
    assumeTrue(lines.isEmpty() || !lines.get(0).startsWith("needs Python"), () -> lines.get(0));

    assertThat(lines).containsExactlyElementsOf(script.recorded());
  }

  @Test
  void everyTwinHasAScript() throws Exception {
    List<Class<?>> twins = new ArrayList<>();
    for (Script script : Script.all()) {
      twins.add(script.twinClass());
    }

    for (Class<?> theme : twins.stream().map(Class::getEnclosingClass).distinct().toList()) {
      assertThat(twins).contains(theme.getDeclaredClasses());
    }
  }
}
