package dev.bide.conformance.tasks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bide.Async;
import dev.bide.Awaitable;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;

/** Mirrors {@code test_tasks.BaseTaskTests}: what a task gives, and what it fails with. */
class TaskOutcomeTest implements AsyncTests {
  private Object seen;

  @Async
  private static Coroutine<Integer> sum() {
    int first = await(value(42));
    int second = await(value(1000));
    return value(first + second);
  }

  @AsyncTest
  @Async
  @Ported({
    "test_tasks.BaseTaskTests.test_task_basics",
    "test_tasks.BaseTaskTests.test_coroutine_non_gen_function"
  })
  Coroutine<Void> givesWhatItsCoroutineReturns() {
    assertThat(await(createTask(sum()))).isEqualTo(1042);
    return done();
  }

  @Async
  private Coroutine<Void> awaits(Awaitable<?> awaitable) {
    seen = await(awaitable);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_task_set_methods")
  Coroutine<Void> itsOutcomeIsNotForOthersToSet() {
    Task<String> task = createTask(value("ko"));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> task.setResult("ok"))
        .withMessageContaining("not support setResult");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> task.setException(new ArithmeticException()))
        .withMessageContaining("not support setException");
    assertThat(await(task)).isEqualTo("ko");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_step_result_future")
  Coroutine<Void> goesOnWithTheValueOfAPromise() {
    Promise<Object> promise = new Promise<>();
    Task<Void> task = createTask(awaits(promise));
    await(sleep(0));
    Object result = new Object();
    promise.setResult(result);
    await(sleep(0));
    assertThat(seen).isSameAs(result);
    assertThat(task.done()).isTrue();
    assertThat(task.result()).isNull();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_coroutine_non_gen_function_return_future")
  Coroutine<Void> aPromiseMayBeTheValue() {
    Promise<String> promise = new Promise<>();
    Task<Promise<String>> task = createTask(value(promise));
    assertThat(await(task)).isSameAs(promise);
    assertThat(promise.done()).isFalse();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_exception_traceback")
  Coroutine<Void> aFailureHasAStackTrace() {
    Task<Void> task = createTask(crash());
    await(sleep(0));
    assertThat(task.exception().getStackTrace())
        .anyMatch(frame -> frame.toString().contains("TaskOutcomeTest.java"));
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_futures2.FutureTests.test_future_traceback")
  Coroutine<Void> aFailureThatIsAwaitedAgainKeepsItsStackTrace() {
    Task<Void> task = createTask(crash());
    List<List<StackTraceElement>> stacks = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      stacks.add(List.of(await(failureOf(task)).getStackTrace()));
    }
    assertThat(stacks).containsOnly(stacks.get(0));
    return done();
  }

  @Async
  private static Coroutine<Void> crash() {
    throw new ArithmeticException();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_exception_chaining_after_await_with_context_cycle")
  Coroutine<Void> aFailureThatIsThrownAgainIsNotItsOwnCause() {
    try {
      throw new IllegalArgumentException("a");
    } catch (IllegalArgumentException e) {
      Throwable again = await(failureOf(createTask(rethrow(e))));
      assertThat(again).isSameAs(e).hasNoCause();
      assertThat(again.getSuppressed()).isEmpty();
    }
    return done();
  }

  @Async
  private static Coroutine<Void> rethrow(RuntimeException failure) {
    throw failure;
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_baseexception_during_cancel")
  Coroutine<Void> anErrorDuringTheCancellationIsTheOutcome() {
    // Python's loop ends with a SystemExit; in Bide an error is the task's own affair.
    Task<Void> task = createTask(failsSeriouslyWhenCancelled());
    await(sleep(0));
    task.cancel();
    assertThat(task.done()).isFalse();
    assertThat(await(failureOf(task))).isInstanceOf(LinkageError.class);
    assertThat(task.cancelled()).isFalse();
    return done();
  }

  @Async
  private static Coroutine<Void> failsSeriouslyWhenCancelled() {
    try {
      await(sleep(10));
    } catch (CancelledError e) {
      throw new LinkageError();
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_tb_logger_not_called_after_cancel")
  Coroutine<Void> anUnseenFailureIsReportedEvenIfItWasCancelledLater() {
    // Python forgets the failure when the task is asked to cancel.
    List<String> reports = new ArrayList<>();
    runningLoop().setExceptionHandler((loop, report) -> reports.add(report.message()));
    Task<Void> task = createTask(crash());
    await(sleep(0.05));
    assertThat(task.cancel()).isFalse();
    await(sleep(30));
    assertThat(reports).containsExactly("Task exception was never retrieved");
    return done();
  }
}
