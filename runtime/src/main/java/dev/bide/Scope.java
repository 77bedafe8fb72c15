package dev.bide;

/**
 * A stretch of a task's body that can be cancelled by itself, by a call or at a time: the request
 * goes to the task, and is taken back when the stretch ends.
 */
abstract class Scope implements AsyncContext {
  final EventLoop loop;
  final Task<?> task;

  /** The innermost shield around it; null if there is none. */
  private final CancelScope shield;

  private final int cancellingAtEntry;
  private final boolean mustCancelAtEntry;
  private double deadline;

  /** Null when the deadline is infinite, or has passed. */
  private Handle timer;

  private boolean requested;
  private boolean left;

  /** Entered by the current task. */
  Scope(EventLoop loop, double deadline) {
    this.loop = loop;
    task = loop.currentTask();
    if (task == null) {
      throw new IllegalStateException(getClass().getSimpleName() + " should be used inside a task");
    }
    shield = task.shield();
    cancellingAtEntry = task.cancelling();
    mustCancelAtEntry = task.mustCancel();
    moveDeadline(deadline);
  }

  /** In seconds on the loop's clock; infinite if there is none. */
  final double deadlineOrInfinity() {
    return deadline;
  }

  final void moveDeadline(double deadline) {
    this.deadline = deadline;
    stopTimer();
    if (deadline <= loop.time()) {
      timer = loop.callSoon(this::expire);
    } else if (deadline < Double.POSITIVE_INFINITY) {
      timer = loop.callAt(deadline, this::expire);
    }
  }

  /** The innermost shield around it, null if there is none. */
  final CancelScope shieldAround() {
    return shield;
  }

  /** The innermost shield that does not hold back its own request; null if there is none. */
  CancelScope shieldWithin() {
    return shield;
  }

  /** Whether the body runs and has not been asked to end. */
  final boolean active() {
    return !requested && !left;
  }

  final boolean requested() {
    return requested;
  }

  /** Whether the body has ended. */
  final boolean left() {
    return left;
  }

  /** Asks the body to end. */
  final void request(String message) {
    stopTimer();
    if (active()) {
      requested = true;
      task.cancel(message, shieldWithin());
    }
  }

  /** The deadline has passed. */
  void expire() {
    timer = null;
    request(null);
  }

  /**
   * Ends it, and takes its request back.
   *
   * @param bodyError what the body threw, or null
   * @return whether that is due to the request, and to no other
   */
  final boolean endsBy(Throwable bodyError) {
    stopTimer();
    left = true;
    if (!requested || task.uncancel() > cancellingAtEntry) {
      return false;
    }
    if (!mustCancelAtEntry) {
      task.clearMustCancel(); // the request may have come too late to be thrown
    }
    return bodyError instanceof CancelledError;
  }

  private void stopTimer() {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
  }
}
