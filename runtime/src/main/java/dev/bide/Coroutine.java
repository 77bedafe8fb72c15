package dev.bide;

import dev.bide.machine.Flow;
import dev.bide.machine.Frame;
import java.util.concurrent.CompletableFuture;

/**
 * A call of an {@link Async} method that has not started. It runs when it is awaited, in the task
 * that awaits it, or as a {@linkplain Asyncio#createTask task} of its own; once only. Python's
 * coroutine object.
 *
 * <p>Generated code extends it; so may hand-written state machines.
 *
 * @param <T> the type of the result
 */
public abstract class Coroutine<T> extends Frame implements Awaitable<T> {
  private boolean started;

  /** A coroutine that has not started. */
  @SuppressWarnings("this-escape") // it is only remembered
  protected Coroutine() {
    if (Debugging.inUse()) {
      Debugging.created(this);
    }
  }

  @Override
  @SuppressWarnings("unchecked") // a step of this coroutine returns its T
  public final T awaitIn(Flow flow, int depth) throws Throwable {
    markStarted();
    if (this instanceof Operation<T> operation) {
      return operation.start(flow);
    }
    if (depth >= Flow.MAX_DEPTH) {
      flow.defer(this);
      return null;
    }
    return (T) step(flow, depth + 1);
  }

  /**
   * Starts this coroutine on the calling thread: as a task of the event loop that runs there, or,
   * if there is none, on no loop, going on wherever what it awaits is completed.
   *
   * @return the future of its result; cancelling it cancels the coroutine
   * @throws IllegalStateException if it has started before
   */
  protected final CompletableFuture<T> toFuture() {
    EventLoop loop = EventLoop.current();
    return loop == null ? LooseFlow.start(this) : loop.createEagerTask(this, null).toFuture();
  }

  /** Marks this coroutine as used. */
  final void markStarted() {
    if (started) {
      throw new IllegalStateException(
          "cannot reuse already awaited coroutine " + this + ": call the method again");
    }
    started = true;
  }

  final boolean isStarted() {
    return started;
  }

  /** Whether it has neither been awaited nor suspended, as the frame of a body that runs. */
  final boolean isUnused() {
    return !started && at == 0;
  }

  /** The method that it is a call of, for people to read. */
  final String method() {
    StackTraceElement location = location();
    return location == null
        ? getClass().getName()
        : location.getClassName() + "." + location.getMethodName();
  }

  @Override
  public String toString() {
    return getClass().getName();
  }
}
