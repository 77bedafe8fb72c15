package dev.bide.processor.matrix;

import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.bide.processor.fixture.Case;
import dev.bide.processor.fixture.Proof;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * A row of the test matrix. Its cases are its fields of type {@link Case}; the name of the field is
 * the name of the case.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MatrixRow {
  private Proof proof;

  /** A case that is the statements of {@code @Async Coroutine<Object> run() throws Exception}. */
  static Case body(String statements) {
    return Case.of(Case.Shape.BODY, statements);
  }

  /** A case that is the members of a class, {@code run()} among them. */
  static Case members(String members) {
    return Case.of(Case.Shape.MEMBERS, members);
  }

  /** A case that is a whole file, or several, with a class {@code Main}. */
  static Case types(String types) {
    return Case.of(Case.Shape.TYPES, types);
  }

  @TestFactory
  List<DynamicTest> cases() throws IllegalAccessException {
    Map<String, Case> cases = new LinkedHashMap<>();
    for (Field field : getClass().getDeclaredFields()) {
      if (field.getType() == Case.class) {
        cases.put(field.getName(), (Case) field.get(this));
      }
    }
    proof = new Proof(getClass().getSimpleName().substring(0, 5).toLowerCase(Locale.ROOT), cases);
    List<DynamicTest> tests = new ArrayList<>();
    cases.forEach((name, each) -> tests.add(dynamicTest(name, () -> verify(name, each))));
    tests.add(dynamicTest("generates the same twice", proof::verifyDeterminism));
    return tests;
  }

  private void verify(String name, Case each) {
    assumeTrue(each.applicable(), () -> "needs Java " + each.since());
    proof.verify(name);
  }

  @AfterAll
  void deleteFiles() {
    if (proof != null) {
      proof.close();
    }
  }
}
