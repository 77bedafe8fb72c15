package dev.bide.conformance.tasks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Handle;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;

/** Mirrors {@code test_tasks.BaseTaskTests}: {@code cancelling} and {@code uncancel}. */
class UncancelTest implements AsyncTests {
  private boolean timedOut;
  private boolean blockFinished;

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_cancelling")
  Coroutine<Void> requestsAreCounted() {
    Task<Void> task = createTask(sleep(10));
    assertThat(task.cancelling()).isZero();
    assertThat(task.toString()).doesNotContain(" cancelling");
    assertThat(task.cancel()).isTrue();
    assertThat(task.cancelling()).isOne();
    assertThat(task.toString()).contains(" cancelling");
    assertThat(task.cancel()).isTrue();
    assertThat(task.cancelling()).isEqualTo(2);
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_uncancel_basic")
  Coroutine<Void> aRequestIsTakenBack() {
    Task<Void> task = createTask(uncancelsOnce());
    await(sleep(0.01));
    assertThat(task.cancel()).isTrue();
    assertThat(task.toString()).contains(" cancelling");
    assertThat(task.cancelling()).isOne();
    assertThat(task.cancelled()).isFalse();
    await(sleep(0.01));
    assertThat(task.toString()).doesNotContain(" cancelling");
    assertThat(task.cancelling()).isZero();
    assertThat(task.cancelled()).isFalse();

    assertThat(task.cancel()).isTrue();
    assertThat(task.cancelling()).isOne();
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertThat(task.cancelled()).isTrue();
    task.uncancel();
    assertThat(task.cancelled()).isTrue();
    assertThat(task.done()).isTrue();
    return done();
  }

  @Async
  private static Coroutine<Void> uncancelsOnce() {
    try {
      await(sleep(10));
    } catch (CancelledError e) {
      currentTask().uncancel();
      await(sleep(10));
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_uncancel_structured_blocks")
  Coroutine<Void> aBlockWithALimitMadeByHand() {
    Task<Boolean> late = createTask(sleepsWithin(10, 0.1));
    assertThat(await(late)).isTrue();
    assertThat(timedOut).isTrue();
    assertThat(blockFinished).isFalse();
    assertThat(late.cancelling()).isZero();

    timedOut = false;
    Task<Boolean> inTime = createTask(sleepsWithin(0, 10));
    assertThat(await(inTime)).isTrue();
    assertThat(timedOut).isFalse();
    assertThat(blockFinished).isTrue();
    assertThat(inTime.cancelling()).isZero();
    return done();
  }

  @Async
  private Coroutine<Boolean> sleepsWithin(double seconds, double limit) {
    try {
      await(limited(seconds, limit));
    } catch (AsyncTimeoutException e) {
      assertThat(timedOut).isTrue();
    }
    await(sleep(0));
    return value(true);
  }

  @Async
  private Coroutine<Void> limited(double seconds, double limit) {
    Task<?> task = currentTask();
    Handle timer =
        runningLoop()
            .callLater(
                limit,
                () -> {
                  timedOut = true;
                  task.cancel();
                });
    try {
      await(sleep(seconds));
      blockFinished = true;
    } catch (CancelledError e) {
      if (timedOut && task.uncancel() == 0) {
        throw new AsyncTimeoutException();
      }
      throw e;
    } finally {
      timer.cancel();
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_uncancel_resets_must_cancel")
  Coroutine<Void> aRequestThatIsTakenBackBeforeItIsSeenHasNoEffect() {
    Promise<Void> promise = new Promise<>();
    Task<Integer> task = createTask(awaits(promise));
    await(sleep(0));
    promise.setResult(null);
    task.cancel();
    assertThat(task.cancelling()).isOne();
    task.uncancel();
    assertThat(task.cancelling()).isZero();
    assertThat(await(task)).isEqualTo(42);
    return done();
  }

  @Async
  private static Coroutine<Integer> awaits(Promise<Void> promise) {
    await(promise);
    return value(42);
  }
}
