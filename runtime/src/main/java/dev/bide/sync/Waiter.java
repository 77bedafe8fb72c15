package dev.bide.sync;

import dev.bide.CancelledError;
import dev.bide.Operation;
import dev.bide.machine.Flow;
import dev.bide.machine.Leaf;

/**
 * An operation that may have to wait in a {@link WaitLine}: coroutine, place in the line, and what
 * the flow is parked at, in one object.
 *
 * @param <T> the type of the result
 */
abstract class Waiter<T> extends Operation<T> implements Leaf {
  private Flow flow;

  // Neighbours in the ring that is the line; null while there are no others.
  Waiter<?> previous;
  Waiter<?> next;

  private boolean waits;

  /** Null unless it was cancelled while it waited. */
  private CancelledError cancellation;

  /** Where it waits. */
  abstract WaitLine<?> line();

  /** Its turn has come. Gives the value of the await, or {@linkplain #await waits} again. */
  abstract T goOn(Flow flow);

  /** It is cancelled, perhaps after it was woken; it passes on what it was woken for. */
  void giveUp() {}

  /**
   * Waits at the end of the line; the await gives what {@link #goOn} gives in the end.
   *
   * @return null, for the flow is suspended
   * @throws IllegalStateException if the flow runs on no loop, or on another than that of the line
   */
  final T await(Flow flow) {
    line().add(this, flow);
    this.flow = flow;
    waits = true;
    flow.park(this);
    return null;
  }

  /** Makes it go on, in the next tick; to be called only if it waits. */
  final void wake() {
    waits = false;
    flow.wake();
  }

  /** Whether it has been neither woken nor cancelled. */
  final boolean waits() {
    return waits;
  }

  /** Whether it was cancelled while it waited, and so has not been woken. */
  final boolean cancelled() {
    return cancellation != null;
  }

  /** Takes the place before {@code other} in the ring. */
  final void joinBefore(Waiter<?> other) {
    previous = other.previous == null ? other : other.previous;
    next = other;
    previous.next = this;
    other.previous = this;
  }

  /** Leaves the ring, in which there are others. */
  final void part() {
    if (previous == next) {
      next.previous = null;
      next.next = null;
    } else {
      previous.next = next;
      next.previous = previous;
    }
    previous = null; // or one that is garbage, but old, would keep others
    next = null;
  }

  @Override
  public final Object outcome() {
    line().leave(this);
    if (cancellation != null) {
      giveUp();
      throw cancellation;
    }
    return goOn(flow);
  }

  @Override
  public final void forgo() {
    if (cancelled()) {
      outcome();
    } else {
      line().leave(this);
      giveUp();
    }
  }

  @Override
  public final boolean cancel(String message) {
    if (!waits) {
      return false;
    }
    waits = false;
    cancellation = new CancelledError(message);
    flow.wake();
    return true;
  }

  @Override
  public String toString() {
    return "<waiter of " + line().owner() + ">";
  }
}
