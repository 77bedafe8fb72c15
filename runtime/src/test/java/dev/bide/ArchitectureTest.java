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
      classes()
          .that()
          .resideOutsideOfPackage("dev.bide.testing")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.bide..", "java..");

  @ArchTest
  static final ArchRule ONLY_ASYNC_TESTS_NEED_JUNIT =
      classes()
          .that()
          .resideInAPackage("dev.bide.testing")
          .and()
          .haveNameNotMatching(".*\\.Async(Tests|TestTemplate|Invocation)(\\$.*)?")
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.bide..", "java..");

  @ArchTest
  static final ArchRule THE_RUNTIME_NEEDS_NO_TESTS =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.bide.testing")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.bide.testing");
}
