package dev.bide.machine;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;

/** A flow that waits for a {@link CompletionStage}; woken by whichever thread completes it. */
final class StageLeaf implements Leaf, BiConsumer<Object, Throwable> {
  private static final VarHandle FLOW;

  static {
    try {
      FLOW = MethodHandles.lookup().findVarHandle(StageLeaf.class, "flow", Flow.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final CompletionStage<?> stage;

  /**
   * Null once somebody has taken it on himself to wake the flow: the completion or a cancellation.
   */
  private volatile Flow flow;

  // Written before Flow.wake, which publishes them to the thread that goes on.
  private Object value;
  private Throwable failure;

  private StageLeaf(Flow flow, CompletionStage<?> stage) {
    this.flow = flow;
    this.stage = stage;
  }

  static <T> T await(Flow flow, CompletionStage<? extends T> stage) throws Throwable {
    if (stage instanceof CompletableFuture<? extends T> future && isDone(future)) {
      return result(future);
    }
    StageLeaf leaf = new StageLeaf(flow, stage);
    stage.whenComplete(leaf);
    flow.park(leaf);
    return null;
  }

  private static boolean isDone(CompletableFuture<?> future) {
    try {
      return future.isDone();
    } catch (UnsupportedOperationException minimal) {
      return false; // a minimal stage is a CompletableFuture that refuses to be used as one
    }
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
    Flow waiting = detach();
    if (waiting != null) {
      this.value = value;
      this.failure = failure == null ? null : cause(failure);
      waiting.wake();
    }
  }

  @Override
  public Object outcome() throws Throwable {
    if (failure != null) {
      throw failure;
    }
    return value;
  }

  /**
   * Lets go of the flow, then cancels the future behind the stage, as asyncio does with a wrapped
   * {@code concurrent} future.
   */
  @Override
  public boolean cancel(String message) {
    Flow waiting = detach();
    if (waiting == null) {
      return false;
    }
    failure = waiting.cancellation(message);
    try {
      stage.toCompletableFuture().cancel(true);
    } catch (UnsupportedOperationException cannotBeCancelled) {
      // It goes on by itself; nobody waits for it any more.
    }
    waiting.wake();
    return true;
  }

  @Override
  public String toString() {
    return stage.toString();
  }

  /** The flow, for the one caller who may wake it; null for everybody else. */
  private Flow detach() {
    return (Flow) FLOW.getAndSet(this, null);
  }
}
