package dev.bide.machine;

/**
 * The innermost thing a flow waits for: a promise, a timer, a future of another library.
 *
 * <p>A leaf {@linkplain Flow#park parks} the flow and later {@linkplain Flow#wake wakes} it.
 */
public interface Leaf {
  /**
   * The outcome; called when the flow goes on after the wake-up. A leaf that finds nothing may
   * {@linkplain Flow#park park} the flow again.
   *
   * @return the value, which the await gives
   * @throws Throwable the failure, which the await throws
   */
  Object outcome() throws Throwable;

  /**
   * Called in place of {@link #outcome} if a cancellation came after the wake-up, which the await
   * then throws. A leaf whose outcome is taken from others leaves it to them.
   *
   * @throws Throwable the failure, as {@link #outcome}
   */
  default void forgo() throws Throwable {
    outcome();
  }

  /**
   * Asks the leaf to let go of the flow, which is being cancelled. A leaf that does wakes the flow,
   * now or later, and its {@link #outcome} says how the wait ended; whatever it waits for itself
   * does not wake the flow again.
   *
   * @param message goes with the cancellation; may be null
   * @return false if it is too late: the flow has been woken, and throws at its await by itself
   */
  boolean cancel(String message);
}
