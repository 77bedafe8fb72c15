package dev.bide.conformance.runners;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.Promise;
import dev.bide.Runner;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.testing.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Mirrors {@code test_runners.RunnerTests}.
 *
 * <p>Where Python is interrupted by the user (Ctrl-C), here the thread is. Python then throws a
 * KeyboardInterrupt; Bide the CancelledError, and leaves the thread interrupted.
 */
class RunnerTest {
  private final List<String> log = new ArrayList<>();

  private static Runner virtualRunner() {
    return new Runner(new EventLoop(new VirtualClock()));
  }

  @Async
  private Coroutine<String> logs(String entry) {
    await(sleep(0));
    log.add(entry);
    return value("done");
  }

  @Test
  @Ported({
    "test_runners.RunnerTests.test_non_debug",
    "test_runners.RunnerTests.test_debug",
    "test_runners.RunTests.test_asyncio_run_debug"
  })
  void debugModeIsThatOfTheLoop() {
    try (Runner runner = new Runner()) {
      assertThat(runner.loop().isDebug()).isFalse();
      runner.loop().setDebug(true);
      assertThat(runner.run(debug())).isTrue();
    }
  }

  @Async
  private static Coroutine<Boolean> debug() {
    return value(runningLoop().isDebug());
  }

  @Test
  @Ported({
    "test_runners.RunnerTests.test_custom_factory",
    "test_runners.RunTests.test_asyncio_run_loop_factory"
  })
  void runsOnTheLoopItIsGiven() {
    EventLoop loop = new EventLoop();
    try (Runner runner = new Runner(loop)) {
      assertThat(runner.loop()).isSameAs(loop);
      assertThat(runner.run(runsOn())).isSameAs(loop);
    }
    assertThat(loop.isClosed()).isTrue();
  }

  @Async
  private static Coroutine<EventLoop> runsOn() {
    return value(runningLoop());
  }

  @Test
  @Ported({
    "test_runners.RunnerTests.test_run",
    "test_runners.RunnerTests.test_explicit_close",
    "test_runners.RunnerTests.test_double_close"
  })
  void closesItsLoop() {
    Runner runner = new Runner();
    assertThat(runner.run(logs("f"))).isEqualTo("done");
    EventLoop loop = runner.loop();
    assertThat(loop.isClosed()).isFalse();
    runner.close();
    assertThat(loop.isClosed()).isTrue();
    runner.close();
    assertThat(loop.isClosed()).isTrue();
  }

  @Test
  @Ported("test_runners.RunnerTests.test_second_with_block_raises")
  void doesNotRunOnceItIsClosed() {
    Runner runner = new Runner();
    try (runner) {
      runner.run(logs("1"));
    }
    assertThatIllegalStateException().isThrownBy(() -> runner.run(logs("2")));
    assertThat(log).containsExactly("1");
  }

  @Test
  @Ported("test_runners.RunnerTests.test_recursive_run")
  void doesNotRunInsideItself() {
    try (Runner runner = new Runner()) {
      assertThatIllegalStateException()
          .isThrownBy(() -> runner.run(runs(runner)))
          .withMessageContaining("run() cannot be called from a running event loop");
    }
    assertThat(log).isEmpty();
  }

  @Async
  private Coroutine<Void> runs(Runner runner) {
    runner.run(logs("inside"));
    return done();
  }

  @Test
  @Ported("test_runners.RunnerTests.test_interrupt_call_soon")
  void anInterruptCancelsAMainTaskThatIsAlwaysReady() {
    try (Runner runner = virtualRunner()) {
      runner.loop().callSoon(Thread.currentThread()::interrupt);
      assertThatExceptionOfType(CancelledError.class).isThrownBy(() -> runner.run(yieldsForEver()));
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(log).containsExactly("cancelled");
  }

  @Async
  private Coroutine<Void> yieldsForEver() {
    try {
      while (true) {
        await(sleep(0));
      }
    } catch (CancelledError e) {
      log.add("cancelled");
      throw e;
    }
  }

  @Test
  @Ported("test_runners.RunnerTests.test_interrupt_wait")
  void anInterruptCancelsWhatTheMainTaskAwaits() {
    try (Runner runner = virtualRunner()) {
      Promise<Void> promise = runner.loop().createPromise();
      runner.loop().callLater(0.1, Thread.currentThread()::interrupt);
      assertThatExceptionOfType(CancelledError.class).isThrownBy(() -> runner.run(awaits(promise)));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(promise.cancelled()).isTrue();
    }
  }

  @Async
  private static Coroutine<Void> awaits(Promise<Void> promise) {
    await(promise);
    return done();
  }

  @Test
  @Ported({
    "test_runners.RunnerTests.test_interrupt_cancelled_task",
    "test_runners.RunTests.test_asyncio_run_without_uncancel"
  })
  void anInterruptOfACancelledMainTask() {
    try (Runner runner = virtualRunner()) {
      assertThatExceptionOfType(CancelledError.class)
          .isThrownBy(() -> runner.run(isCancelledAndInterrupted()));
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Async
  private static Coroutine<Void> isCancelledAndInterrupted() {
    createTask(cancelsAndInterrupts(currentTask()));
    await(sleep(10));
    return done();
  }

  @Async
  private static Coroutine<Void> cancelsAndInterrupts(Task<?> task) {
    await(sleep(0));
    task.cancel();
    Thread.currentThread().interrupt();
    return done();
  }

  /** Something whose text nobody should ask for. */
  private static final class Result {
    private int asked;

    @Override
    public String toString() {
      asked++;
      return "result";
    }
  }

  @Test
  @Ported("test_runners.RunnerTests.test_no_repr_is_call_on_the_task_result")
  void doesNotAskForTheTextOfTheResult() {
    try (Runner runner = new Runner()) {
      assertThat(runner.run(value(new Result())).asked).isZero();
    }
  }
}
