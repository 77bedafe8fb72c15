package dev.bide.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.testing.AsyncTests;
import dev.bide.testing.AsyncTests.AsyncTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Keeps the table of the ported cases, {@code runtime/conformance/README.md}, up to date: {@code
 * -Ddev.bide.conformance.write=true} writes it anew.
 */
class CoverageTest {
  private static final Path TABLE = Path.of("README.md");

  private final Cases cases = new Cases();

  /** The methods that stand for cases. */
  private static Stream<Method> ported() {
    return ReflectionSupport.findAllClassesInPackage(
            "dev.bide.conformance", type -> true, name -> true)
        .stream()
        .flatMap(
            type ->
                AnnotationSupport.findAnnotatedMethods(
                    type, Ported.class, HierarchyTraversalMode.TOP_DOWN)
                    .stream());
  }

  /** The cases that have a counterpart. */
  private Set<String> covered() {
    Set<String> covered = new TreeSet<>();
    ported()
        .flatMap(method -> Stream.of(method.getAnnotation(Ported.class).value()))
        .forEach(name -> covered.add(cases.canonical(name)));
    return covered;
  }

  @Test
  void everyPortedMethodIsATest() {
    assertThat(ported())
        .allMatch(
            method ->
                method.isAnnotationPresent(AsyncTest.class)
                    ? AsyncTests.class.isAssignableFrom(method.getDeclaringClass())
                    : AnnotationSupport.isAnnotated(method, Testable.class));
  }

  @Test
  void everyPortedCaseExists() {
    assertThat(cases.all()).containsAll(covered());
  }

  @Test
  void noReasonIsGivenForNothing() {
    assertThat(cases.uselessPatterns()).isEmpty();
  }

  @Test
  void theTableIsUpToDate() throws IOException {
    String table = new CoverageTable(cases, covered()).text();
    if (Boolean.getBoolean("dev.bide.conformance.write")) {
      Files.writeString(TABLE, table);
    }
    assertThat(TABLE).as("written by -Ddev.bide.conformance.write=true").hasContent(table);
  }

  @Test
  void aGoodPartIsCovered() {
    List<String> covered = List.copyOf(covered());
    assertThat(covered).hasSizeGreaterThanOrEqualTo(500);
  }
}
