package dev.bide;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.bide", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  @ArchTest
  static final ArchRule MACHINE_KNOWS_NOTHING_OF_TASKS_AND_LOOPS =
      noClasses()
          .that()
          .resideInAPackage("dev.bide.machine")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.bide");

  @ArchTest
  static final ArchRule NO_DEPENDENCIES =
      classes().should().onlyDependOnClassesThat().resideInAnyPackage("dev.bide..", "java..");
}
