package dev.bide;

import dev.bide.machine.Flow;
import dev.bide.machine.Leaf;
import java.util.ArrayList;
import java.util.List;
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

  /** Null, one callback, or a {@link Callbacks}; a callback is a TaskFlow to wake or a Consumer. */
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

  /** Several callbacks, in the order in which they were added. */
  private static final class Callbacks extends ArrayList<Object> {
    private static final long serialVersionUID = 1L;
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
   * in the next one if it is done already.
   */
  public final void addDoneCallback(Consumer<? super Promise<T>> callback) {
    add(callback);
  }

  /**
   * Takes back every registration of {@code callback}.
   *
   * @return how many there were
   */
  public final int removeDoneCallback(Consumer<? super Promise<T>> callback) {
    if (callbacks instanceof Callbacks several) {
      int before = several.size();
      several.removeIf(callback::equals);
      return before - several.size();
    }
    if (callback.equals(callbacks)) {
      callbacks = null;
      return 1;
    }
    return 0;
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

  final String stateName() {
    if (state == null) {
      return "pending";
    }
    if (state instanceof Failure failure) {
      return failure.cancelled ? "cancelled" : "finished exception=" + failure.error;
    }
    return "finished result=" + (state == NULL ? null : state);
  }

  private void settle(Object newState) {
    if (state != null) {
      throw new InvalidStateException("already done: " + this);
    }
    state = newState;
    Object waiting = callbacks;
    callbacks = null;
    if (waiting instanceof Callbacks several) {
      several.forEach(this::schedule);
    } else if (waiting != null) {
      schedule(waiting);
    }
  }

  private void add(Object callback) {
    if (done()) {
      schedule(callback);
    } else if (callbacks == null) {
      callbacks = callback;
    } else if (callbacks instanceof Callbacks several) {
      several.add(callback);
    } else {
      Callbacks several = new Callbacks();
      several.addAll(List.of(callbacks, callback));
      callbacks = several;
    }
  }

  @SuppressWarnings("unchecked") // a callback that is no flow came through addDoneCallback
  private void schedule(Object callback) {
    if (callback instanceof TaskFlow flow) {
      flow.wake();
    } else {
      Consumer<? super Promise<T>> consumer = (Consumer<? super Promise<T>>) callback;
      loop.enqueue(() -> consumer.accept(this));
    }
  }
}
