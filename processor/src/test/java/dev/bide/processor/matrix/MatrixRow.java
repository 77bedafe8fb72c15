package dev.bide.processor.matrix;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.bide.processor.diag.Problem;
import dev.bide.processor.fixture.Case;
import dev.bide.processor.fixture.Proof;
import dev.bide.processor.fixture.Rejected;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * A row of the test matrix. Its cases are its fields of type {@link Case}, and {@link Rejected} for
 * what must not compile; the name of the field is the name of the case.
 */
abstract class MatrixRow {
  @TempDir private Path folder;

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

  /** A case that Bide must not accept, for one problem at each {@code §} in its text. */
  static Rejected rejected(Case marked, Problem... problems) {
    return new Rejected(marked, List.of(problems));
  }

  @TestFactory
  List<DynamicTest> cases() throws IllegalAccessException {
    return tests();
  }

  /** Each case, with javac's {@code options} when it runs with Bide. */
  List<DynamicTest> tests(String... options) throws IllegalAccessException {
    String row = getClass().getSimpleName().substring(0, 5).toLowerCase(Locale.ROOT);
    Map<String, Case> cases = new LinkedHashMap<>();
    List<DynamicTest> tests = new ArrayList<>();
    for (Field field : getClass().getDeclaredFields()) {
      String name = field.getName();
      if (field.getType() == Case.class) {
        cases.put(name, (Case) field.get(this));
      } else if (field.getType() == Rejected.class) {
        Rejected each = (Rejected) field.get(this);
        tests.add(dynamicTest(name, () -> each.verify(row + "." + name, folder.resolve(name))));
      }
    }
    Proof proof = new Proof(row, cases, folder, options);
    cases.forEach((name, each) -> tests.add(dynamicTest(name, () -> verify(proof, name, each))));
    tests.add(dynamicTest("generates the same twice", proof::verifyDeterminism));
    return tests;
  }

  /**
   * Looks at what a case that is right has been compiled into.
   *
   * @param machines the folder of the classes
   */
  void inspect(Path machines) {}

  private void verify(Proof proof, String name, Case each) {
    assumeTrue(each.applicable(), () -> "needs Java " + each.since());
    if (each.limit() == null) {
      proof.verify(name);
      inspect(proof.machines(name));
    } else {
      assertThatThrownBy(() -> proof.verify(name))
          .as("no limit any more: " + each.limit())
          .isInstanceOf(AssertionError.class);
    }
  }
}
