package dev.bide.machine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;

/** A flow that waits for a {@link CompletionStage}; woken by whichever thread completes it. */
final class StageLeaf implements Leaf, BiConsumer<Object, Throwable> {
  private final Flow flow;
  private final CompletionStage<?> stage;
  // Written before Flow.wake, which publishes them to the thread that goes on.
  private Object value;
  private Throwable failure;

  private StageLeaf(Flow flow, CompletionStage<?> stage) {
    this.flow = flow;
    this.stage = stage;
  }

  static <T> T await(Flow flow, CompletionStage<? extends T> stage) throws Throwable {
    if (stage instanceof CompletableFuture<? extends T> future && future.isDone()) {
      return result(future);
    }
    StageLeaf leaf = new StageLeaf(flow, stage);
    flow.park(leaf);
    stage.whenComplete(leaf);
    return null;
  }

  private static <T> T result(CompletableFuture<T> future) throws Throwable {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw cause(e.getCause());
    }
  }

  private static Throwable cause(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  @Override
  public void accept(Object value, Throwable failure) {
    this.value = value;
    this.failure = failure;
    flow.wake();
  }

  @Override
  public Object outcome() throws Throwable {
    if (failure != null) {
      throw cause(failure);
    }
    return value;
  }

  /**
   * Cancels the future behind the stage, as asyncio does with a wrapped {@code concurrent} future.
   * The await still ends by the flow's own cancellation, not by the {@link CancellationException}.
   */
  @Override
  public boolean cancel(String message) {
    return false;
  }
}
