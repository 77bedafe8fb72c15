package dev.bide;

import static dev.bide.Asyncio.sleep;
import static dev.bide.Asyncio.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bide.testing.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class EventLoopTest {
  private final EventLoop loop = new EventLoop(new VirtualClock());
  private final List<String> log = new ArrayList<>();

  @Test
  void stopFinishesTheTickThatRuns() {
    loop.callSoon(
        () -> {
          loop.stop();
          loop.callSoon(() -> log.add("next tick"));
        });
    loop.callSoon(() -> log.add("same tick"));

    loop.runForever();
    assertThat(log).containsExactly("same tick");

    loop.callSoon(loop::stop);
    loop.runForever();
    assertThat(log).containsExactly("same tick", "next tick");
  }

  @Test
  void runUntilCompleteNoticesAStopThatComesTooEarly() {
    loop.callLater(1, loop::stop);
    Promise<Void> never = loop.createPromise();

    assertThatIllegalStateException()
        .isThrownBy(() -> loop.runUntilComplete(never))
        .withMessageContaining("Event loop stopped before");
  }

  @Test
  void aClosedLoopTakesNothing() {
    loop.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> loop.callSoon(() -> {}))
        .withMessage("Event loop is closed");
    assertThatIllegalStateException().isThrownBy(() -> loop.callSoonThreadsafe(() -> {}));
    assertThatIllegalStateException().isThrownBy(() -> loop.callLater(1, () -> {}));
    assertThatIllegalStateException().isThrownBy(() -> loop.createTask(value(1)));
    assertThatIllegalStateException().isThrownBy(loop::runForever);
  }

  @Test
  void aRunningLoopIsNotClosedAndNotRunAgain() {
    Coroutine<List<Throwable>> main =
        Script.of(s -> List.of(catchThrowable(loop::close), catchThrowable(loop::runForever)));

    assertThat(loop.runUntilComplete(loop.createTask(main)))
        .allMatch(error -> error instanceof IllegalStateException);
    assertThat(loop.isRunning()).isFalse();
  }

  @Test
  void theCurrentTaskStaysTheSameWhateverItSchedules() {
    List<Task<?>> current = new ArrayList<>();
    Coroutine<Void> main =
        Script.of(
            s -> {
              for (int i = 0; i < 1000; i++) {
                loop.callSoon(() -> current.add(loop.currentTask()));
                current.add(loop.currentTask());
                loop.createEagerTask(value(i), null);
              }
              current.add(loop.currentTask());
              return s.await(sleep(1));
            },
            s -> null);
    Task<Void> task = loop.createTask(main);

    loop.runUntilComplete(task);

    assertThat(current.subList(0, 1001)).containsOnly(task);
    assertThat(current.subList(1001, 2001)).hasSize(1000).containsOnlyNulls();
    assertThat(loop.currentTask()).isNull();
  }

  @Test
  void debugModeRefusesCallsFromOtherThreads() {
    EventLoop real = new EventLoop();
    real.setDebug(true);
    CompletableFuture<Throwable> refused = new CompletableFuture<>();
    Coroutine<Throwable> main =
        Script.of(
            s -> {
              Thread other =
                  new Thread(() -> refused.complete(catchThrowable(() -> real.callSoon(() -> {}))));
              other.start();
              return s.await(new StageOf<>(refused));
            });
    try (Runner runner = new Runner(real)) {
      assertThat(runner.run(main)).hasMessageContaining("Non-thread-safe operation");
    }
  }

  @Test
  void timersThatAreDueTogetherRunInTheOrderInWhichTheyWereSet() {
    for (int i = 0; i < 50; i++) {
      int n = i;
      loop.callAt(1, () -> log.add("" + n));
    }
    loop.runUntilComplete(loop.createTask(sleep(2)));

    assertThat(log).hasSize(50).element(49).isEqualTo("49");
    assertThat(log.stream().map(Integer::valueOf).toList()).isSorted();
  }

  @Test
  void farAwayTimesDoNotOverflow() {
    loop.callLater(1e300, () -> log.add("never"));
    loop.callAt(Double.POSITIVE_INFINITY, () -> log.add("never"));
    loop.callLater(java.time.Duration.ofSeconds(Long.MAX_VALUE), () -> log.add("never"));
    loop.runUntilComplete(loop.createTask(sleep(2)));

    assertThat(log).isEmpty();
    assertThat(loop.time()).isEqualTo(2);
  }
}
