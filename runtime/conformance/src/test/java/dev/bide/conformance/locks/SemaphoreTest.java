package dev.bide.conformance.locks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Outcome;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.sync.AsyncSemaphore;
import dev.bide.testing.AsyncTests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_locks.SemaphoreTests}: permits and cancellations. */
class SemaphoreTest implements AsyncTests {
  private Task<Void> other;
  private int acquired;

  @Test
  @Ported("test_locks.SemaphoreTests.test_initial_value_zero")
  void mayStartWithoutPermits() {
    assertThat(new AsyncSemaphore(0).locked()).isTrue();
  }

  @AsyncTest
  @Async
  @Ported({"test_locks.SemaphoreTests.test_repr", "test_locks.SemaphoreTests.test_semaphore"})
  Coroutine<Void> saysHowManyPermitsItHas() {
    AsyncSemaphore semaphore = new AsyncSemaphore(1);
    assertThat(semaphore).hasToString("<AsyncSemaphore [unlocked, value:1]>");
    await(semaphore.acquire());
    assertThat(semaphore).hasToString("<AsyncSemaphore [locked]>");
    Task<AsyncContext> first = createTask(semaphore.acquire());
    await(sleep(0));
    assertThat(semaphore).hasToString("<AsyncSemaphore [locked, waiters:1]>");
    Task<AsyncContext> second = createTask(semaphore.acquire());
    await(sleep(0));
    assertThat(semaphore).hasToString("<AsyncSemaphore [locked, waiters:2]>");
    semaphore.release();
    semaphore.release();
    await(gather(first, second));
    return done();
  }

  @Test
  @Ported("test_locks.SemaphoreTests.test_semaphore_value")
  void cannotStartBelowZero() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AsyncSemaphore(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> AsyncSemaphore.bounded(-1));
  }

  @Async
  private Coroutine<Boolean> acquire(AsyncSemaphore semaphore) {
    await(semaphore.acquire());
    acquired++;
    return value(true);
  }

  @AsyncTest
  @Async
  @Ported("test_locks.SemaphoreTests.test_acquire")
  Coroutine<Void> handsItsPermitsToThoseWhoWait() {
    AsyncSemaphore semaphore = new AsyncSemaphore(3);
    await(semaphore.acquire());
    await(semaphore.acquire());
    assertThat(semaphore.locked()).isFalse();
    Task<Boolean> first = createTask(acquire(semaphore));
    Task<Boolean> second = createTask(acquire(semaphore));
    Task<Boolean> third = createTask(acquire(semaphore));
    await(sleep(0));
    assertThat(first.done()).isTrue();
    assertThat(acquired).isEqualTo(1);
    assertThat(semaphore).hasToString("<AsyncSemaphore [locked, waiters:2]>");

    Task<Boolean> fourth = createTask(acquire(semaphore));
    semaphore.release();
    semaphore.release();
    assertThat(semaphore.locked()).isTrue();
    await(sleep(0));
    assertThat(acquired).isEqualTo(3);
    assertThat(semaphore).hasToString("<AsyncSemaphore [locked, waiters:1]>");

    semaphore.release();
    await(gather(second, third, fourth));
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.SemaphoreTests.test_acquire_cancel")
  Coroutine<Void> whoIsCancelledLeavesTheLine() {
    AsyncSemaphore semaphore = new AsyncSemaphore(1);
    await(semaphore.acquire());
    Task<AsyncContext> acquiring = createTask(semaphore.acquire());
    runningLoop().callSoon(acquiring::cancel);
    assertThat(await(failureOf(acquiring))).isInstanceOf(CancelledError.class);
    assertThat(semaphore).hasToString("<AsyncSemaphore [locked]>");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.SemaphoreTests.test_acquire_cancel_before_awoken")
  Coroutine<Void> aReleaseSkipsThoseWhoAreCancelledInTheSameTick() {
    AsyncSemaphore semaphore = new AsyncSemaphore(0);
    Task<AsyncContext> first = createTask(semaphore.acquire());
    Task<AsyncContext> second = createTask(semaphore.acquire());
    Task<AsyncContext> third = createTask(semaphore.acquire());
    Task<AsyncContext> fourth = createTask(semaphore.acquire());
    await(sleep(0));
    first.cancel();
    second.cancel();
    semaphore.release();
    await(sleep(0));
    await(sleep(0));
    assertThat(third.done()).isTrue();
    assertThat(fourth.done()).isFalse();
    fourth.cancel();
    await(sleep(0));
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.SemaphoreTests.test_acquire_hang")
  Coroutine<Void> whoComesAfterOneWhoIsCancelledDoesNotHang() {
    AsyncSemaphore semaphore = new AsyncSemaphore(0);
    Task<AsyncContext> first = createTask(semaphore.acquire());
    Task<AsyncContext> second = createTask(semaphore.acquire());
    await(sleep(0));
    first.cancel();
    semaphore.release();
    await(sleep(0));
    await(sleep(0));
    assertThat(semaphore.locked()).isTrue();
    assertThat(second.done()).isTrue();
    return done();
  }

  @Async
  private Coroutine<Void> holdThenCancelTheOther(AsyncSemaphore semaphore) {
    try (AsyncContext held = await(semaphore.acquire())) {
      await(sleep(0));
    }
    other.cancel();
    return done();
  }

  @Async
  private Coroutine<Void> mustNotEnter(AsyncSemaphore semaphore) {
    try (AsyncContext held = await(semaphore.acquire())) {
      throw new AssertionError("entered");
    }
  }

  @AsyncTest
  @Async
  @Ported("test_locks.SemaphoreTests.test_acquire_no_hang")
  Coroutine<Void> thePermitOfOneWhoIsCancelledAfterHeGotItIsNotLost() {
    AsyncSemaphore semaphore = new AsyncSemaphore(1);
    Task<Void> first = createTask(holdThenCancelTheOther(semaphore));
    other = createTask(mustNotEnter(semaphore));
    List<Outcome<Void>> outcomes = await(gatherOutcomes(first, other));
    assertThat(outcomes.get(0).succeeded()).isTrue();
    assertThat(outcomes.get(1).failure()).isInstanceOf(CancelledError.class);
    await(waitFor(semaphore.acquire(), 1));
    return done();
  }

  @Test
  @Ported("test_locks.SemaphoreTests.test_release_not_acquired")
  void aBoundedOneIsNotReleasedMoreOftenThanAcquired() {
    assertThatIllegalStateException().isThrownBy(AsyncSemaphore.bounded(1)::release);
  }

  @AsyncTest
  @Async
  @Ported("test_locks.SemaphoreTests.test_release_no_waiters")
  Coroutine<Void> isFreeAfterARelease() {
    AsyncSemaphore semaphore = new AsyncSemaphore(1);
    await(semaphore.acquire());
    assertThat(semaphore.locked()).isTrue();
    semaphore.release();
    assertThat(semaphore.locked()).isFalse();
    return done();
  }
}
