package dev.bide;

import static dev.bide.Asyncio.createTask;
import static dev.bide.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bide.testing.VirtualClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Awaiting what another library completes, in a task. */
@Timeout(60)
class StageTest {
  private final EventLoop loop = new EventLoop(new VirtualClock());

  private <T> T run(Coroutine<T> main) {
    try (Runner runner = new Runner(loop)) {
      return runner.run(main);
    }
  }

  @Test
  void cancellingTheTaskCancelsTheFuture() {
    CompletableFuture<String> future = new CompletableFuture<>();
    Coroutine<Boolean> main =
        Script.of(
            s -> s.await(sleep(0, createTask(Script.of(t -> t.await(new StageOf<>(future)))))),
            s -> s.await(sleep(0, s.last())),
            s -> {
              s.<Task<?>>last().cancel("why");
              return s.await(s.<Task<?>>last()).caught();
            },
            s -> s.failure() instanceof CancelledError e && e.getMessage().equals("why"));

    assertThat(run(main)).isTrue();
    assertThat(future).isCancelled();
  }

  @Test
  void aLateCompletionDoesNotWakeTheFlowAgain() {
    List<String> log = new ArrayList<>();
    CompletableFuture<String> future = new CompletableFuture<>();
    Coroutine<String> body =
        Script.of(
            s -> s.await(new StageOf<>(future.minimalCompletionStage())).caught(),
            s -> {
              log.add(s.failure() + " at " + loop.time());
              return s.await(sleep(5, "slept"));
            },
            s -> {
              log.add(s.last() + " at " + loop.time());
              return s.last();
            });
    Coroutine<String> main =
        Script.of(
            s -> s.await(sleep(1, createTask(body))),
            s -> {
              Task<String> task = s.last();
              task.cancel();
              loop.callLater(1, () -> future.complete("late"));
              return s.await(task);
            });

    assertThat(run(main)).isEqualTo("slept");
    assertThat(log).containsExactly("dev.bide.CancelledError at 1.0", "slept at 6.0");
  }

  @Test
  void aCancellationThatComesAfterTheCompletionWins() {
    CompletableFuture<String> future = new CompletableFuture<>();
    Coroutine<Boolean> main =
        Script.of(
            s -> s.await(sleep(1, createTask(Script.of(t -> t.await(new StageOf<>(future)))))),
            s -> {
              Task<?> task = s.last();
              future.complete("too early");
              task.cancel();
              return s.await(task).caught();
            },
            s -> s.failure() instanceof CancelledError);

    assertThat(run(main)).isTrue();
    assertThat(future).isCompletedWithValue("too early");
  }

  @Test
  void checkedFailuresArriveUnwrapped() {
    IOException failure = new IOException("disk");
    Coroutine<Object> main =
        Script.of(
            s -> {
              CompletableFuture<Object> future = new CompletableFuture<>();
              loop.callSoon(() -> future.completeExceptionally(failure));
              return s.await(new StageOf<>(future.thenApply(x -> x)));
            });

    assertThat(catchThrowable(() -> run(main))).isSameAs(failure);
  }

  @Test
  void completionsOfOtherThreadsWakeTheLoop() {
    Coroutine<Integer> main =
        Script.of(
            s -> s.await(new StageOf<>(CompletableFuture.supplyAsync(StageTest::slowly))),
            s -> s.<Integer>last() + 1);

    assertThat(Asyncio.run(main)).isEqualTo(42);
  }

  private static int slowly() {
    try {
      Thread.sleep(30);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return 41;
  }
}
