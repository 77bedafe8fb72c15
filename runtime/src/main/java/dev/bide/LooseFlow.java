package dev.bide;

import dev.bide.machine.Flow;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The flow of a method that returns a {@code CompletableFuture} and was called outside any loop. It
 * runs on the thread of its caller, then on whichever thread completes what it awaits.
 */
final class LooseFlow<T> extends Flow {
  private enum State {
    RUNNING,
    /** Woken before it was parked: the running thread goes on. */
    WOKEN,
    PARKED
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
  private final CompletableFuture<T> future = new CompletableFuture<>();

  private LooseFlow() {}

  static <T> CompletableFuture<T> start(Coroutine<T> coroutine) {
    coroutine.start();
    LooseFlow<T> flow = new LooseFlow<>();
    flow.begin(coroutine);
    flow.drive();
    return flow.future;
  }

  @Override
  public void wake() {
    if (!state.compareAndSet(State.RUNNING, State.WOKEN)) {
      state.set(State.RUNNING);
      drive();
    }
  }

  /** Runs for as long as it is woken before it is parked. */
  private void drive() {
    while (true) {
      proceed();
      if (innermost() == null || state.compareAndSet(State.RUNNING, State.PARKED)) {
        return;
      }
      state.set(State.RUNNING);
    }
  }

  @Override
  protected Throwable cancellation(String message) {
    return new CancelledError(message);
  }

  @Override
  @SuppressWarnings("unchecked") // the result of the coroutine it was started with
  protected void returned(Object result) {
    future.complete((T) result);
  }

  @Override
  protected void threw(Throwable failure) {
    future.completeExceptionally(failure);
  }
}
