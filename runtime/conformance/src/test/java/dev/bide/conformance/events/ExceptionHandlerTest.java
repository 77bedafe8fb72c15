package dev.bide.conformance.events;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.crashAfter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.ContextVar;
import dev.bide.Coroutine;
import dev.bide.ErrorContext;
import dev.bide.EventLoop;
import dev.bide.conformance.Ported;
import dev.bide.testing.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_base_events.BaseEventLoopTests}: errors of callbacks, and their handler. */
class ExceptionHandlerTest {
  private final EventLoop loop = new EventLoop(new VirtualClock());
  private final List<LogRecord> logged = new ArrayList<>();
  private final Logger logger = Logger.getLogger("dev.bide");

  private final Handler capture =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void captureLog() {
    logger.addHandler(capture);
    logger.setUseParentHandlers(false);
  }

  @AfterEach
  void releaseLog() {
    logger.removeHandler(capture);
    logger.setUseParentHandlers(true);
    loop.close();
  }

  private void run(double seconds) {
    loop.runUntilComplete(loop.createTask(sleep(seconds)));
  }

  private static void divide() {
    throw new ArithmeticException();
  }

  @Test
  @Ported("test_base_events.BaseEventLoopTests.test_default_exc_handler_callback")
  void failuresOfCallbacksAreLogged() {
    loop.callSoon(ExceptionHandlerTest::divide);
    loop.callLater(0.01, ExceptionHandlerTest::divide);
    run(1);
    assertThat(logged)
        .hasSize(2)
        .allMatch(entry -> entry.getMessage().startsWith("Exception in callback"))
        .allMatch(entry -> entry.getThrown() instanceof ArithmeticException);
  }

  @Test
  @Ported("test_base_events.BaseEventLoopTests.test_default_exc_handler_coro")
  void failuresOfTasksThatNobodyAwaitsAreLogged() {
    loop.createTask(crashAfter(0.01));
    run(60);
    assertThat(logged)
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.getMessage()).contains("exception was never retrieved");
              assertThat(entry.getThrown()).isInstanceOf(ArithmeticException.class);
            });
  }

  @Test
  @Ported("test_futures2.FutureTests.test_handle_exc_handler_correct_context")
  void theHandlerRunsInTheContextOfTheCallback() {
    ContextVar<String> name = new ContextVar<>("name", "foo");
    List<String> seen = new ArrayList<>();
    loop.setExceptionHandler((self, report) -> seen.add(name.get()));
    loop.callSoon(
        () -> {
          name.set("bar");
          divide();
        });
    loop.callSoon(() -> seen.add(name.get()));
    run(1);
    assertThat(seen).containsExactly("bar", "foo");
  }

  @Test
  @Ported("test_futures2.FutureTests.test_task_exc_handler_correct_context")
  void theHandlerRunsInTheContextOfTheTask() {
    ContextVar<String> name = new ContextVar<>("name", "foo");
    List<String> seen = new ArrayList<>();
    loop.setExceptionHandler((self, report) -> seen.add(name.get()));
    loop.createTask(setsAndCrashes(name));
    run(60);
    assertThat(seen).containsExactly("bar");
  }

  @Async
  private static Coroutine<Void> setsAndCrashes(ContextVar<String> name) {
    name.set("bar");
    await(crashAfter(0.01));
    return done();
  }

  @Test
  @Ported({
    "test_base_events.BaseEventLoopTests.test_set_exc_handler_custom",
    "test_events.HandleTests.test_callback_with_exception"
  })
  void aHandlerGetsThemInstead() {
    List<ErrorContext> reports = new ArrayList<>();
    loop.setExceptionHandler((self, report) -> reports.add(report));
    loop.callSoon(ExceptionHandlerTest::divide);
    run(1);
    assertThat(reports)
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.message()).startsWith("Exception in callback");
              assertThat(report.exception()).isInstanceOf(ArithmeticException.class);
            });
    assertThat(logged).isEmpty();

    loop.setExceptionHandler(null);
    loop.callSoon(ExceptionHandlerTest::divide);
    run(1);
    assertThat(reports).hasSize(1);
    assertThat(logged).hasSize(1);
  }

  @Test
  @Ported({
    "test_base_events.BaseEventLoopTests.test_set_exc_handler_broken",
    "test_base_events.BaseEventLoopTests.test_default_exc_handler_broken"
  })
  void aHandlerThatFailsIsLoggedTogetherWithWhatItGot() {
    loop.setExceptionHandler(
        (self, report) -> {
          throw new IllegalArgumentException("spam");
        });
    loop.callSoon(ExceptionHandlerTest::divide);
    run(1);
    assertThat(logged).hasSize(2);
    assertThat(logged.get(0).getMessage()).isEqualTo("Unhandled error in exception handler");
    assertThat(logged.get(0).getThrown()).hasMessage("spam");
    assertThat(logged.get(1).getThrown()).isInstanceOf(ArithmeticException.class);
  }

  @Test
  @Ported(
      "test_base_events.BaseEventLoopTests.test_run_until_complete_loop_orphan_future_close_loop")
  void anErrorOfACallbackDoesNotEndTheRun() {
    // Python's loop ends with a SystemExit.
    loop.callSoon(
        () -> {
          throw new LinkageError();
        });
    run(0.1);
    run(0.2);
    assertThat(loop.time()).isBetween(0.29, 0.31);
    assertThat(logged).hasSize(1);
  }

  @Test
  @Ported("test_base_events.BaseEventLoopTests.test_set_debug")
  void setDebug() {
    loop.setDebug(true);
    assertThat(loop.isDebug()).isTrue();
    loop.setDebug(false);
    assertThat(loop.isDebug()).isFalse();
  }

  @Test
  @Ported("test_base_events.BaseEventLoopWithSelectorTests.test_log_slow_callbacks")
  void slowCallbacksAreLoggedInDebugMode() {
    loop.setSlowCallbackDuration(0);
    loop.callSoon(() -> {});
    run(1);
    assertThat(logged).isEmpty();

    loop.setDebug(true);
    loop.callSoon(() -> {});
    run(1);
    assertThat(logged)
        .isNotEmpty()
        .allMatch(entry -> entry.getMessage().matches("Executing .* took .* seconds"));
  }
}
