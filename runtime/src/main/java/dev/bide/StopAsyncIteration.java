package dev.bide;

/**
 * Thrown by the {@code next()} of an {@link AsyncIterator} that has no more items. Python's {@code
 * StopAsyncIteration}. It carries no stack trace.
 */
public final class StopAsyncIteration extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The end of an iteration. */
  public StopAsyncIteration() {
    super(null, null, false, false);
  }
}
