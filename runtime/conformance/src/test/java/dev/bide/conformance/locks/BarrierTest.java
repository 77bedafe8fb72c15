package dev.bide.conformance.locks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.sync.AsyncBarrier;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_locks.BarrierTests}: filling and draining. */
class BarrierTest implements AsyncTests {
  private static final int N = 5;

  private final AsyncBarrier barrier = new AsyncBarrier(N);
  private final List<Object> passed = new ArrayList<>();
  private int comingBack = 2;

  private static void assertEmpty(AsyncBarrier barrier) {
    assertThat(barrier.waiting()).isZero();
    assertThat(barrier.broken()).isFalse();
  }

  @AsyncTest
  @Async
  @Ported({"test_locks.BarrierTests.test_barrier", "test_locks.BarrierTests.test_repr"})
  Coroutine<Void> saysInWhichStateItIs() {
    assertThat(barrier).hasToString("<AsyncBarrier [filling, waiters:0/5]>");
    List<Task<Integer>> waiting = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      waiting.add(createTask(barrier.waitForAll()));
    }
    await(sleep(0));
    assertThat(barrier).hasToString("<AsyncBarrier [filling, waiters:2/5]>");
    for (int i = 0; i < 3; i++) {
      waiting.add(createTask(barrier.waitForAll()));
    }
    await(sleep(0));
    assertThat(barrier).hasToString("<AsyncBarrier [draining, waiters:0/5]>");
    for (int i = 0; i < 2; i++) {
      waiting.add(createTask(barrier.waitForAll()));
    }
    await(sleep(0));
    await(barrier.reset());
    assertThat(barrier).hasToString("<AsyncBarrier [resetting, waiters:0/5]>");
    for (int i = 0; i < 2; i++) {
      waiting.add(createTask(barrier.waitForAll()));
    }
    await(sleep(0));
    await(barrier.abort());
    assertThat(barrier).hasToString("<AsyncBarrier [broken]>");
    assertThat(barrier.broken()).isTrue();
    await(gatherOutcomes(waiting));
    return done();
  }

  @Test
  @Ported("test_locks.BarrierTests.test_barrier_parties")
  void isForOneOrMore() {
    assertThatIllegalArgumentException().isThrownBy(() -> new AsyncBarrier(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new AsyncBarrier(-4));
    assertThat(barrier.parties()).isEqualTo(N);
  }

  @AsyncTest
  @Async
  @Ported("test_locks.BarrierTests.test_context_manager")
  Coroutine<Void> givesEachHisPosition() {
    AsyncBarrier three = new AsyncBarrier(3);
    List<Integer> positions =
        await(gather(three.waitForAll(), three.waitForAll(), three.waitForAll()));
    assertThat(positions).containsExactly(0, 1, 2);
    assertEmpty(three);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.BarrierTests.test_filling_one_task")
  Coroutine<Void> oneForOneHoldsNobody() {
    AsyncBarrier one = new AsyncBarrier(1);
    assertThat(await(one.waitForAll())).isZero();
    assertEmpty(one);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.BarrierTests.test_filling_one_task_twice")
  Coroutine<Void> oneForOneHoldsNobodyAgain() {
    AsyncBarrier one = new AsyncBarrier(1);
    for (int i = 0; i < 2; i++) {
      Task<Integer> passing = createTask(one.waitForAll());
      await(sleep(0));
      assertThat(passing.result()).isZero();
      assertEmpty(one);
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.BarrierTests.test_filling_task_by_task")
  Coroutine<Void> countsThoseWhoWait() {
    AsyncBarrier three = new AsyncBarrier(3);
    List<Task<Integer>> tasks = new ArrayList<>();
    for (int i = 1; i <= 2; i++) {
      tasks.add(createTask(three.waitForAll()));
      await(sleep(0));
      assertThat(three.waiting()).isEqualTo(i);
      assertThat(three.toString()).contains("filling");
    }
    tasks.add(createTask(three.waitForAll()));
    await(gather(tasks));
    assertEmpty(three);
    return done();
  }

  @Async
  private Coroutine<Integer> passTwice() {
    await(barrier.waitForAll());
    passed.add("first");
    int position = await(barrier.waitForAll());
    passed.add("second");
    return value(position);
  }

  @AsyncTest
  @Async
  @Ported({
    "test_locks.BarrierTests.test_filling_tasks_wait_twice",
    "test_locks.BarrierTests.test_filling_tasks_check_return_value"
  })
  Coroutine<Void> canBePassedAgain() {
    List<Integer> positions = await(gather(Stream.generate(this::passTwice).limit(N).toList()));
    assertThat(passed).hasSize(2 * N);
    assertThat(passed.subList(0, N)).containsOnly("first");
    assertThat(passed.subList(N, 2 * N)).containsOnly("second");
    assertThat(positions).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
    assertEmpty(barrier);
    return done();
  }

  @Async
  private Coroutine<Void> noteDraining() {
    await(barrier.waitForAll());
    passed.add(barrier.toString().contains("draining"));
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.BarrierTests.test_draining_state")
  Coroutine<Void> drainsUntilTheLastOneHasLeft() {
    await(gather(Stream.generate(this::noteDraining).limit(N).toList()));
    assertThat(passed).containsExactly(true, true, true, true, false);
    assertEmpty(barrier);
    return done();
  }

  @Async
  private Coroutine<Void> passAndComeBack(AsyncBarrier others) {
    await(barrier.waitForAll());
    if (comingBack > 0) {
      comingBack--;
    } else {
      await(others.waitForAll());
    }
    await(barrier.waitForAll());
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.BarrierTests.test_blocking_tasks_while_draining")
  Coroutine<Void> whoComesWhileItDrainsWaitsForTheNextRound() {
    AsyncBarrier others = new AsyncBarrier(N - comingBack);
    await(gather(Stream.generate(() -> passAndComeBack(others)).limit(N).toList()));
    assertEmpty(barrier);
    assertEmpty(others);
    return done();
  }

  @Async
  private Coroutine<Void> pass(AsyncBarrier barrier) {
    await(barrier.waitForAll());
    passed.add(true);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_locks.BarrierTests.test_filling_tasks_cancel_one")
  Coroutine<Void> whoIsCancelledDoesNotCount() {
    AsyncBarrier three = new AsyncBarrier(3);
    Task<Void> first = createTask(pass(three));
    await(sleep(0));
    assertThat(three.waiting()).isEqualTo(1);
    Task<Void> second = createTask(pass(three));
    await(sleep(0));
    assertThat(three.waiting()).isEqualTo(2);

    first.cancel();
    await(sleep(0));
    assertThat(three.waiting()).isEqualTo(1);
    assertThat(await(failureOf(first))).isInstanceOf(CancelledError.class);

    Task<Void> third = createTask(pass(three));
    await(sleep(0));
    assertThat(three.waiting()).isEqualTo(2);
    Task<Void> fourth = createTask(pass(three));
    await(gather(second, third, fourth));
    assertThat(passed).hasSize(3);
    assertEmpty(three);
    return done();
  }
}
