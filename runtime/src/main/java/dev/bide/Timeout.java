package dev.bide;

/**
 * A deadline for the body of a try-with-resources in an {@link Async} method: when it passes, what
 * the body awaits is cancelled, and the statement throws {@link AsyncTimeoutException}. Made by
 * {@link Asyncio#timeout}. Python's {@code asyncio.Timeout}.
 *
 * <p>Of nested ones each takes only its own cancellation for its expiry.
 */
public final class Timeout implements AsyncContext {
  private enum State {
    ACTIVE,
    EXPIRING,
    EXPIRED,
    FINISHED
  }

  private final EventLoop loop;
  private final Task<?> task;
  private final int cancellingAtEntry;
  private State state = State.ACTIVE;
  private double when;

  /** Null when it never expires. */
  private Handle timer;

  /** Entered by the current task. */
  Timeout(EventLoop loop, double when) {
    this.loop = loop;
    task = loop.currentTask;
    if (task == null) {
      throw new IllegalStateException("Timeout should be used inside a task");
    }
    cancellingAtEntry = task.cancelling();
    reschedule(when);
  }

  /** The deadline, in seconds on the clock of {@link EventLoop#time}; infinite if there is none. */
  public double when() {
    return when;
  }

  /**
   * Moves the deadline.
   *
   * @param when in seconds on the clock of {@link EventLoop#time}; infinity for none
   * @throws IllegalStateException if it has expired or its body has ended
   */
  public void reschedule(double when) {
    if (state != State.ACTIVE) {
      throw new IllegalStateException("Cannot change state of " + state + " Timeout");
    }
    this.when = when;
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
    if (when <= loop.time()) {
      timer = loop.callSoon(this::expire);
    } else if (when < Double.POSITIVE_INFINITY) {
      timer = loop.callAt(when, this::expire);
    }
  }

  /** Whether the deadline has passed while the body ran. */
  public boolean expired() {
    return state == State.EXPIRING || state == State.EXPIRED;
  }

  @Override
  public Awaitable<Boolean> exit(Throwable bodyError) {
    leave(bodyError);
    return Asyncio.value(false);
  }

  /**
   * Ends it, in time or not.
   *
   * @param bodyError what the body threw, or null
   * @throws AsyncTimeoutException if {@code bodyError} is the cancellation that the expiry caused
   */
  void leave(Throwable bodyError) {
    if (timer != null) {
      timer.cancel();
      timer = null;
    }
    if (state == State.ACTIVE) {
      state = State.FINISHED;
    } else if (state == State.EXPIRING) {
      state = State.EXPIRED;
      if (task.uncancel() <= cancellingAtEntry && bodyError instanceof CancelledError) {
        throw new AsyncTimeoutException(bodyError);
      }
    }
  }

  private void expire() {
    state = State.EXPIRING;
    timer = null;
    task.cancel();
  }

  @Override
  public String toString() {
    return "<Timeout " + state + " when=" + when + ">";
  }
}
