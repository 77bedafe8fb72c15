package dev.bide;

/**
 * Time is up: thrown by {@link Asyncio#timeout}, {@link Asyncio#waitFor} and {@link
 * Asyncio#asCompleted}. Python's {@code TimeoutError}.
 */
public final class AsyncTimeoutException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An expiry without further detail. */
  public AsyncTimeoutException() {}

  /**
   * An expiry.
   *
   * @param cause the cancellation by which the expiry reached the body
   */
  public AsyncTimeoutException(Throwable cause) {
    super(null, cause);
  }
}
