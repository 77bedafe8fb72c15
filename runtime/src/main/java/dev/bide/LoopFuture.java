package dev.bide;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * A promise as other threads see it: completed with the promise; cancelling it cancels the promise.
 */
final class LoopFuture<T> extends CompletableFuture<T> {
  private final EventLoop loop;

  /** Null until the loop has made it; belongs to the loop's thread. */
  private Promise<T> promise;

  private LoopFuture(EventLoop loop) {
    this.loop = loop;
  }

  /** Of a promise that any thread may have got hold of. */
  static <T> CompletableFuture<T> of(Promise<T> promise) {
    return of(promise.loop, () -> promise);
  }

  /** Of a task that another thread hands over; cancelled if the loop takes none any more. */
  static <T> CompletableFuture<T> of(EventLoop loop, Coroutine<T> coroutine) {
    return of(loop, () -> loop.ending ? cancelled(loop) : loop.createTask(coroutine));
  }

  /**
   * Of the promise that {@code source} gives on the thread of {@code loop}, as soon as possible.
   */
  private static <T> CompletableFuture<T> of(EventLoop loop, Supplier<Promise<T>> source) {
    LoopFuture<T> future = new LoopFuture<>(loop);
    if (loop == EventLoop.current()) {
      future.follow(source);
    } else {
      loop.requireOpen();
      loop.post(future.new Following(source));
    }
    return future;
  }

  private static <T> Promise<T> cancelled(EventLoop loop) {
    Promise<T> promise = loop.createPromise();
    promise.cancel();
    return promise;
  }

  /** The order to the loop to {@link #follow}. */
  private final class Following implements Posted {
    private final Context context = Context.current();
    private final Supplier<Promise<T>> source;

    Following(Supplier<Promise<T>> source) {
      this.source = source;
    }

    @Override
    public void run() {
      context.runCallback(loop, () -> follow(source));
    }

    @Override
    public void dropped() {
      LoopFuture.super.cancel(true);
    }
  }

  private void follow(Supplier<Promise<T>> source) {
    if (isDone()) {
      return;
    }
    try {
      promise = source.get();
    } catch (Throwable failure) {
      completeExceptionally(failure);
      throw failure;
    }
    if (promise.done()) {
      settle(promise);
    } else {
      promise.addDoneCallback(this::settle);
    }
  }

  private void settle(Promise<T> done) {
    if (done.cancelled()) {
      super.cancel(true);
    } else if (done.failed()) {
      completeExceptionally(done.exception());
    } else {
      complete(done.result());
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    if (cancelled) {
      loop.post(
          () -> {
            if (promise != null) {
              promise.cancel();
            }
          });
    }
    return cancelled;
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new CompletableFuture<>();
  }
}
