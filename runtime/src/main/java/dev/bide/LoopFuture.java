package dev.bide;

import java.util.concurrent.CompletableFuture;

/** A promise as other threads see it. */
final class LoopFuture<T> extends CompletableFuture<T> {
  private final Promise<T> promise;

  /** Of a promise that any thread may have got hold of. */
  LoopFuture(Promise<T> promise) {
    this.promise = promise;
    if (promise.loop == EventLoop.current()) {
      follow();
    } else {
      promise.loop.callSoonThreadsafe(this::follow);
    }
  }

  private void follow() {
    if (promise.done()) {
      settle(promise);
    } else {
      promise.addDoneCallback(this::settle);
    }
  }

  private void settle(Promise<T> done) {
    if (done.cancelled()) {
      super.cancel(true);
    } else if (done.exception() != null) {
      completeExceptionally(done.exception());
    } else {
      complete(done.result());
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    if (cancelled && !promise.loop.isClosed()) {
      promise.loop.callSoonThreadsafe(promise::cancel);
    }
    return cancelled;
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }
}
