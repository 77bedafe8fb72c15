package dev.bide.conformance.runners;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.Asyncio;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.ErrorContext;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_runners.RunTests}. */
class RunTest {
  private final List<String> log = new ArrayList<>();
  private final List<ErrorContext> reports = new ArrayList<>();
  private Task<?> left;

  private void keepReports() {
    runningLoop().setExceptionHandler((loop, report) -> reports.add(report));
  }

  @Async
  private static Coroutine<Integer> gives42() {
    await(sleep(0));
    return value(42);
  }

  @Test
  @Ported("test_runners.RunTests.test_asyncio_run_return")
  void givesTheResult() {
    assertThat(Asyncio.<Integer>run(gives42())).isEqualTo(42);
  }

  @Test
  @Ported("test_runners.RunTests.test_asyncio_run_raises")
  void throwsTheFailure() {
    assertThatIllegalArgumentException().isThrownBy(() -> run(fails())).withMessage("spam");
  }

  @Async
  private static Coroutine<Void> fails() {
    await(sleep(0));
    throw new IllegalArgumentException("spam");
  }

  @Test
  @Ported("test_runners.RunTests.test_asyncio_run_from_running_loop")
  void doesNotRunInsideARunningLoop() {
    assertThatIllegalStateException()
        .isThrownBy(() -> run(runsAgain()))
        .withMessageContaining("cannot be called from a running event loop");
  }

  @Async
  private static Coroutine<Void> runsAgain() {
    run(gives42());
    return done();
  }

  @Test
  @Ported("test_runners.RunTests.test_asyncio_run_cancels_hanging_tasks")
  void cancelsTheTasksThatAreLeft() {
    assertThat(Asyncio.<Integer>run(leavesATask())).isEqualTo(123);
    assertThat(left.done()).isTrue();
    assertThat(left.cancelled()).isTrue();
  }

  @Async
  private Coroutine<Integer> leavesATask() {
    left = createTask(sleep(0.1));
    return value(123);
  }

  @Test
  @Ported("test_runners.RunTests.test_asyncio_run_reports_hanging_tasks_errors")
  void reportsTheFailuresOfTheTasksThatAreLeft() {
    assertThat(Asyncio.<Integer>run(leavesACrash())).isEqualTo(123);
    assertThat(left.done()).isTrue();
    assertThat(reports)
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.message()).isEqualTo("unhandled exception during run() shutdown");
              assertThat(report.exception()).isInstanceOf(ArithmeticException.class);
              assertThat(report.promise()).isSameAs(left);
            });
  }

  @Async
  private Coroutine<Integer> leavesACrash() {
    keepReports();
    left = createTask(crashesWhenCancelled());
    await(sleep(0));
    return value(123);
  }

  @Async
  private static Coroutine<Void> crashesWhenCancelled() {
    try {
      await(sleep(0.1));
    } catch (CancelledError e) {
      throw new ArithmeticException();
    }
    return done();
  }

  @Test
  @Ported("test_runners.RunTests.test_asyncio_run_closes_gens_after_hanging_tasks_errors")
  void closesGeneratorsThoughATaskFails() {
    assertThatIllegalArgumentException().isThrownBy(() -> run(leavesASpinner()));
    assertThat(left.done()).isTrue();
    assertThat(log).containsExactly("closed");
    assertThat(reports).hasSize(1);
  }

  @Async
  private Coroutine<Void> leavesASpinner() {
    keepReports();
    left = createTask(spins());
    await(sleep(0));
    throw new IllegalArgumentException("fancy exit");
  }

  @Async
  private Coroutine<Void> spins() {
    AsyncGenerator<Integer> spinner = fidgets();
    try {
      while (true) {
        await(spinner.next());
      }
    } catch (CancelledError e) {
      throw new ArithmeticException();
    }
  }

  @Async
  private AsyncGenerator<Integer> fidgets() {
    try {
      while (true) {
        emit(1);
        await(sleep(1));
      }
    } finally {
      log.add("closed");
    }
  }
}
