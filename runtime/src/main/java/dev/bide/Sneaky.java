package dev.bide;

/**
 * Throws any throwable as it is. An await cannot declare what it throws, and wrapping would change
 * the exception that the user's {@code catch} is to see.
 */
final class Sneaky {
  private Sneaky() {}

  /** Throws {@code error}; declared to return so that callers can write {@code throw raise(e)}. */
  static RuntimeException raise(Throwable error) {
    throw Sneaky.<RuntimeException>as(error);
  }

  @SuppressWarnings("unchecked") // erased: the cast is never carried out
  private static <E extends Throwable> E as(Throwable error) throws E {
    throw (E) error;
  }
}
