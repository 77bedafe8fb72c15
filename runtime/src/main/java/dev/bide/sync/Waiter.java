package dev.bide.sync;

import dev.bide.CancelledError;
import dev.bide.machine.Flow;
import dev.bide.machine.Frame;
import dev.bide.machine.Leaf;

/**
 * A place in a {@link WaitLine}: what a flow is parked at there, and the frame that goes on
 * afterwards. Used once more if what it was woken for is gone when it goes on.
 */
class Waiter extends Frame implements Leaf {
  // Neighbours in the line; only the line touches them.
  Waiter previous;
  Waiter next;

  private final WaitLine line;

  /** Null unless it waits: it has been woken, or cancelled. */
  private Flow flow;

  /** Null unless it has been cancelled. */
  private CancelledError cancellation;

  Waiter(WaitLine line) {
    this.line = line;
  }

  /**
   * Waits at the end of the line; what the flow gets in the end is the value of {@link #goOn}.
   *
   * @return null, for it suspends the flow
   * @throws IllegalStateException if the flow runs on no loop, or on another than that of the line
   */
  final <T> T await(Flow flow) {
    line.add(this, flow);
    this.flow = flow;
    cancellation = null;
    flow.park(this);
    flow.suspend(this, 1);
    return null;
  }

  /** Makes it go on, in the next tick; to be called only if it waits. */
  final void wake() {
    Flow waiting = flow;
    flow = null;
    waiting.wake();
  }

  /** Whether it has been neither woken nor cancelled. */
  final boolean waits() {
    return flow != null;
  }

  /** Whether it was cancelled while it waited, and so has not been woken. */
  final boolean cancelled() {
    return cancellation != null;
  }

  /** Its turn has come. Gives the value of the wait, or waits again. */
  Object goOn(Flow flow) throws Throwable {
    return null;
  }

  /** It has been cancelled, perhaps after it was woken; it passes on what it was woken for. */
  void giveUp() {}

  @Override
  protected final Object step(Flow flow, int depth) throws Throwable {
    try {
      flow.resumed();
    } catch (Throwable failure) {
      line.remove(this);
      giveUp();
      throw failure;
    }
    line.remove(this);
    return goOn(flow);
  }

  @Override
  public final boolean cancel(String message) {
    if (flow == null) {
      return false;
    }
    cancellation = new CancelledError(message);
    wake();
    return true;
  }

  @Override
  public final Object outcome() {
    if (cancellation != null) {
      throw cancellation;
    }
    return null;
  }

  @Override
  public String toString() {
    return "<waiter of " + line.owner() + ">";
  }
}
