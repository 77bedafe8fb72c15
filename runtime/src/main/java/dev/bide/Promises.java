package dev.bide;

import dev.bide.machine.Flow;

/** Awaitables as promises. Python's {@code ensure_future}. */
final class Promises {
  private Promises() {}

  /**
   * A promise is itself; anything else becomes a task.
   *
   * @throws IllegalStateException if the promise belongs to another loop
   */
  @SuppressWarnings("unchecked") // a promise of a subtype gives values of the type
  static <T> Promise<T> ensure(EventLoop loop, Awaitable<? extends T> awaitable) {
    if (awaitable instanceof Promise<?> promise) {
      if (promise.loop != loop) {
        throw new IllegalStateException(promise + " belongs to another event loop");
      }
      return (Promise<T>) promise;
    }
    return loop.createTask(coroutine((Awaitable<T>) awaitable));
  }

  /** A coroutine is itself; anything else is awaited by one. */
  static <T> Coroutine<T> coroutine(Awaitable<T> awaitable) {
    return awaitable instanceof Coroutine<T> coroutine ? coroutine : new Awaiting<>(awaitable);
  }

  private static final class Awaiting<T> extends Coroutine<T> {
    private final Awaitable<T> awaitable;

    Awaiting(Awaitable<T> awaitable) {
      this.awaitable = awaitable;
    }

    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      if (at != 0) {
        return flow.resumed();
      }
      T value = flow.await(awaitable, depth);
      if (flow.suspended()) {
        flow.suspend(this, 1);
      }
      return value;
    }
  }
}
