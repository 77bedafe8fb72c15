package dev.bide.processor.matrix;

import dev.bide.processor.fixture.Case;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What a suspended method keeps alive, and what it does not. {@code gone} and {@code kept} suspend
 * and let the collector work, so that only the frame can keep something.
 */
abstract class LivenessRow extends MatrixRow {
  /**
   * A case that is these members of a class, and a few more: {@code ref(o)} is a weak reference;
   * {@code weak(o)} is {@code o}, and {@code make()} an object, to which {@code ref} refers then.
   */
  static Case weak(String members) {
    return types(
        """
        import java.lang.ref.WeakReference;
        class Main {
          WeakReference<Object> ref;
          static WeakReference<Object> ref(Object o) { return new WeakReference<>(o); }
          <T> T weak(T o) { ref = ref(o); return o; }
          Object make() { return weak(new Object()); }
        """
            + members.indent(2)
            + "}\n");
  }

  /** The same where each local is a field of the frame. */
  @TestFactory
  List<DynamicTest> inParts() throws IllegalAccessException {
    return tests("-Abide.largest=0");
  }
}
