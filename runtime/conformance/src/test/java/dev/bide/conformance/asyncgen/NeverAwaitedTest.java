package dev.bide.conformance.asyncgen;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.Coroutine;
import dev.bide.ErrorContext;
import dev.bide.conformance.Ported;
import dev.bide.testing.TestLoop;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_asyncgen.TestUnawaitedWarnings}: Bide reports at the end, in debug mode. */
class NeverAwaitedTest {
  private static List<String> reportsOf(Coroutine<Void> program) {
    TestLoop testLoop = new TestLoop();
    try (testLoop) {
      testLoop.runPart(program);
    }
    return testLoop.errors().stream().map(ErrorContext::message).toList();
  }

  @Async
  private static AsyncGenerator<Integer> one() {
    emit(1);
    return end();
  }

  @Async
  private static Coroutine<Void> forgets(String step) {
    AsyncGenerator<Integer> items = one();
    switch (step) {
      case "asend" -> items.asend(null);
      case "athrow" -> items.athrow(new ArithmeticException());
      default -> items.aclose();
    }
    return done();
  }

  @Test
  @Ported({
    "test_asyncgen.TestUnawaitedWarnings.test_asend",
    "test_asyncgen.TestUnawaitedWarnings.test_athrow",
    "test_asyncgen.TestUnawaitedWarnings.test_aclose"
  })
  void aStepThatIsNeverAwaitedIsReported() {
    for (String step : List.of("asend", "athrow", "aclose")) {
      assertThat(reportsOf(forgets(step))).singleElement().asString().endsWith("was never awaited");
    }
  }
}
