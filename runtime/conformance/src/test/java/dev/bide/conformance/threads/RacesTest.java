package dev.bide.conformance.threads;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.threads.Opponent.ROUNDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.CallGraph;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.Promise;
import dev.bide.Runner;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * All that other threads may do to a loop, done at the same time as what it collides with. A lost
 * wake-up shows as a time-out. {@code -Draces.rounds=1000000} makes it last.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class RacesTest {
  private final AtomicInteger cleanUps = new AtomicInteger();
  private Opponent opponent;

  @BeforeEach
  void start() {
    opponent = new Opponent();
  }

  @AfterEach
  void stop() {
    opponent.close();
  }

  /** Gets the outcome of what must be done soon. */
  private static String outcome(CompletableFuture<String> future) {
    try {
      return future.get(60, TimeUnit.SECONDS);
    } catch (CancellationException cancelled) {
      return "cancelled";
    } catch (ExecutionException | InterruptedException | TimeoutException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aStageIsCompletedWhileATaskBeginsToAwaitIt() {
    assertThat(run(awaitsStages())).isEqualTo(ROUNDS);
  }

  @Async
  private Coroutine<Integer> awaitsStages() {
    int sum = 0;
    for (int round = 0; round < ROUNDS; round++) {
      CompletableFuture<Integer> stage = new CompletableFuture<>();
      opponent.does(() -> stage.complete(1));
      sum += await(stage);
    }
    return value(sum);
  }

  @Test
  void aStageIsCompletedWhileTheTaskThatAwaitsItIsCancelled() {
    run(cancelsWhatAwaitsStages());

    assertThat(cleanUps).hasValue(ROUNDS);
  }

  @Async
  private Coroutine<Void> cancelsWhatAwaitsStages() {
    for (int round = 0; round < ROUNDS; round++) {
      CompletableFuture<String> stage = new CompletableFuture<>();
      Task<String> task = createTask(awaitsStage(stage));
      await(sleep(0));
      opponent.does(() -> stage.complete("value"));
      boolean accepted = task.cancel();
      try {
        assertThat(await(task)).isEqualTo("value");
        assertThat(accepted).isFalse();
      } catch (CancelledError cancelled) {
        assertThat(accepted).isTrue();
      }
      await(sleep(0));
    }
    return done();
  }

  @Async
  private Coroutine<String> awaitsStage(CompletableFuture<String> stage) {
    try {
      return value(await(stage));
    } finally {
      cleanUps.incrementAndGet();
    }
  }

  @Test
  void workInAnExecutorEndsWhileItIsCancelled() {
    run(cancelsWork());
  }

  @Async
  private Coroutine<Void> cancelsWork() {
    EventLoop loop = runningLoop();
    for (int round = 0; round < ROUNDS; round++) {
      Promise<String> work = loop.runInExecutor(opponent::does, () -> "value");
      boolean accepted = work.cancel();
      try {
        await(work);
        assertThat(accepted).isFalse();
      } catch (CancelledError cancelled) {
        assertThat(accepted).isTrue();
      }
      Promise<String> other = loop.runInExecutor(opponent::does, () -> "value");
      assertThat(await(other)).isEqualTo("value");
    }
    return done();
  }

  @Test
  void aTaskIsHandedOverWhileTheLoopGoesToSleepAndCancelledWhileItEnds() {
    try (Background background = new Background()) {
      for (int round = 0; round < ROUNDS; round++) {
        CompletableFuture<String> kept = runThreadsafe(yields(), background.loop);
        Opponent.pause();
        CompletableFuture<String> cancelled = runThreadsafe(yields(), background.loop);
        Opponent.pause();
        boolean accepted = cancelled.cancel(true);

        assertThat(outcome(kept)).isEqualTo("value");
        assertThat(outcome(cancelled)).isEqualTo(accepted ? "cancelled" : "value");
      }
    }
  }

  @Async
  private Coroutine<String> yields() {
    await(sleep(0));
    return value("value");
  }

  @Test
  void aTaskIsHandedOverWhileTheLoopIsClosed() {
    for (int round = 0; round < ROUNDS; round++) {
      CompletableFuture<CompletableFuture<String>> handedOver = new CompletableFuture<>();
      try (Runner runner = new Runner()) {
        EventLoop loop = runner.loop();
        opponent.does(() -> handedOver.complete(handOver(loop)));
        runner.run(sleep(0));
      }

      assertThat(outcome(handedOver.join())).isIn("value", "cancelled", "refused");
    }
  }

  private CompletableFuture<String> handOver(EventLoop loop) {
    try {
      return runThreadsafe(yields(), loop);
    } catch (IllegalStateException closed) {
      return CompletableFuture.completedFuture("refused");
    }
  }

  @Test
  void aPromiseIsSetWhileAnotherThreadGetsItsFuture() {
    try (Background background = new Background()) {
      EventLoop loop = background.loop;
      for (int round = 0; round < ROUNDS; round++) {
        Promise<String> promise = loop.createPromise();
        loop.callSoonThreadsafe(() -> promise.setResult("value"));
        Opponent.pause();

        assertThat(outcome(promise.toFuture())).isEqualTo("value");
      }
    }
  }

  @Test
  void aMethodWithoutALoopIsCancelledWhileItsStageIsCompleted() {
    for (int round = 0; round < ROUNDS; round++) {
      CompletableFuture<String> first = new CompletableFuture<>();
      CompletableFuture<String> second = new CompletableFuture<>();
      CompletableFuture<String> result = loose(first, second);
      opponent.does(
          () -> {
            first.complete("a");
            second.complete("b");
          });
      boolean accepted = result.cancel(true);

      assertThat(outcome(result)).isEqualTo(accepted ? "cancelled" : "ab");
      while (cleanUps.get() != round + 1) {
        Thread.yield();
      }
    }
  }

  @Async
  private CompletableFuture<String> loose(
      CompletableFuture<String> first, CompletableFuture<String> second) {
    try {
      String start = await(first);
      return CompletableFuture.completedFuture(start + await(second));
    } finally {
      cleanUps.incrementAndGet();
    }
  }

  @Test
  @Ported("test_free_threading.TestFreeThreading.test_all_tasks_different_thread")
  void theTasksAreLookedAtWhileTheyComeAndGo() {
    try (Background background = new Background()) {
      CompletableFuture<String> churns = runThreadsafe(churns(), background.loop);
      assertThat(outcome(runThreadsafe(yields(), background.loop))).isEqualTo("value");
      for (int round = 0; round < ROUNDS / 10; round++) {
        CallGraph graph = CallGraph.of(background.loop);
        assertThat(graph.busyWith()).isEmpty();
        assertThat(graph.tasks()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(graph.toText()).contains("RacesTest.churns(");
      }
      churns.cancel(true);
    }
  }

  @Async
  private Coroutine<String> churns() {
    while (true) {
      await(gather(yields(), yields(), sleep(0.0001, "")));
    }
  }

  @Test
  void aHostedLoopIsGivenWorkWhileItGoesToRest() throws Exception {
    Host host = new Host();
    EventLoop loop = EventLoop.on(host);
    for (int round = 0; round < ROUNDS; round++) {
      CompletableFuture<String> sleeps = runThreadsafe(sleep(0.00001, "slept"), loop);
      CompletableFuture<CompletableFuture<String>> other = new CompletableFuture<>();
      opponent.does(() -> other.complete(runThreadsafe(yields(), loop)));

      assertThat(outcome(runThreadsafe(yields(), loop))).isEqualTo("value");
      assertThat(outcome(other.join())).isEqualTo("value");
      assertThat(outcome(sleeps)).isEqualTo("slept");
    }
    loop.shutDown().get();
    host.executor.shutdown();
  }

  @Test
  void aHostedLoopIsGivenWorkWhileItIsShutDownByTwo() {
    Host host = new Host();
    for (int round = 0; round < ROUNDS; round++) {
      EventLoop loop = EventLoop.on(host);
      CompletableFuture<CompletableFuture<Void>> first = new CompletableFuture<>();
      opponent.does(() -> first.complete(loop.shutDown()));
      String outcome = outcome(handOver(loop));
      loop.shutDown().join();

      assertThat(outcome).isIn("value", "cancelled", "refused");
      assertThat(first.join()).isCompletedWithValue(null);
      assertThat(loop.isClosed()).isTrue();
    }
    host.executor.shutdown();
  }
}
