package dev.bide;

import dev.bide.machine.Flow;
import dev.bide.machine.Leaf;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The flow of a method that returns a {@code CompletableFuture} and was called outside any loop. It
 * runs on the thread of its caller, then on whichever thread completes what it awaits.
 *
 * <p>Whoever moves {@link #state} to {@code RUNNING} owns the flow until he parks it or it ends.
 */
final class LooseFlow<T> extends Flow {
  private enum State {
    RUNNING,
    /** Woken while somebody runs it: he goes on. */
    WOKEN,
    PARKED
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.RUNNING);
  private final Result<T> future = new Result<>(this);

  /** Set by any thread; taken by the owner of the flow. */
  private volatile boolean cancelRequested;

  /** The next step throws a cancellation. */
  private boolean mustCancel;

  /** That of the call; belongs to the owner of the flow. */
  private Context context = Context.current();

  private LooseFlow() {}

  static <T> CompletableFuture<T> start(Coroutine<T> coroutine) {
    coroutine.markStarted();
    LooseFlow<T> flow = new LooseFlow<>();
    flow.begin(coroutine);
    flow.drive();
    return flow.future;
  }

  @Override
  public void wake() {
    while (!state.compareAndSet(State.RUNNING, State.WOKEN)) {
      if (state.compareAndSet(State.PARKED, State.RUNNING)) {
        drive();
        return;
      }
    }
  }

  /** Runs until the end, or until it is parked and nobody has woken or cancelled it meanwhile. */
  private void drive() {
    do {
      Context outer = Context.current();
      Context.makeCurrent(context);
      try {
        step();
      } finally {
        context = Context.current();
        Context.makeCurrent(outer);
      }
    } while (innermost() != null && !park());
  }

  private void step() {
    if (mustCancel) {
      mustCancel = false;
      proceed(new CancelledError());
    } else {
      proceed();
    }
  }

  /** Gives up the flow; false if it is to go on at once. */
  private boolean park() {
    while (true) {
      if (cancelRequested) {
        cancelLeaf();
      }
      if (!state.compareAndSet(State.RUNNING, State.PARKED)) {
        state.set(State.RUNNING);
        return false;
      }
      if (!cancelRequested || !state.compareAndSet(State.PARKED, State.RUNNING)) {
        return true;
      }
    }
  }

  private void cancelLeaf() {
    cancelRequested = false;
    Leaf leaf = leaf();
    if (leaf == null || !leaf.cancel(null)) {
      mustCancel = true;
    }
  }

  private void cancel() {
    cancelRequested = true;
    if (state.compareAndSet(State.PARKED, State.RUNNING) && !park()) {
      drive();
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
    if (failure instanceof CancelledError) {
      future.cancelled();
    } else {
      future.completeExceptionally(failure);
    }
  }

  /** What the method returns; cancelling it cancels the body. */
  private static final class Result<T> extends CompletableFuture<T> {
    private final LooseFlow<T> flow;

    Result(LooseFlow<T> flow) {
      this.flow = flow;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      boolean cancelled = super.cancel(mayInterruptIfRunning);
      if (cancelled) {
        flow.cancel();
      }
      return cancelled;
    }

    @Override
    public <U> CompletableFuture<U> newIncompleteFuture() {
      return new CompletableFuture<>();
    }

    void cancelled() {
      super.cancel(true);
    }
  }
}
