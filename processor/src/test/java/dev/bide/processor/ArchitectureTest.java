package dev.bide.processor;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(
    packages = "dev.bide.processor",
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "dev.bide.processor";

  /** The order of docs/architecture.md: a package knows only those that stand before it. */
  @ArchTest
  static final ArchRule DEPENDENCIES_RUN_ONE_WAY =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("diag")
          .definedBy(ROOT + ".diag")
          .layer("env")
          .definedBy(ROOT + ".env")
          .layer("ir")
          .definedBy(ROOT + ".ir")
          .layer("source")
          .definedBy(ROOT + ".source")
          .layer("check")
          .definedBy(ROOT + ".check")
          .layer("lower")
          .definedBy(ROOT + ".lower")
          .layer("render")
          .definedBy(ROOT + ".render")
          .layer("link")
          .definedBy(ROOT + ".link")
          .layer("lint")
          .definedBy(ROOT + ".lint")
          .layer("entry")
          .definedBy(ROOT)
          .whereLayer("diag")
          .mayNotAccessAnyLayer()
          .whereLayer("env")
          .mayNotAccessAnyLayer()
          .whereLayer("ir")
          .mayNotAccessAnyLayer()
          .whereLayer("source")
          .mayOnlyAccessLayers("ir")
          .whereLayer("check")
          .mayOnlyAccessLayers("diag", "source")
          .whereLayer("lower")
          .mayOnlyAccessLayers("ir", "source")
          .whereLayer("render")
          .mayOnlyAccessLayers("ir", "source")
          .whereLayer("link")
          .mayOnlyAccessLayers("diag")
          .whereLayer("lint")
          .mayOnlyAccessLayers("diag", "source");

  @ArchTest
  static final ArchRule ONLY_PUBLIC_API =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.sun.tools..", "sun..", "jdk.internal..");

  @Test
  void filesAreShort() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      List<Path> sources = files.filter(file -> file.toString().endsWith(".java")).toList();
      assertThat(sources).hasSizeGreaterThan(50);
      assertThat(sources)
          .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThanOrEqualTo(400));
    }
  }
}
