package dev.bide.conformance.locks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.sync.AsyncLock;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Mirrors {@code test_locks.LockTests}; but {@code test_lock}, {@code test_lock_by_with_statement}
 * and {@code test_lock_doesnt_accept_loop_parameter} are about mistakes that javac finds.
 */
class LockTest implements AsyncTests {
  private final AsyncLock lock = new AsyncLock();
  private final List<Integer> acquired = new ArrayList<>();
  private int started;

  @AsyncTest
  @Async
  @Ported("test_locks.LockTests.test_repr")
  Coroutine<Void> saysWhetherItIsLocked() {
    assertThat(lock).hasToString("<AsyncLock [unlocked]>");
    await(lock.acquire());
    assertThat(lock).hasToString("<AsyncLock [locked]>");
    Task<AsyncContext> waiting = createTask(lock.acquire());
    await(sleep(0));
    assertThat(lock).hasToString("<AsyncLock [locked, waiters:1]>");
    lock.release();
    await(waiting);
    return done();
  }

  @Async
  private Coroutine<Boolean> acquire(int number) {
    started++;
    await(lock.acquire());
    acquired.add(number);
    return value(true);
  }

  @AsyncTest
  @Async
  @Ported("test_locks.LockTests.test_acquire")
  Coroutine<Void> goesToThoseWhoWaitInTheOrderOfArrival() {
    await(lock.acquire());
    Task<Boolean> first = createTask(acquire(1));
    Task<Boolean> second = createTask(acquire(2));
    await(sleep(0));
    assertThat(acquired).isEmpty();

    lock.release();
    await(sleep(0));
    assertThat(acquired).containsExactly(1);
    await(sleep(0));
    assertThat(acquired).containsExactly(1);

    Task<Boolean> third = createTask(acquire(3));
    lock.release();
    await(sleep(0));
    assertThat(acquired).containsExactly(1, 2);
    lock.release();
    await(sleep(0));
    assertThat(acquired).containsExactly(1, 2, 3);
    assertThat(List.of(first.result(), second.result(), third.result())).containsOnly(true);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.LockTests.test_acquire_cancel")
  Coroutine<Void> whoIsCancelledWhileWaitingLeavesTheLine() {
    await(lock.acquire());
    Task<AsyncContext> waiting = createTask(lock.acquire());
    runningLoop().callSoon(waiting::cancel);
    assertThat(await(failureOf(waiting))).isInstanceOf(CancelledError.class);
    assertThat(lock).hasToString("<AsyncLock [locked]>");
    return done();
  }

  @Async
  private Coroutine<Void> holdUntil(Promise<Void> end) {
    try (AsyncContext held = await(lock.acquire())) {
      if (end != null) {
        await(end);
      }
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.LockTests.test_cancel_race")
  Coroutine<Void> aReleaseSkipsWhoIsCancelledInTheSameTick() {
    Promise<Void> end = new Promise<>();
    Task<Void> first = createTask(holdUntil(end));
    Task<Void> second = createTask(holdUntil(null));
    await(sleep(0));
    Task<Void> third = createTask(holdUntil(null));
    await(sleep(0));
    assertThat(lock).hasToString("<AsyncLock [locked, waiters:2]>");

    end.setResult(null);
    second.cancel();
    await(sleep(0));
    assertThat(lock.locked()).isFalse();
    assertThat(first.done()).isTrue();
    assertThat(second.cancelled()).isTrue();
    await(third);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.LockTests.test_cancel_release_race")
  Coroutine<Void> aReleaseAfterACancellationLetsOneInOnly() {
    await(lock.acquire());
    Task<Boolean> first = createTask(acquire(1));
    Task<Boolean> second = createTask(acquire(2));
    Task<Boolean> third = createTask(acquire(3));
    await(sleep(0));
    runningLoop()
        .callSoon(
            () -> {
              first.cancel();
              lock.release();
            });
    assertThat(await(failureOf(first))).isInstanceOf(CancelledError.class);
    assertThat(acquired).containsExactly(2);
    assertThat(started).isEqualTo(3);
    assertThat(second.done()).isTrue();

    third.cancel();
    await(sleep(0));
    assertThat(third.cancelled()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.LockTests.test_finished_waiter_cancelled")
  Coroutine<Void> whoIsCancelledBeforeTheReleaseLetsTheNextIn() {
    await(lock.acquire());
    Task<AsyncContext> second = createTask(lock.acquire());
    await(sleep(0));
    Task<AsyncContext> third = createTask(lock.acquire());
    second.cancel();
    lock.release();
    await(sleep(0));
    assertThat(lock.locked()).isTrue();
    assertThat(second.cancelled()).isTrue();
    await(third);
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> whoIsCancelledAfterBeingWokenWakesTheNext() {
    await(lock.acquire());
    Task<AsyncContext> second = createTask(lock.acquire());
    Task<AsyncContext> third = createTask(lock.acquire());
    await(sleep(0));
    lock.release();
    second.cancel();
    await(third);
    assertThat(second.cancelled()).isTrue();
    assertThat(lock).hasToString("<AsyncLock [locked]>");
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> nobodyOvertakesWhoHasBeenWoken() {
    await(lock.acquire());
    Task<Boolean> first = createTask(acquire(1));
    await(sleep(0));
    lock.release();
    assertThat(lock.locked()).isFalse();
    Task<Boolean> second = createTask(acquire(2));
    await(first);
    assertThat(acquired).containsExactly(1);
    lock.release();
    await(second);
    return done();
  }

  @Test
  @Ported("test_locks.LockTests.test_release_not_acquired")
  void cannotBeReleasedUnlessItIsLocked() {
    assertThatIllegalStateException()
        .isThrownBy(lock::release)
        .withMessage("Lock is not acquired.");
  }

  @AsyncTest
  @Async
  @Ported("test_locks.LockTests.test_release_no_waiters")
  Coroutine<Void> isFreeAfterARelease() {
    await(lock.acquire());
    assertThat(lock.locked()).isTrue();
    lock.release();
    assertThat(lock.locked()).isFalse();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.LockTests.test_context_manager")
  Coroutine<Void> isHeldInATryWithResources() {
    try (AsyncContext held = await(lock.acquire())) {
      assertThat(lock.locked()).isTrue();
    }
    assertThat(lock.locked()).isFalse();
    return done();
  }
}
