package dev.bide.conformance.tasks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import dev.bide.testing.TestLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_tasks}: {@code sleep}, and a loop that is stopped meanwhile. */
class SleepTest implements AsyncTests {
  private final List<Integer> log = new ArrayList<>();

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_sleep")
  Coroutine<Void> givesAValue() {
    await(sleep(0.05));
    assertThat(await(sleep(0.05, "yeah"))).isEqualTo("yeah");
    assertThat(runningLoop().time()).isEqualTo(0.1);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_sleep_when_delay_is_nan")
  Coroutine<Void> notANumberIsAnError() {
    assertThat(await(failureOf(sleep(Double.NaN)))).isInstanceOf(IllegalArgumentException.class);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.BaseTaskTests.test_sleep_cancel")
  Coroutine<Void> cancellingItTakesItsTimerAway() {
    Task<String> task = createTask(sleep(10.0, "yeah"));
    await(sleep(0));
    task.cancel();
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertThat(runningLoop().time()).isZero();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.SleepTests.test_sleep_zero")
  Coroutine<Void> zeroIsOneTick() {
    runningLoop().callSoon(() -> log.add(1));
    assertThat(log).isEmpty();
    assertThat(await(sleep(0, 10))).isEqualTo(10);
    assertThat(log).containsExactly(1);
    return done();
  }

  @Test
  @Ported("test_tasks.BaseTaskTests.test_stop_while_run_in_complete")
  void theLoopIsStoppedMeanwhile() {
    try (TestLoop testLoop = new TestLoop()) {
      Task<Void> task = testLoop.loop().createTask(stopsTheLoopAtTheSecond());
      assertThatIllegalStateException()
          .isThrownBy(() -> testLoop.loop().runUntilComplete(task))
          .withMessageContaining("Event loop stopped before");
      assertThat(task.done()).isFalse();
      assertThat(log).hasSize(2);
      // Python's loop finds out in the tick after the next timer, at 0.3.
      assertThat(testLoop.loop().time()).isEqualTo(0.2);
    }
  }

  @Async
  private Coroutine<Void> stopsTheLoopAtTheSecond() {
    while (log.size() < 10) {
      await(sleep(0.1));
      log.add(0);
      if (log.size() == 2) {
        runningLoop().stop();
      }
    }
    return done();
  }
}
