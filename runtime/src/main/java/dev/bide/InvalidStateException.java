package dev.bide;

/**
 * A {@link Promise} was asked for what its state does not allow: its result before it is done, or
 * to be set twice. Python's {@code InvalidStateError}.
 */
public final class InvalidStateException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  /**
   * A use against the state.
   *
   * @param message says what was asked, and the state
   */
  public InvalidStateException(String message) {
    super(message);
  }
}
