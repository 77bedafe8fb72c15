package dev.bide;

/**
 * How one awaitable of {@link Asyncio#gatherOutcomes} ended: with a value, or with a failure.
 *
 * @param <T> the type of the value
 * @param value the value; null if it failed
 * @param failure the failure, a {@link CancelledError} if it was cancelled; null if it has a value
 */
public record Outcome<T>(T value, Throwable failure) {
  /** Whether it has a value. */
  public boolean succeeded() {
    return failure == null;
  }

  /** The value; the failure is thrown as it is, checked or not. */
  public T get() {
    if (failure != null) {
      throw Sneaky.raise(failure);
    }
    return value;
  }

  static <T> Outcome<T> of(Promise<? extends T> done) {
    Throwable failure = done.failure();
    return new Outcome<>(failure == null ? done.result() : null, failure);
  }

  @Override
  public String toString() {
    return failure == null ? "value " + value : "failure " + failure;
  }
}
