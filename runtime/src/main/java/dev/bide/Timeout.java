package dev.bide;

/**
 * A deadline for the body of a try-with-resources in an {@link Async} method: when it passes, what
 * the body awaits is cancelled, and the statement throws {@link AsyncTimeoutException}. Made by
 * {@link Asyncio#timeout}. Python's {@code asyncio.Timeout}.
 *
 * <p>Of nested ones each takes only its own cancellation for its expiry. A {@link CancelScope} with
 * a deadline does the same without the exception.
 */
public final class Timeout extends Scope {
  /** Entered by the current task. */
  Timeout(EventLoop loop, double when) {
    super(loop, when);
  }

  /** The deadline, in seconds on the clock of {@link EventLoop#time}; infinite if there is none. */
  public double when() {
    return deadlineOrInfinity();
  }

  /**
   * Moves the deadline.
   *
   * @param when in seconds on the clock of {@link EventLoop#time}; infinity for none
   * @throws IllegalStateException if it has expired or its body has ended
   */
  public void reschedule(double when) {
    if (!active()) {
      throw new IllegalStateException("Cannot change state of " + state() + " Timeout");
    }
    moveDeadline(when);
  }

  /** Whether the deadline has passed while the body ran. */
  public boolean expired() {
    return requested();
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
    if (endsBy(bodyError)) {
      throw new AsyncTimeoutException(bodyError);
    }
  }

  private String state() {
    if (requested()) {
      return left() ? "expired" : "expiring";
    }
    return left() ? "finished" : "active";
  }

  @Override
  public String toString() {
    return "<Timeout " + state() + " when=" + when() + ">";
  }
}
