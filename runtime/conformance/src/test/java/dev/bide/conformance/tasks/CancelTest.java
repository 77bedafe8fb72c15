package dev.bide.conformance.tasks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

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

/** Mirrors {@code test_tasks.BaseTaskTests}: what cancelling a task does. */
class CancelTest implements AsyncTests {
  private final List<String> log = new ArrayList<>();
  private Task<?> nested;

  @Async
  private static Coroutine<Integer> awaits(Awaitable<?> awaitable) {
    await(awaitable);
    return value(12);
  }

  private static void assertCancelled(Task<?> task) {
    assertThat(task.done()).isTrue();
    assertThat(task.cancelled()).isTrue();
    assertThat(task.cancel()).isFalse();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_cancel")
  Coroutine<Void> whileItSleeps() {
    Task<Integer> task = createTask(awaits(sleep(10)));
    runningLoop().callSoon(task::cancel);
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertCancelled(task);
    assertThat(runningLoop().time()).isZero();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_cancel_yield")
  Coroutine<Void> whileItIsReady() {
    Task<Integer> task = createTask(yieldsTwice());
    await(sleep(0));
    task.cancel();
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertCancelled(task);
    return done();
  }

  @Async
  private static Coroutine<Integer> yieldsTwice() {
    await(sleep(0));
    await(sleep(0));
    return value(12);
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_cancel_inner_future")
  Coroutine<Void> byWhatItAwaits() {
    Promise<Void> promise = new Promise<>();
    Task<Integer> task = createTask(awaits(promise));
    await(sleep(0));
    promise.cancel();
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertThat(promise.cancelled()).isTrue();
    assertThat(task.cancelled()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_cancel_both_task_and_inner_future")
  Coroutine<Void> togetherWithWhatItAwaits() {
    Promise<Void> promise = new Promise<>();
    Task<Integer> task = createTask(awaits(promise));
    await(sleep(0));
    promise.cancel();
    task.cancel();
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertThat(promise.cancelled()).isTrue();
    assertCancelled(task);
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_tasks.BaseTaskTests.test_task_cancel_waiter_future",
    "test_tasks.BaseTaskTests.test_yield_future_passes_cancel"
  })
  Coroutine<Void> reachesThePromiseThroughCoroutines() {
    Promise<Void> promise = new Promise<>();
    Task<Void> task = createTask(outer(promise));
    await(sleep(0));
    task.cancel();
    await(task);
    assertThat(log).containsExactly("inner cancelled", "outer cancelled");
    assertThat(promise.cancelled()).isTrue();
    return done();
  }

  @Async
  private Coroutine<Void> outer(Promise<Void> promise) {
    try {
      await(inner(promise));
      log.add("outer went on");
    } catch (CancelledError e) {
      log.add("outer cancelled");
    }
    return done();
  }

  @Async
  private Coroutine<Void> inner(Promise<Void> promise) {
    try {
      await(promise);
      log.add("inner went on");
    } catch (CancelledError e) {
      log.add("inner cancelled");
      throw e;
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_cancel_task_catching")
  Coroutine<Void> mayBeCaught() {
    Promise<Void> first = new Promise<>();
    Promise<Void> second = new Promise<>();
    Task<Integer> task = createTask(catches(first, second));
    await(sleep(0));
    first.setResult(null);
    await(sleep(0));
    task.cancel();
    assertThat(second.cancelled()).isTrue();
    assertThat(await(task)).isEqualTo(42);
    assertThat(task.cancelled()).isFalse();
    return done();
  }

  @Async
  private static Coroutine<Integer> catches(Promise<Void> first, Promise<Void> second) {
    await(first);
    try {
      await(second);
    } catch (CancelledError e) {
      return value(42);
    }
    return value(0);
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_cancel_task_ignoring")
  Coroutine<Void> mayBeIgnored() {
    Promise<Void> first = new Promise<>();
    Promise<Void> second = new Promise<>();
    Promise<Integer> third = new Promise<>();
    Task<Integer> task = createTask(ignores(first, second, third));
    await(sleep(0));
    first.setResult(null);
    await(sleep(0));
    task.cancel();
    assertThat(second.cancelled()).isTrue();
    await(sleep(0));
    third.setResult(42);
    assertThat(await(task)).isEqualTo(42);
    assertThat(third.cancelled()).isFalse();
    assertThat(task.cancelled()).isFalse();
    return done();
  }

  @Async
  private Coroutine<Integer> ignores(
      Promise<Void> first, Promise<Void> second, Promise<Integer> third) {
    await(first);
    try {
      await(second);
    } catch (CancelledError e) {
      log.add("ignored");
    }
    return value(await(third));
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_cancel_current_task")
  Coroutine<Void> byItself() {
    Task<Integer> task = createTask(cancelsItselfAndSleeps());
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertCancelled(task);
    assertThat(runningLoop().time()).isZero();
    return done();
  }

  @Async
  private static Coroutine<Integer> cancelsItselfAndSleeps() {
    currentTask().cancel();
    await(sleep(100));
    return value(12);
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_cancel_at_end")
  Coroutine<Void> byItselfRightBeforeItsEnd() {
    Task<Integer> task = createTask(cancelsItselfAndReturns());
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertCancelled(task);
    return done();
  }

  @Async
  private static Coroutine<Integer> cancelsItselfAndReturns() {
    currentTask().cancel();
    return value(12);
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_cancel_awaited_task")
  Coroutine<Void> byItselfBeforeItAwaitsATask() {
    Promise<Void> promise = new Promise<>();
    Task<Void> task = createTask(cancelsItselfAndAwaitsATask(promise));
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertThat(task.cancelled()).isTrue();
    assertThat(nested.cancelled()).isTrue();
    assertThat(promise.cancelled()).isTrue();
    return done();
  }

  @Async
  private Coroutine<Void> cancelsItselfAndAwaitsATask(Promise<Void> promise) {
    nested = createTask(awaits(promise));
    await(sleep(0));
    currentTask().cancel();
    await(nested);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_task_cancel_sleeping_task")
  Coroutine<Void> byATimer() {
    Task<Integer> sleeper = createTask(awaits(sleep(5000)));
    runningLoop().callLater(0.1, sleeper::cancel);
    assertThat(await(failureOf(sleeper))).isInstanceOf(CancelledError.class);
    assertThat(runningLoop().time()).isEqualTo(0.1);
    return done();
  }
}
