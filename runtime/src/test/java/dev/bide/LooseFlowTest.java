package dev.bide;

import static dev.bide.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bide.machine.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Methods that return a CompletableFuture, outside any loop. */
@Timeout(60)
class LooseFlowTest {
  /** Awaits stages one after the other and gives the last value. */
  private static final class Stages extends Coroutine<Object> {
    private final List<CompletionStage<?>> stages;
    private final List<Throwable> caught = new ArrayList<>();

    Stages(CompletionStage<?>... stages) {
      this.stages = List.of(stages);
    }

    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      Object value = null;
      if (at != 0) {
        value = outcome(flow);
      }
      for (int i = at; i < stages.size(); i++) {
        value = flow.await(stages.get(i), depth);
        if (flow.suspended()) {
          flow.suspend(this, i + 1);
          return null;
        }
      }
      return value;
    }

    private Object outcome(Flow flow) throws Throwable {
      try {
        return flow.resumed();
      } catch (CancelledError error) {
        caught.add(error);
        if (at == stages.size()) {
          throw error;
        }
        return null;
      }
    }

    CompletableFuture<Object> start() {
      return toFuture();
    }
  }

  @Test
  void isDoneAtOnceIfNothingSuspends() {
    assertThat(new Stages(CompletableFuture.completedFuture(1)).start()).isCompletedWithValue(1);
  }

  @Test
  void goesOnWhereTheStageIsCompleted() throws Exception {
    CompletableFuture<Integer> stage = new CompletableFuture<>();
    CompletableFuture<Thread> where =
        new Stages(stage).start().thenApply(value -> Thread.currentThread());
    Thread completer = new Thread(() -> stage.complete(1));
    completer.start();

    assertThat(where.get()).isSameAs(completer);
  }

  @Test
  void failureArrivesAsItsCause() {
    IllegalStateException cause = new IllegalStateException("cause");
    CompletableFuture<Integer> stage = new CompletableFuture<>();
    CompletableFuture<Object> result = new Stages(stage.thenApply(n -> n)).start();

    stage.completeExceptionally(cause);

    assertThatThrownBy(result::get).isInstanceOf(ExecutionException.class).cause().isSameAs(cause);
  }

  @Test
  void completionMayRaceWithTheUnwindingStack() throws Exception {
    SynchronousQueue<CompletableFuture<Integer>> toComplete = new SynchronousQueue<>();
    int rounds = 20_000;
    Thread completer =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < rounds; i++) {
                  toComplete.take().complete(i);
                }
              } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
              }
            });
    completer.start();

    for (int i = 0; i < rounds; i++) {
      CompletableFuture<Integer> stage = new CompletableFuture<>();
      toComplete.put(stage);
      CompletableFuture<Object> result = new Stages(stage, stage).start();
      assertThat(result.get(10, TimeUnit.SECONDS)).isEqualTo(i);
    }
  }

  @Test
  void cancellingTheFutureCancelsWhatItAwaits() {
    CompletableFuture<Integer> stage = new CompletableFuture<>();
    Stages body = new Stages(stage);
    CompletableFuture<Object> result = body.start();

    assertThat(result.cancel(true)).isTrue();

    assertThat(stage).isCancelled();
    assertThat(body.caught).hasSize(1);
    assertThatThrownBy(result::get).isInstanceOf(CancellationException.class);
  }

  @Test
  void aBodyMayGoOnAfterItsCancellation() {
    CompletableFuture<Integer> stage = new CompletableFuture<>();
    CompletableFuture<Integer> cleanUp = new CompletableFuture<>();
    CompletableFuture<Integer> end = new CompletableFuture<>();
    Stages body = new Stages(stage, cleanUp, end);
    CompletableFuture<Object> result = body.start();
    result.cancel(true);

    cleanUp.complete(1);

    assertThat(body.caught).hasSize(1);
    assertThat(end.getNumberOfDependents()).isEqualTo(1);
  }

  @Test
  void sleepsWithoutALoop() throws Exception {
    class Sleeper extends Coroutine<Object> {
      @Override
      protected Object step(Flow flow, int depth) throws Throwable {
        Object value = at == 0 ? flow.await(sleep(0.02, "woken"), depth) : flow.<Object>resumed();
        if (flow.suspended()) {
          flow.suspend(this, 1);
        }
        return value;
      }

      CompletableFuture<Object> start() {
        return toFuture();
      }
    }
    long start = System.nanoTime();

    assertThat(new Sleeper().start().get()).isEqualTo("woken");
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(20_000_000);
  }

  @Test
  void onALoopItIsATask() {
    CompletableFuture<Integer> stage = new CompletableFuture<>();
    Stages body = new Stages(stage);
    Coroutine<Object> main =
        Script.of(
            s -> {
              CompletableFuture<Object> result = body.start();
              assertThat(Asyncio.allTasks()).hasSize(2);
              assertThat(Asyncio.currentTask().name()).isEqualTo("Task-1");
              stage.complete(5);
              return s.await(new StageOf<>(result));
            });

    assertThat(Asyncio.run(main)).isEqualTo(5);
  }

  @Test
  void awaitsATaskOfALoopThatAnotherThreadRuns() throws Exception {
    CompletableFuture<Task<String>> task = new CompletableFuture<>();
    CompletableFuture<Object> release = new CompletableFuture<>();
    Coroutine<Object> main =
        Script.of(
            s -> {
              task.complete(Asyncio.createTask(sleep(0.02, "from the loop")));
              return s.await(new StageOf<>(release));
            });
    Thread looping = new Thread(() -> Asyncio.run(main));
    looping.start();

    assertThat(new Stages(task.get().toFuture()).start().get(10, TimeUnit.SECONDS))
        .isEqualTo("from the loop");

    release.complete(null);
    looping.join();
  }
}
