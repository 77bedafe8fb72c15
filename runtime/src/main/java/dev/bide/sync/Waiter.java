package dev.bide.sync;

import dev.bide.CancelledError;
import dev.bide.machine.Flow;
import dev.bide.machine.Leaf;

/** A place in a {@link WaitLine}: what a flow is parked at while it waits there. */
class Waiter implements Leaf {
  /** What {@link #end} is when it has been woken. */
  private static final Object WOKEN = new Object();

  private final WaitLine<?> line;
  private final Flow flow;

  // Neighbours in the line.
  Waiter previous;
  Waiter next;

  /** Null while it waits; then {@link #WOKEN}, or the cancellation. */
  private Object end;

  Waiter(WaitLine<?> line, Flow flow) {
    this.line = line;
    this.flow = flow;
  }

  /**
   * Waits at the end of the line; the await gives what {@link #goOn} gives in the end.
   *
   * @return null, for the flow is suspended
   * @throws IllegalStateException if the flow runs on no loop, or on another than that of the line
   */
  final <T> T await() {
    line.add(this, flow);
    end = null;
    flow.park(this);
    return null;
  }

  /** Makes it go on, in the next tick; to be called only if it waits. */
  final void wake() {
    end = WOKEN;
    flow.wake();
  }

  /** Whether it has been neither woken nor cancelled. */
  final boolean waits() {
    return end == null;
  }

  /** Whether it was cancelled while it waited, and so has not been woken. */
  final boolean cancelled() {
    return end instanceof CancelledError;
  }

  /** Its turn has come. Gives the value of the await, or waits again. */
  Object goOn() {
    return null;
  }

  /** It is cancelled, perhaps after it was woken; it passes on what it was woken for. */
  void giveUp() {}

  @Override
  public final Object outcome() {
    line.leave(this);
    if (end instanceof CancelledError cancellation) {
      giveUp();
      throw cancellation;
    }
    return goOn();
  }

  @Override
  public final void forgo() {
    if (cancelled()) {
      outcome();
    } else {
      line.leave(this);
      giveUp();
    }
  }

  @Override
  public final boolean cancel(String message) {
    if (end != null) {
      return false;
    }
    end = new CancelledError(message);
    flow.wake();
    return true;
  }

  @Override
  public String toString() {
    return "<waiter of " + line.owner() + ">";
  }
}
