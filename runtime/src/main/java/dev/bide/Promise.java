package dev.bide;

import dev.bide.machine.Flow;
import dev.bide.machine.Leaf;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * A value that will be set later, by whoever has it to give. Python's {@code asyncio.Future}.
 *
 * <p>Belongs to one event loop and is not safe for use from other threads; {@link #toFuture} gives
 * a view that is. Whoever waits goes on in the tick after the one that sets the value. A failure
 * that nobody retrieves is reported to the loop's exception handler.
 *
 * @param <T> the type of the value
 */
public class Promise<T> implements Awaitable<T>, Leaf {
  /** Stands for the value null, because a state of null means pending. */
  private static final Object NULL = new Object();

  final EventLoop loop;

  /** Null while pending; then {@link #NULL}, a {@link Failure}, or the value. */
  private Object state;

  /** {@link Callbacks}; null once it is done. */
  private Object callbacks;

  /** Why a promise has no value. */
  private static final class Failure {
    final Throwable error;
    final boolean cancelled;
    boolean retrieved;

    Failure(Throwable error, boolean cancelled) {
      this.error = error;
      this.cancelled = cancelled;
    }
  }

  /**
   * A pending promise of the running loop.
   *
   * @throws IllegalStateException if no loop runs in this thread
   */
  public Promise() {
    this(Asyncio.runningLoop());
  }

  Promise(EventLoop loop) {
    this.loop = loop;
  }

  /** The loop it belongs to. */
  public final EventLoop loop() {
    return loop;
  }

  /** Whether it has a value, has failed, or is cancelled. */
  public final boolean done() {
    return state != null;
  }

  /** Whether it is cancelled. */
  public final boolean cancelled() {
    return state instanceof Failure failure && failure.cancelled;
  }

  /**
   * The value; its failure is thrown as it is, checked or not.
   *
   * @throws CancelledError if it is cancelled
   * @throws InvalidStateException if it is pending
   */
  @SuppressWarnings("unchecked") // anything but the three markers is the T it was set to
  public final T result() {
    if (state instanceof Failure failure) {
      failure.retrieved = true;
      throw Sneaky.raise(failure.error);
    }
    if (state == null) {
      throw new InvalidStateException("Result is not ready: " + this);
    }
    return state == NULL ? null : (T) state;
  }

  /**
   * The failure, or null if it has a value.
   *
   * @throws CancelledError if it is cancelled
   * @throws InvalidStateException if it is pending
   */
  public final Throwable exception() {
    if (state instanceof Failure failure) {
      failure.retrieved = true;
      if (failure.cancelled) {
        throw (CancelledError) failure.error;
      }
      return failure.error;
    }
    if (state == null) {
      throw new InvalidStateException("Exception is not set: " + this);
    }
    return null;
  }

  /**
   * Sets the value.
   *
   * @throws InvalidStateException if it is done
   */
  public void setResult(T value) {
    settle(value == null ? NULL : value);
  }

  /**
   * Makes it fail.
   *
   * @throws InvalidStateException if it is done
   */
  public void setException(Throwable error) {
    fail(error);
  }

  /** Cancels it without a message; see {@link #cancel(String)}. */
  public final boolean cancel() {
    return cancel(null);
  }

  /**
   * Cancels it: whoever awaits it gets a {@link CancelledError}.
   *
   * @param message goes into the error; may be null
   * @return false if it is done already
   */
  @Override
  public boolean cancel(String message) {
    if (done()) {
      return false;
    }
    cancelled(new CancelledError(message));
    return true;
  }

  /**
   * Has {@code callback} called with this promise in the tick after the one in which it is done, or
   * in the next one if it is done already; in the {@link Context} that is current now.
   */
  public final void addDoneCallback(Consumer<? super Promise<T>> callback) {
    add(Callbacks.of(callback));
  }

  /**
   * Takes back every registration of {@code callback}.
   *
   * @return how many there were
   */
  public final int removeDoneCallback(Consumer<? super Promise<T>> callback) {
    int registered = Callbacks.count(callbacks, callback);
    if (registered > 0) {
      callbacks = Callbacks.without(callbacks, callback);
    }
    return registered;
  }

  /**
   * A view for other threads: completed with this promise; cancelling it cancels this promise, on
   * its loop. May be called from any thread.
   */
  public final CompletableFuture<T> toFuture() {
    return LoopFuture.of(this);
  }

  @Override
  public final T awaitIn(Flow flow, int depth) throws Throwable {
    if (!(flow instanceof TaskFlow waiting)) {
      return flow.await(toFuture(), depth);
    }
    if (waiting.task.loop != loop) {
      throw new IllegalStateException(waiting.task + " got " + this + " of another event loop");
    }
    if (done()) {
      return result();
    }
    if (waiting.task == this) {
      throw new IllegalStateException("Task cannot await on itself: " + this);
    }
    add(flow);
    flow.park(this);
    return null;
  }

  /** The {@link #result}, for the machine. */
  @Override
  public final Object outcome() {
    return result();
  }

  @Override
  public String toString() {
    return "<" + getClass().getSimpleName() + " " + stateName() + ">";
  }

  // For the package.

  /** Has {@code gather} told that this is done, as by {@link #addDoneCallback}. */
  final void addGather(Gather<?, ?> gather) {
    add(gather);
  }

  final void fail(Throwable error) {
    boolean awaited = callbacks instanceof TaskFlow;
    settle(new Failure(error, false));
    if (!awaited) {
      loop.unretrieved.add(this);
    }
  }

  final void cancelled(CancelledError error) {
    settle(new Failure(error, true));
  }

  /** The failure of a done promise, a {@link CancelledError} if it is cancelled; null if none. */
  final Throwable failure() {
    if (state instanceof Failure failure) {
      failure.retrieved = true;
      return failure.error;
    }
    return null;
  }

  /** Whether it is done without a value; does not count as looking at the failure. */
  final boolean failed() {
    return state instanceof Failure;
  }

  /** The failure if nobody has seen it yet, and it is no cancellation; null otherwise. */
  final Throwable unretrieved() {
    return state instanceof Failure failure && !failure.retrieved && !failure.cancelled
        ? failure.error
        : null;
  }

  /** How it ended, in a word. */
  final String outcomeName() {
    if (state instanceof Failure failure) {
      return failure.cancelled ? "cancelled" : failure.error.getClass().getName();
    }
    return state == null ? "pending" : "value";
  }

  final String stateName() {
    if (state == null) {
      return "pending";
    }
    if (state instanceof Failure failure) {
      return failure.cancelled ? "cancelled" : "finished exception=" + failure.error;
    }
    return "finished result=" + (state == NULL ? null : Recursion.toString(this, state));
  }

  private void settle(Object newState) {
    if (state != null) {
      throw new InvalidStateException("already done: " + this);
    }
    loop.requireOwnThread();
    state = newState;
    Object waiting = callbacks;
    callbacks = null;
    Callbacks.schedule(waiting, this);
  }

  private void add(Object callback) {
    loop.requireOwnThread();
    if (done()) {
      Callbacks.schedule(callback, this);
    } else {
      callbacks = Callbacks.with(callbacks, callback);
    }
  }
}
