package dev.bide.conformance.locks;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.sync.AsyncBarrier;
import dev.bide.sync.BrokenBarrierException;
import dev.bide.testing.AsyncTests;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Mirrors {@code test_locks.BarrierTests}: reset and abort. */
class BarrierBrokenTest implements AsyncTests {
  private static final int N = 5;

  private final AsyncBarrier barrier = new AsyncBarrier(N);
  private final AsyncBarrier other = new AsyncBarrier(N);
  private int broken;
  private int brokenAgain;
  private int passed;
  private int unbroken;
  private int outside;

  private static List<Task<Void>> tasks(int n, Supplier<Coroutine<Void>> body) {
    return Stream.generate(() -> createTask(body.get())).limit(n).toList();
  }

  private void assertEmptyAgain() {
    assertThat(barrier.broken()).isFalse();
    assertThat(barrier).hasToString("<AsyncBarrier [filling, waiters:0/5]>");
  }

  @AsyncTest
  @Async
  @Ported("test_locks.BarrierTests.test_reset_barrier")
  Coroutine<Void> resettingAnEmptyOneDoesNothing() {
    await(createTask(barrier.reset()));
    assertEmptyAgain();
    return done();
  }

  @Async
  private Coroutine<Void> waitUnlessBroken() {
    try {
      await(barrier.waitForAll());
      passed++;
    } catch (BrokenBarrierException e) {
      broken++;
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.BarrierTests.test_reset_barrier_while_tasks_waiting")
  Coroutine<Void> aResetThrowsForThoseWhoWait() {
    List<Task<Void>> waiting = tasks(N - 1, this::waitUnlessBroken);
    await(sleep(0));
    Task<Void> resetting = createTask(barrier.reset());
    await(gather(waiting));
    assertThat(broken).isEqualTo(N - 1);
    assertEmptyAgain();
    await(resetting);
    return done();
  }

  @Async
  private Coroutine<Void> resetWhenTwoAreLeftInside() {
    try {
      await(barrier.waitForAll());
    } catch (BrokenBarrierException e) {
      broken++;
      return done();
    }
    if (++outside == N - N / 2) {
      await(barrier.reset());
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.BarrierTests.test_reset_barrier_when_tasks_half_draining")
  Coroutine<Void> aResetThrowsForThoseWhoHaveNotLeftYet() {
    await(gather(tasks(N, this::resetWhenTwoAreLeftInside)));
    assertThat(broken).isEqualTo(N / 2);
    assertEmptyAgain();
    return done();
  }

  @Async
  private Coroutine<Void> resetWhenTwoHaveComeBack() {
    try {
      await(barrier.waitForAll());
    } catch (BrokenBarrierException e) {
      broken++;
      await(barrier.waitForAll());
      return done();
    }
    if (++outside > N / 2) {
      await(barrier.reset());
      await(barrier.waitForAll());
      return done();
    }
    try {
      await(barrier.waitForAll());
    } catch (BrokenBarrierException e) {
      brokenAgain++;
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.BarrierTests.test_reset_barrier_when_tasks_half_draining_half_blocking")
  Coroutine<Void> aResetSparesThoseWhoHaveComeBack() {
    await(gather(tasks(N, this::resetWhenTwoHaveComeBack)));
    assertThat(broken).isEqualTo(N / 2);
    assertThat(brokenAgain).isZero();
    assertEmptyAgain();
    return done();
  }

  @Async
  private Coroutine<Void> waitAgainAfterwards() {
    try {
      await(barrier.waitForAll());
    } catch (BrokenBarrierException e) {
      broken++;
    } finally {
      await(barrier.waitForAll());
      passed++;
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.BarrierTests.test_reset_barrier_while_tasks_waiting_and_waiting_again")
  Coroutine<Void> canBePassedAfterAReset() {
    List<Task<Void>> waiting = tasks(N - 1, this::waitAgainAfterwards);
    Task<Void> resetting = createTask(barrier.reset());
    await(sleep(0));
    Task<Void> last = createTask(waitUnlessBroken());
    await(gather(waiting));
    await(gather(resetting, last));
    assertThat(broken).isEqualTo(N - 1);
    assertThat(passed).isEqualTo(N);
    assertEmptyAgain();
    return done();
  }

  @Async
  private Coroutine<Void> resetWhenAllHaveLeft() {
    await(barrier.waitForAll());
    if (++outside == N) {
      await(barrier.reset());
      await(barrier.waitForAll());
    } else {
      try {
        await(barrier.waitForAll());
        passed++;
      } catch (BrokenBarrierException e) {
        broken++;
      }
    }
    await(barrier.waitForAll());
    unbroken++;
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.BarrierTests.test_reset_barrier_while_tasks_draining")
  Coroutine<Void> aResetAfterTheLastOneHasLeftThrowsForNobody() {
    await(gather(tasks(N, this::resetWhenAllHaveLeft)));
    assertThat(passed).isEqualTo(N - 1);
    assertThat(broken).isZero();
    assertThat(unbroken).isEqualTo(N);
    assertEmptyAgain();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.BarrierTests.test_abort_barrier")
  Coroutine<Void> canBeAbortedWhileEmpty() {
    await(createTask(barrier.abort()));
    assertThat(barrier.waiting()).isZero();
    assertThat(barrier.broken()).isTrue();
    return done();
  }

  @Async
  private Coroutine<Void> abortWhenTwoHaveComeBack() {
    try {
      await(barrier.waitForAll());
    } catch (BrokenBarrierException e) {
      broken++;
      return done();
    }
    if (++outside > N / 2) {
      await(barrier.abort());
      return done();
    }
    try {
      await(barrier.waitForAll());
    } catch (BrokenBarrierException e) {
      brokenAgain++;
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.BarrierTests.test_abort_barrier_when_tasks_half_draining_half_blocking")
  Coroutine<Void> anAbortThrowsForAll() {
    await(gather(tasks(N, this::abortWhenTwoHaveComeBack)));
    assertThat(barrier).hasToString("<AsyncBarrier [broken]>");
    assertThat(broken).isEqualTo(N / 2);
    assertThat(brokenAgain).isEqualTo(N - N / 2 - 1);
    assertThat(barrier.waiting()).isZero();
    return done();
  }

  /** Passes twice; the one in the middle fails in between. */
  @Async
  private Coroutine<Void> abortInTheMiddle() {
    try {
      if (await(barrier.waitForAll()) == N / 2) {
        throw new ArithmeticException();
      }
      await(barrier.waitForAll());
      passed++;
    } catch (BrokenBarrierException e) {
      broken++;
    } catch (ArithmeticException e) {
      await(barrier.abort());
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.BarrierTests.test_abort_barrier_when_exception")
  Coroutine<Void> whoFailsMayAbortIt() {
    await(gather(tasks(N, this::abortInTheMiddle)));
    assertThat(barrier.broken()).isTrue();
    assertThat(passed).isZero();
    assertThat(broken).isEqualTo(N - 1);
    assertThat(barrier.waiting()).isZero();
    return done();
  }

  @Async
  private Coroutine<Void> abortThenReset() {
    await(abortInTheMiddle());
    if (await(other.waitForAll()) == N / 2) {
      await(barrier.reset());
    }
    await(other.waitForAll());
    await(barrier.waitForAll());
    unbroken++;
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.BarrierTests.test_abort_barrier_when_exception_then_resetting")
  Coroutine<Void> aResetMendsWhatWasAborted() {
    await(gather(tasks(N, this::abortThenReset)));
    assertThat(passed).isZero();
    assertThat(broken).isEqualTo(N - 1);
    assertThat(unbroken).isEqualTo(N);
    assertEmptyAgain();
    return done();
  }
}
