package dev.bide.conformance.timeouts;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.Timeout;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;

/** Mirrors {@code test_timeouts.TimeoutTests}: when it expires, and when it does not. */
class TimeoutTest implements AsyncTests {
  private Timeout limit;
  private boolean cancelled;

  @Async
  private Coroutine<Void> sleepWithin(Timeout timeout, double seconds) {
    limit = timeout;
    try (timeout) {
      await(sleep(seconds));
    } catch (CancelledError e) {
      cancelled = true;
      throw e;
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_timeout_basic")
  Coroutine<Void> expires() {
    assertThat(await(failureOf(() -> sleepWithin(timeout(0.01), 10))))
        .isInstanceOf(AsyncTimeoutException.class);
    assertThat(limit.expired()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_timeout_at_basic")
  Coroutine<Void> expiresAtATime() {
    double deadline = runningLoop().time() + 0.01;
    assertThat(await(failureOf(() -> sleepWithin(timeoutAt(deadline), 10))))
        .isInstanceOf(AsyncTimeoutException.class);
    assertThat(limit.expired()).isTrue();
    assertThat(limit.when()).isEqualTo(deadline);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_nested_timeouts")
  Coroutine<Void> onlyTheOutermostThrowsWhenBothExpire() {
    double deadline = runningLoop().time() + 0.01;
    Timeout outer = timeoutAt(deadline);
    Throwable failure = null;
    try (outer) {
      await(sleepWithin(timeoutAt(deadline), 10));
    } catch (AsyncTimeoutException e) {
      failure = e;
    }
    assertThat(failure).isNotNull();
    assertThat(cancelled).isTrue();
    assertThat(outer.expired()).isTrue();
    assertThat(limit.expired()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_waiter_cancelled")
  Coroutine<Void> whatTheBodyAwaitsIsCancelled() {
    Throwable failure = null;
    try (Timeout outer = timeout(0.01)) {
      await(sleepWithin(timeout(20), 10));
    } catch (AsyncTimeoutException e) {
      failure = e;
    }
    assertThat(failure).isNotNull();
    assertThat(cancelled).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_timeout_not_called")
  Coroutine<Void> doesNothingInTime() {
    await(sleepWithin(timeout(10), 0.01));
    assertThat(limit.expired()).isFalse();
    assertThat(limit.when()).isGreaterThan(runningLoop().time());
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_timeouts.TimeoutTests.test_timeout_disabled",
    "test_timeouts.TimeoutTests.test_timeout_at_disabled"
  })
  Coroutine<Void> infinityIsNoLimit() { // None in Python
    await(sleepWithin(timeout(Double.POSITIVE_INFINITY), 0.01));
    assertThat(limit.expired()).isFalse();
    assertThat(limit.when()).isInfinite();

    await(sleepWithin(timeoutAt(Double.POSITIVE_INFINITY), 0.01));
    assertThat(limit.expired()).isFalse();
    assertThat(limit.when()).isInfinite();
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_timeouts.TimeoutTests.test_timeout_zero",
    "test_timeouts.TimeoutTests.test_timeout_zero_sleep_zero"
  })
  Coroutine<Void> zeroExpiresAtTheFirstSuspension() {
    double[] sleeps = {10, 0};
    for (double seconds : sleeps) {
      double before = runningLoop().time();
      assertThat(await(failureOf(() -> sleepWithin(timeout(0), seconds))))
          .isInstanceOf(AsyncTimeoutException.class);
      assertThat(limit.expired()).isTrue();
      assertThat(limit.when()).isBetween(before, runningLoop().time());
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_timeout_in_the_past_sleep_zero")
  Coroutine<Void> soDoesTheTimePast() {
    double before = runningLoop().time();
    assertThat(await(failureOf(() -> sleepWithin(timeout(-11), 0))))
        .isInstanceOf(AsyncTimeoutException.class);
    assertThat(limit.expired()).isTrue();
    assertThat(limit.when()).isLessThanOrEqualTo(before);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_foreign_cancel_doesnt_timeout_if_not_expired")
  Coroutine<Void> aCancellationFromOutsideStaysOne() {
    Task<Void> task = createTask(cancelsItself());
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertThat(limit.expired()).isFalse();
    return done();
  }

  @Async
  private Coroutine<Void> cancelsItself() {
    try (Timeout timeout = timeout(10)) {
      limit = timeout;
      currentTask().cancel();
      await(sleep(10));
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_outer_task_is_not_cancelled")
  Coroutine<Void> theTaskIsNotCancelled() {
    Task<Throwable> task = createTask(failureOf(() -> sleepWithin(timeout(0.001), 10)));
    assertThat(await(task)).isInstanceOf(AsyncTimeoutException.class);
    assertThat(task.cancelled()).isFalse();
    assertThat(task.done()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_reschedule")
  Coroutine<Void> reschedule() {
    Promise<Timeout> entered = new Promise<>();
    double deadline = runningLoop().time() + 10;
    Task<Void> task = createTask(publishes(entered, deadline));

    Timeout timeout = await(entered);
    assertThat(timeout.when()).isEqualTo(deadline);
    timeout.reschedule(deadline + 20);
    assertThat(timeout.when()).isEqualTo(deadline + 20);
    timeout.reschedule(Double.POSITIVE_INFINITY);
    assertThat(timeout.when()).isInfinite();

    await(sleep(40));
    task.cancel();
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertThat(timeout.expired()).isFalse();
    return done();
  }

  @Async
  private static Coroutine<Void> publishes(Promise<Timeout> entered, double deadline) {
    try (Timeout timeout = timeoutAt(deadline)) {
      entered.setResult(timeout);
      await(sleep(50));
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_timeout_after_cancellation")
  Coroutine<Void> inACleanUpAfterACancellation() {
    try {
      currentTask().cancel();
      await(sleep(1));
    } catch (CancelledError e) {
      cancelled = true;
    } finally {
      assertThat(await(failureOf(() -> sleepWithin(timeout(0.0), 1))))
          .isInstanceOf(AsyncTimeoutException.class);
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_cancel_in_timeout_after_cancellation")
  Coroutine<Void> cancelledInACleanUpAfterACancellation() {
    try {
      currentTask().cancel();
      await(sleep(1));
    } catch (CancelledError e) {
      cancelled = true;
    } finally {
      assertThat(await(failureOf(this::cancelsItself))).isInstanceOf(CancelledError.class);
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_timeouts.TimeoutTests.test_timeout_finished",
    "test_timeouts.TimeoutTests.test_timeout_expired"
  })
  Coroutine<Void> cannotBeMovedOnceItIsOver() {
    await(sleepWithin(timeout(0.01), 0));
    assertThatIllegalStateException()
        .isThrownBy(() -> limit.reschedule(0.02))
        .withMessageContaining("finished");

    await(failureOf(() -> sleepWithin(timeout(0.01), 1)));
    assertThatIllegalStateException()
        .isThrownBy(() -> limit.reschedule(0.02))
        .withMessageContaining("expired");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_timeout_expiring")
  Coroutine<Void> cannotBeMovedWhileItExpires() {
    try (Timeout timeout = timeout(0.01)) {
      assertThat(await(failureOf(sleep(1)))).isInstanceOf(CancelledError.class);
      assertThatIllegalStateException()
          .isThrownBy(() -> timeout.reschedule(0.02))
          .withMessageContaining("expiring");
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_timeouts.TimeoutTests.test_repr_active",
    "test_timeouts.TimeoutTests.test_repr_expired",
    "test_timeouts.TimeoutTests.test_repr_finished",
    "test_timeouts.TimeoutTests.test_repr_disabled"
  })
  Coroutine<Void> tellsItsState() {
    try (Timeout timeout = timeout(10)) {
      assertThat(timeout).hasToString("<Timeout active when=10.0>");
    }
    await(failureOf(() -> sleepWithin(timeout(0.01), 10)));
    assertThat(limit.toString()).startsWith("<Timeout expired");
    await(sleepWithin(timeout(10), 0));
    assertThat(limit.toString()).startsWith("<Timeout finished");
    try (Timeout timeout = timeout(Double.POSITIVE_INFINITY)) {
      assertThat(timeout).hasToString("<Timeout active when=Infinity>");
    }
    return done();
  }
}
