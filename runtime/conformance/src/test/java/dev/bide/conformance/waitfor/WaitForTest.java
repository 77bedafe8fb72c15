package dev.bide.conformance.waitfor;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.Asyncio;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.List;

/** Mirrors {@code test_waitfor.AsyncioWaitForTest}. */
class WaitForTest implements AsyncTests {
  /** Almost no time, but more than 0. */
  private static final double EPSILON = 0.0001;

  private boolean started;
  private boolean ended;

  /** Runs for 0.2 seconds, whoever cancels it. */
  @Async
  private Coroutine<Void> stubborn() {
    double end = runningLoop().time() + 0.2;
    while (runningLoop().time() < end) {
      try {
        await(sleep(end - runningLoop().time()));
      } catch (CancelledError e) {
        started = true;
      }
    }
    ended = true;
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_waitfor.AsyncioWaitForTest.test_asyncio_wait_for_cancelled")
  Coroutine<Void> cancelledItWaitsForTheEndOfWhatItAwaits() {
    Task<Void> waiting = createTask(waitFor(stubborn(), 0.4));
    await(sleep(0));
    waiting.cancel();
    await(Asyncio.wait(List.of(waiting)));
    assertThat(ended).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_waitfor.AsyncioWaitForTest.test_asyncio_wait_for_timeout")
  Coroutine<Void> expiredItWaitsForTheEndOfWhatItAwaits() {
    await(failureOf(waitFor(stubborn(), 0.1)));
    assertThat(ended).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_waitfor.AsyncioWaitForTest.test_wait_for_timeout_less_then_0_or_0_future_done")
  Coroutine<Void> withoutTimeADonePromiseStillGivesItsValue() {
    Promise<String> promise = new Promise<>();
    promise.setResult("done");
    assertThat(await(waitFor(promise, 0))).isEqualTo("done");
    return done();
  }

  @AsyncTest
  @Async
  @Ported(
      "test_waitfor.AsyncioWaitForTest"
          + ".test_wait_for_timeout_less_then_0_or_0_coroutine_do_not_started")
  Coroutine<Void> withoutTimeACoroutineDoesNotStart() {
    assertThat(await(failureOf(waitFor(runs(10), 0)))).isInstanceOf(AsyncTimeoutException.class);
    assertThat(started).isFalse();
    return done();
  }

  @Async
  private Coroutine<String> runs(double seconds) {
    started = true;
    ended = false;
    try {
      await(sleep(seconds));
    } finally {
      ended = true;
    }
    return value("done");
  }

  @AsyncTest
  @Async
  @Ported("test_waitfor.AsyncioWaitForTest.test_wait_for_timeout_less_then_0_or_0")
  Coroutine<Void> withoutTimeATaskIsCancelled() {
    int[] limits = {0, -1};
    for (int limit : limits) {
      Task<String> task = createTask(runs(10));
      await(sleep(0));
      assertThat(started).isTrue();
      assertThat(await(failureOf(waitFor(task, limit)))).isInstanceOf(AsyncTimeoutException.class);
      assertThat(task.done()).isTrue();
      assertThat(task.cancelled()).isTrue();
      assertThat(ended).isTrue();
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_waitfor.AsyncioWaitForTest.test_wait_for")
  Coroutine<Void> cancelsATaskThatTakesTooLong() {
    Task<String> task = createTask(runs(10));
    assertThat(await(failureOf(waitFor(task, 0.1)))).isInstanceOf(AsyncTimeoutException.class);
    assertThat(task.done()).isTrue();
    assertThat(task.cancelled()).isTrue();
    assertThat(ended).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_waitfor.AsyncioWaitForTest.test_wait_for_blocking")
  Coroutine<Void> infinityIsNoLimit() { // None in Python
    assertThat(await(waitFor(value("done"), Double.POSITIVE_INFINITY))).isEqualTo("done");
    assertThat(await(waitFor(runs(1e6), Double.POSITIVE_INFINITY))).isEqualTo("done");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_waitfor.AsyncioWaitForTest.test_wait_for_race_condition")
  Coroutine<Void> aValueThatIsSetInTheNextTick() {
    Promise<String> promise = new Promise<>();
    Coroutine<String> waiting = waitFor(promise, 0.2);
    runningLoop().callSoon(() -> promise.setResult("ok"));
    assertThat(await(waiting)).isEqualTo("ok");
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_waitfor.AsyncioWaitForTest.test_wait_for_cancellation_race_condition",
    "test_waitfor.AsyncioWaitForTest.test_wait_for_cancel_suppressed"
  })
  Coroutine<Void> aValueInSpiteOfTheCancellationWins() {
    assertThat(await(waitFor(gives42WhenCancelled(), 0.1))).isEqualTo(42);
    return done();
  }

  @Async
  private static Coroutine<Integer> gives42WhenCancelled() {
    assertThat(await(failureOf(sleep(10)))).isInstanceOf(CancelledError.class);
    return value(42);
  }

  @Async
  private Coroutine<Void> takesATimeToCleanUp() {
    try {
      await(sleep(10));
    } catch (CancelledError e) {
      await(sleep(EPSILON));
      throw e;
    } finally {
      ended = true;
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_waitfor.AsyncioWaitForTest.test_wait_for_waits_for_task_cancellation",
    "test_waitfor.AsyncioWaitForTest.test_wait_for_waits_for_task_cancellation_w_timeout_0"
  })
  Coroutine<Void> waitsUntilTheTaskIsCancelled() {
    double[] limits = {EPSILON, 0};
    for (double limit : limits) {
      ended = false;
      Task<Void> task = createTask(takesATimeToCleanUp());
      await(sleep(0));
      assertThat(await(failureOf(waitFor(task, limit))))
          .isInstanceOf(AsyncTimeoutException.class)
          .hasCauseInstanceOf(CancelledError.class);
      assertThat(ended).isTrue();
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_waitfor.AsyncioWaitForTest.test_wait_for_reraises_exception_during_cancellation")
  Coroutine<Void> aFailureDuringTheCancellationIsThrown() {
    Task<Void> task = createTask(crashesWhenCancelled());
    assertThat(await(failureOf(waitFor(task, EPSILON)))).isInstanceOf(ArithmeticException.class);
    return done();
  }

  @Async
  private static Coroutine<Void> crashesWhenCancelled() {
    try {
      await(sleep(0.2));
    } finally {
      throw new ArithmeticException();
    }
  }

  @AsyncTest
  @Async
  @Ported({
    "test_waitfor.AsyncioWaitForTest.test_cancel_blocking_wait_for",
    "test_waitfor.AsyncioWaitForTest.test_cancel_wait_for"
  })
  Coroutine<Void> cancellingItCancelsTheTask() {
    double[] limits = {Double.POSITIVE_INFINITY, 60};
    for (double limit : limits) {
      Task<Void> blocked = createTask(blocks());
      Task<Void> waiting = createTask(waitFor(blocked, limit));
      runningLoop().callSoon(waiting::cancel);
      assertThat(await(failureOf(waiting))).isInstanceOf(CancelledError.class);
      assertThat(blocked.cancelled()).isTrue();
    }
    return done();
  }

  @Async
  private static Coroutine<Void> blocks() {
    await(new Promise<Void>());
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_waitfor.AsyncioWaitForTest.test_wait_for_issue86296")
  Coroutine<Void> cancelledInTheTickInWhichTheValueComes() {
    Task<String> inner = createTask(value("done"));
    Task<Void> task = createTask(awaitsThenSleeps(inner));
    await(sleep(0));
    task.cancel();
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertThat(inner.done()).isTrue();
    assertThat(await(inner)).isEqualTo("done");
    assertThat(ended).isFalse();
    return done();
  }

  @Async
  private Coroutine<Void> awaitsThenSleeps(Task<String> inner) {
    await(waitFor(inner, 100));
    await(sleep(1));
    ended = true;
    return done();
  }
}
