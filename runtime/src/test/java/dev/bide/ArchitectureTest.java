package dev.bide;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.bide", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  /** What is loaded only where the JDK has the modules jdk.jfr and java.management. */
  private static final String OPTIONAL = ".*\\.(FlightEvents|LoopManagement)(\\$.*)?";

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
          .and()
          .haveNameNotMatching(OPTIONAL)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("dev.bide..", "java..")
          .andShould()
          .onlyDependOnClassesThat()
          .resideOutsideOfPackage("java.lang.management");

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
