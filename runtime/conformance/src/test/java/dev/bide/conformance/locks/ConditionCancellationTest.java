package dev.bide.conformance.locks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.AsyncTimeoutException;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.Timeout;
import dev.bide.conformance.Ported;
import dev.bide.sync.AsyncCondition;
import dev.bide.testing.AsyncTests;

/** Mirrors {@code test_locks.ConditionTests}: who waits is cancelled. */
class ConditionCancellationTest implements AsyncTests {
  private final AsyncCondition condition = new AsyncCondition();
  private boolean entered;
  private Throwable raised;
  private int items;

  @AsyncTest
  @Async
  @Ported("test_locks.ConditionTests.test_wait_cancel")
  Coroutine<Void> holdsTheLockAgainAfterwards() {
    await(condition.acquire());
    Task<Void> waiting = createTask(condition.waitForSignal());
    runningLoop().callSoon(waiting::cancel);
    assertThat(await(failureOf(waiting))).isInstanceOf(CancelledError.class);
    assertThat(condition).hasToString("<AsyncCondition [locked]>");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.ConditionTests.test_wait_cancel_contested")
  Coroutine<Void> holdsTheLockAgainIfItWasHeldByAnother() {
    await(condition.acquire());
    Task<Void> waiting = createTask(condition.waitForSignal());
    await(sleep(0));
    assertThat(condition.locked()).isFalse();

    await(condition.acquire());
    condition.signal();
    runningLoop().callSoon(waiting::cancel);
    runningLoop().callSoon(condition::release);
    await(failureOf(waiting));
    assertThat(condition.locked()).isTrue();
    return done();
  }

  @Async
  private Coroutine<Void> waitOnce() {
    try (AsyncContext held = await(condition.acquire())) {
      entered = true;
      await(condition.waitForSignal());
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.ConditionTests.test_wait_cancel_after_notify")
  Coroutine<Void> isCancelledWhileItAcquiresTheLockAgain() {
    Task<Void> waiting = createTask(waitOnce());
    await(sleep(0));
    await(condition.acquire());
    condition.signal();
    await(sleep(0)); // now it waits for the lock
    waiting.cancel();
    await(sleep(0)); // and does so again
    assertThat(waiting.done()).isFalse();
    condition.release();
    await(sleep(0));
    assertThat(waiting.cancelled()).isTrue();
    assertThat(entered).isTrue();
    assertThat(condition.locked()).isFalse();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.ConditionTests.test_timeout_in_block")
  Coroutine<Void> mayTimeOut() {
    try (AsyncContext held = await(condition.acquire())) {
      assertThat(await(failureOf(waitFor(condition.waitForSignal(), 0.5))))
          .isInstanceOf(AsyncTimeoutException.class);
      assertThat(condition.locked()).isTrue();
    }
    return done();
  }

  @Async
  private Coroutine<Void> waitForever() {
    try (AsyncContext held = await(condition.acquire())) {
      try {
        await(condition.waitFor(() -> entered));
      } catch (CancelledError cancelled) {
        raised = cancelled;
        throw cancelled;
      }
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.ConditionTests.test_cancelled_error_wakeup")
  Coroutine<Void> throwsTheVeryCancellationThatEndedTheWait() {
    Task<Void> task = createTask(waitForever());
    await(sleep(0));
    task.cancel("foo");
    assertThat(await(failureOf(task))).hasMessage("foo").isSameAs(raised);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.ConditionTests.test_cancelled_error_re_aquire")
  Coroutine<Void> throwsTheVeryCancellationThatCameWhileAcquiringAgain() {
    Task<Void> task = createTask(waitForever());
    await(sleep(0));
    await(condition.acquire());
    entered = true;
    condition.signal();
    await(sleep(0));
    task.cancel("foo");
    condition.release();
    assertThat(await(failureOf(task))).hasMessage("foo").isSameAs(raised);
    return done();
  }

  /** Takes items until there are fewer than none. */
  @Async
  private Coroutine<Void> consume() {
    try (AsyncContext held = await(condition.acquire())) {
      while (true) {
        await(condition.waitFor(() -> items != 0));
        if (items < 0) {
          return done();
        }
        items--;
      }
    }
  }

  @Async
  private Coroutine<Void> produceAndCancel(boolean whileAcquiring) {
    Task<Void> first = createTask(consume());
    Task<Void> second = createTask(consume());
    await(sleep(0));
    try (AsyncContext held = await(condition.acquire())) {
      items++;
      condition.signal(1);
      if (whileAcquiring) {
        await(sleep(0));
      }
      first.cancel();
      try (Timeout limit = timeout(0.01)) {
        await(condition.waitFor(() -> items == 0));
      } catch (AsyncTimeoutException lost) {
        assertThat(items).isZero();
      }
      items = -1;
      condition.signalAll();
    }
    await(second);
    assertThat(first.cancelled()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.ConditionTests.test_cancelled_wakeup")
  Coroutine<Void> aSignalIsNotLostWithWhoIsCancelledBeforeHeGoesOn() {
    await(produceAndCancel(false));
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.ConditionTests.test_cancelled_wakeup_relock")
  Coroutine<Void> aSignalIsNotLostWithWhoIsCancelledWhileHeAcquiresAgain() {
    await(produceAndCancel(true));
    return done();
  }
}
