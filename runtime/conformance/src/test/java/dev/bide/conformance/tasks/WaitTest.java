package dev.bide.conformance.tasks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.Asyncio;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.ReturnWhen;
import dev.bide.Task;
import dev.bide.WaitResult;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Mirrors {@code test_tasks.BaseTaskTests}: {@code wait}. */
class WaitTest implements AsyncTests {
  private final List<String> log = new ArrayList<>();

  private static double now() {
    return runningLoop().time();
  }

  @Async
  private static Coroutine<Void> crashAfter(double seconds) {
    if (seconds > 0) {
      await(sleep(seconds));
    }
    throw new ArithmeticException();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_tasks.BaseTaskTests.test_wait",
    "test_tasks.BaseTaskTests.test_wait_with_iterator_of_tasks"
  })
  Coroutine<Void> forAll() {
    Task<Void> a = createTask(sleep(0.1));
    Task<Void> b = createTask(sleep(0.15));
    for (int i = 0; i < 2; i++) {
      WaitResult<Void> result = await(Asyncio.wait(List.of(b, a)));
      assertThat(result.done()).containsExactlyInAnyOrder(a, b);
      assertThat(result.pending()).isEmpty();
      assertThat(now()).isEqualTo(0.15);
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_wait_duplicate_coroutines")
  Coroutine<Void> forATaskThatIsGivenTwice() {
    Task<String> task = createTask(value("test"));
    WaitResult<String> result = await(Asyncio.wait(List.of(task, task, createTask(value("spam")))));
    assertThat(result.pending()).isEmpty();
    assertThat(result.done()).extracting(Task::result).containsExactlyInAnyOrder("test", "spam");
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_tasks.BaseTaskTests.test_wait_errors",
    "test_tasks.BaseTaskTests.test_wait_invalid_args"
  })
  Coroutine<Void> forNothingIsAnError() {
    assertThat(await(failureOf(Asyncio.wait(List.<Task<Void>>of()))))
        .isInstanceOf(IllegalArgumentException.class);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_wait_first_completed")
  Coroutine<Void> forTheFirst() {
    Task<Void> a = createTask(sleep(10));
    Task<Void> b = createTask(sleep(0.1));
    WaitResult<Void> result = await(Asyncio.wait(List.of(b, a), ReturnWhen.FIRST_COMPLETED));
    assertThat(result.done()).containsExactly(b);
    assertThat(result.pending()).containsExactly(a);
    assertThat(a.done()).isFalse();
    assertThat(b.result()).isNull();
    assertThat(now()).isEqualTo(0.1);
    await(Asyncio.wait(List.of(a, b)));
    return done();
  }

  @Async
  private static Coroutine<Void> yields(int times) {
    for (int i = 0; i < times; i++) {
      await(sleep(0));
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_wait_really_done")
  Coroutine<Void> whatIsDoneMeanwhileIsDone() {
    Task<Void> a = createTask(yields(1));
    Task<Void> b = createTask(yields(2));
    WaitResult<Void> result = await(Asyncio.wait(List.of(b, a), ReturnWhen.FIRST_COMPLETED));
    assertThat(result.done()).containsExactlyInAnyOrder(a, b);
    assertThat(a.result()).isNull();
    assertThat(b.result()).isNull();
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_tasks.BaseTaskTests.test_wait_first_exception",
    "test_tasks.BaseTaskTests.test_wait_first_exception_in_wait"
  })
  Coroutine<Void> forTheFirstFailure() {
    double[] delays = {0, 0.01};
    for (double delay : delays) {
      double start = now();
      Task<Void> a = createTask(sleep(10));
      Task<Void> b = createTask(crashAfter(delay));
      WaitResult<Void> result = await(Asyncio.wait(List.of(b, a), ReturnWhen.FIRST_EXCEPTION));
      assertThat(result.done()).containsExactly(b);
      assertThat(result.pending()).containsExactly(a);
      assertThat(now()).isEqualTo(start + delay);
      assertThat(b.exception()).isInstanceOf(ArithmeticException.class);
      await(Asyncio.wait(List.of(a, b)));
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_wait_with_exception")
  Coroutine<Void> aFailureIsNotThrown() {
    Task<Void> a = createTask(sleep(0.1));
    Task<Void> b = createTask(crashAfter(0.15));
    for (int i = 0; i < 2; i++) {
      WaitResult<Void> result = await(Asyncio.wait(List.of(b, a)));
      assertThat(result.done()).hasSize(2);
      assertThat(result.pending()).isEmpty();
      assertThat(result.done()).filteredOn(task -> task.exception() != null).containsExactly(b);
      assertThat(now()).isEqualTo(0.15);
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_wait_with_timeout")
  Coroutine<Void> noLongerThanATime() {
    Task<Void> a = createTask(sleep(0.1));
    Task<Void> b = createTask(sleep(0.15));
    WaitResult<Void> result = await(Asyncio.wait(List.of(b, a), Duration.ofMillis(110)));
    assertThat(result.done()).containsExactly(a);
    assertThat(result.pending()).containsExactly(b);
    assertThat(now()).isEqualTo(0.11);
    await(b);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_wait_concurrent_complete")
  Coroutine<Void> aTaskThatIsDoneJustInTime() {
    Task<Void> a = createTask(sleep(0.1));
    Task<Void> b = createTask(sleep(0.15));
    await(sleep(0));
    WaitResult<Void> result = await(Asyncio.wait(List.of(b, a), Duration.ofMillis(100)));
    assertThat(result.done()).containsExactly(a);
    assertThat(result.pending()).containsExactly(b);
    assertThat(now()).isEqualTo(0.1);
    await(b);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_wait_generator")
  Coroutine<Void> forMany() {
    List<Task<Integer>> tasks = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      tasks.add(createTask(value(i)));
    }
    WaitResult<Integer> result = await(Asyncio.wait(tasks, ReturnWhen.ALL_COMPLETED));
    assertThat(result.done()).hasSize(10);
    assertThat(result.pending()).isEmpty();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_yield_wait_does_not_shield_cancel")
  Coroutine<Void> cancellingItLeavesTheTasksRunning() {
    Promise<Void> promise = new Promise<>();
    Task<Void> inner = createTask(logsAfter(promise));
    Task<Void> outer = createTask(waitsFor(inner));
    await(sleep(0));
    outer.cancel();
    assertThat(await(failureOf(outer))).isInstanceOf(CancelledError.class);
    promise.setResult(null);
    await(inner);
    assertThat(log).containsExactly("inner");
    return done();
  }

  @Async
  private Coroutine<Void> logsAfter(Promise<Void> promise) {
    await(promise);
    log.add("inner");
    return done();
  }

  @Async
  private Coroutine<Void> waitsFor(Task<Void> inner) {
    await(Asyncio.wait(List.of(inner)));
    log.add("outer");
    return done();
  }
}
