package dev.bide.conformance.futures;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bide.ErrorContext;
import dev.bide.EventLoop;
import dev.bide.Promise;
import dev.bide.conformance.Ported;
import dev.bide.testing.TestLoop;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Mirrors {@code test_futures.BaseFutureTests}: failures that nobody looks at.
 *
 * <p>Python reports them when the promise is collected, Bide when the loop ends at the latest.
 */
class PromiseReportsTest {
  /** What is reported of a promise that {@code use} settles and looks at. */
  private static List<ErrorContext> reportsOf(boolean debug, Consumer<Promise<Integer>> use) {
    TestLoop testLoop = new TestLoop();
    try (testLoop) {
      EventLoop loop = testLoop.loop();
      loop.setDebug(debug);
      use.accept(loop.createPromise());
      testLoop.runPart(sleep(0));
    }
    return testLoop.errors();
  }

  private static List<ErrorContext> reportsOf(Consumer<Promise<Integer>> use) {
    return reportsOf(false, use);
  }

  private static void fail(Promise<Integer> promise) {
    promise.setException(new ArithmeticException("boom"));
  }

  @Test
  @Ported("test_futures.BaseFutureTests.test_tb_logger_abandoned")
  void pending() {
    assertThat(reportsOf(promise -> {})).isEmpty();
  }

  @Test
  @Ported("test_futures.BaseFutureTests.test_tb_logger_result_unretrieved")
  void aValueThatNobodyLooksAt() {
    assertThat(reportsOf(promise -> promise.setResult(42))).isEmpty();
  }

  @Test
  @Ported("test_futures.BaseFutureTests.test_tb_logger_result_retrieved")
  void aValueThatSomebodyLooksAt() {
    assertThat(
            reportsOf(
                promise -> {
                  promise.setResult(42);
                  assertThat(promise.result()).isEqualTo(42);
                }))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Ported({
    "test_futures.BaseFutureTests.test_tb_logger_exception_unretrieved",
    "test_futures.BaseFutureTests.test_future_exception_never_retrieved",
    "test_futures.BaseFutureTests.test_future_exception_never_retrieved_debug"
  })
  void aFailureThatNobodyLooksAt(boolean debug) {
    assertThat(reportsOf(debug, PromiseReportsTest::fail))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.message()).isEqualTo("Promise exception was never retrieved");
              assertThat(report.exception()).isInstanceOf(ArithmeticException.class);
            });
  }

  @Test
  @Ported("test_futures.BaseFutureTests.test_tb_logger_exception_retrieved")
  void aFailureThatSomebodyLooksAt() {
    assertThat(
            reportsOf(
                promise -> {
                  fail(promise);
                  assertThat(promise.exception()).isNotNull();
                }))
        .isEmpty();
  }

  @Test
  @Ported("test_futures.BaseFutureTests.test_tb_logger_exception_result_retrieved")
  void aFailureThatIsThrown() {
    assertThat(
            reportsOf(
                promise -> {
                  fail(promise);
                  assertThatExceptionOfType(ArithmeticException.class).isThrownBy(promise::result);
                }))
        .isEmpty();
  }

  @Test
  @Ported("test_futures.BaseFutureTests.test_tb_logger_not_called_after_cancel")
  void cancellingAFailureHasNoEffect() {
    // Python forgets the failure when it is asked to cancel; Bide still reports it.
    assertThat(
            reportsOf(
                promise -> {
                  fail(promise);
                  assertThat(promise.cancel()).isFalse();
                }))
        .hasSize(1);
  }
}
