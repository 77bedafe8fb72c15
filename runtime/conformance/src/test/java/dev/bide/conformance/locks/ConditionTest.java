package dev.bide.conformance.locks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.sync.AsyncCondition;
import dev.bide.sync.AsyncLock;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_locks.ConditionTests}: signals, and the lock. */
class ConditionTest implements AsyncTests {
  private final AsyncCondition condition = new AsyncCondition();
  private final List<Integer> woken = new ArrayList<>();
  private boolean ready;

  /** Keeps the lock. */
  @Async
  private Coroutine<Boolean> waitAndKeep(int number) {
    await(condition.acquire());
    await(condition.waitForSignal());
    woken.add(number);
    return value(true);
  }

  @Async
  private Coroutine<Boolean> waitAndRelease(int number) {
    await(condition.acquire());
    await(condition.waitForSignal());
    woken.add(number);
    condition.release();
    return value(true);
  }

  @AsyncTest
  @Async
  @Ported("test_locks.ConditionTests.test_wait")
  Coroutine<Void> whoIsSignalledGoesOnOnceHeGetsTheLock() {
    Task<Boolean> first = createTask(waitAndKeep(1));
    Task<Boolean> second = createTask(waitAndKeep(2));
    Task<Boolean> third = createTask(waitAndKeep(3));
    await(sleep(0));
    assertThat(woken).isEmpty();
    assertThat(condition.locked()).isFalse();

    await(condition.acquire());
    condition.signal();
    await(sleep(0));
    assertThat(woken).isEmpty();
    assertThat(condition.locked()).isTrue();

    condition.release();
    await(sleep(0));
    assertThat(woken).containsExactly(1);
    assertThat(condition.locked()).isTrue();

    condition.signal(2);
    await(sleep(0));
    assertThat(woken).containsExactly(1);
    assertThat(condition.locked()).isTrue();

    condition.release();
    await(sleep(0));
    assertThat(woken).containsExactly(1, 2);
    assertThat(condition.locked()).isTrue();

    condition.release();
    await(sleep(0));
    assertThat(woken).containsExactly(1, 2, 3);
    assertThat(condition.locked()).isTrue();
    assertThat(List.of(first.result(), second.result(), third.result())).containsOnly(true);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.ConditionTests.test_wait_unacquired")
  Coroutine<Void> toWaitOneMustHoldTheLock() {
    assertThat(await(failureOf(condition.waitForSignal())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("cannot wait on un-acquired lock");
    return done();
  }

  @Async
  private Coroutine<Boolean> waitUntilReady() {
    await(condition.acquire());
    await(condition.waitFor(() -> ready));
    woken.add(1);
    condition.release();
    return value(true);
  }

  @Async
  private Coroutine<Void> signal(int n) {
    await(condition.acquire());
    condition.signal(n);
    condition.release();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.ConditionTests.test_wait_for")
  Coroutine<Void> aSignalIsNotEnoughForAPredicate() {
    Task<Boolean> waiting = createTask(waitUntilReady());
    await(sleep(0));
    assertThat(woken).isEmpty();
    await(signal(1));
    await(sleep(0));
    assertThat(woken).isEmpty();
    ready = true;
    await(signal(1));
    await(sleep(0));
    assertThat(woken).containsExactly(1);
    assertThat(waiting.result()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.ConditionTests.test_wait_for_unacquired")
  Coroutine<Void> aTruePredicateNeedsNoLock() {
    await(condition.waitFor(() -> true));
    assertThat(await(failureOf(condition.waitFor(() -> false))))
        .isInstanceOf(IllegalStateException.class);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.ConditionTests.test_notify")
  Coroutine<Void> signalsAsManyAsItIsTold() {
    Task<Boolean> first = createTask(waitAndRelease(1));
    Task<Boolean> second = createTask(waitAndRelease(2));
    Task<Boolean> third = createTask(waitAndRelease(3));
    await(sleep(0));
    assertThat(woken).isEmpty();

    await(signal(1));
    await(sleep(0));
    assertThat(woken).containsExactly(1);

    await(condition.acquire());
    condition.signal(1);
    condition.signal(2048);
    condition.release();
    await(sleep(0));
    assertThat(woken).containsExactly(1, 2, 3);
    assertThat(List.of(first.result(), second.result(), third.result())).containsOnly(true);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.ConditionTests.test_notify_all")
  Coroutine<Void> signalsAll() {
    Task<Boolean> first = createTask(waitAndRelease(1));
    Task<Boolean> second = createTask(waitAndRelease(2));
    await(sleep(0));
    assertThat(woken).isEmpty();

    await(condition.acquire());
    condition.signalAll();
    condition.release();
    await(sleep(0));
    assertThat(woken).containsExactly(1, 2);
    assertThat(List.of(first.result(), second.result())).containsOnly(true);
    return done();
  }

  @Test
  @Ported({
    "test_locks.ConditionTests.test_notify_unacquired",
    "test_locks.ConditionTests.test_notify_all_unacquired"
  })
  void toSignalOneMustHoldTheLock() {
    assertThatIllegalStateException()
        .isThrownBy(condition::signal)
        .withMessage("cannot notify on un-acquired lock");
    assertThatIllegalStateException().isThrownBy(condition::signalAll);
  }

  @AsyncTest
  @Async
  @Ported("test_locks.ConditionTests.test_repr")
  Coroutine<Void> saysWhoWaits() {
    assertThat(condition).hasToString("<AsyncCondition [unlocked]>");
    await(condition.acquire());
    assertThat(condition).hasToString("<AsyncCondition [locked]>");
    condition.release();

    Task<Boolean> first = createTask(waitAndRelease(1));
    await(sleep(0));
    assertThat(condition).hasToString("<AsyncCondition [unlocked, waiters:1]>");
    Task<Boolean> second = createTask(waitAndRelease(2));
    await(sleep(0));
    assertThat(condition).hasToString("<AsyncCondition [unlocked, waiters:2]>");
    await(signal(2));
    await(gather(first, second));
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.ConditionTests.test_context_manager")
  Coroutine<Void> isHeldInATryWithResources() {
    assertThat(condition.locked()).isFalse();
    try (AsyncContext held = await(condition.acquire())) {
      assertThat(condition.locked()).isTrue();
    }
    assertThat(condition.locked()).isFalse();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.ConditionTests.test_explicit_lock")
  Coroutine<Void> sharesTheLockThatItIsGiven() {
    AsyncLock lock = new AsyncLock();
    AsyncCondition ofLock = new AsyncCondition(lock);
    assertThat(ofLock.locked()).isFalse();
    try (AsyncContext held = await(ofLock.acquire())) {
      assertThat(lock.locked()).isTrue();
      assertThat(ofLock.locked()).isTrue();
    }
    assertThat(lock.locked()).isFalse();
    try (AsyncContext held = await(lock.acquire())) {
      assertThat(lock.locked()).isTrue();
      assertThat(ofLock.locked()).isTrue();
    }
    assertThat(lock.locked()).isFalse();
    assertThat(ofLock.locked()).isFalse();
    return done();
  }
}
