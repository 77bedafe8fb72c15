package dev.bide;

/**
 * Thrown at the await of a task that is being cancelled. Python's {@code CancelledError}.
 *
 * <p>An {@link Error}, so that {@code catch (Exception e)} does not eat a cancellation. It carries
 * no stack trace. Who catches it to clean up throws it again.
 */
public final class CancelledError extends Error {
  private static final long serialVersionUID = 1L;

  /** A cancellation without a message. */
  public CancelledError() {
    this(null);
  }

  /**
   * A cancellation.
   *
   * @param message what was given to {@link Task#cancel(String)}; may be null
   */
  public CancelledError(String message) {
    super(message, null, false, false);
  }
}
