package dev.bide;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Ways to run several awaitables at the same time of which nothing is left when the await is over.
 *
 * <p>Unlike {@link Asyncio#gather} and {@link Asyncio#wait}, they start nothing before they are
 * awaited, and end only when everything given to them has ended: what is not needed any more, or
 * all of it when the await is cancelled or fails, is cancelled and waited for. Promises and tasks
 * that are given to them are theirs as well. asyncio has a {@link TaskGroup} for this, and nothing
 * that gives results.
 *
 * <p>For the running loop's thread.
 */
public final class Join {
  private Join() {}

  /** {@link #all(Collection)}. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public static <T> Coroutine<List<T>> all(Awaitable<? extends T>... awaitables) {
    return all(Arrays.asList(awaitables));
  }

  /**
   * All values, in the order of the arguments. The first failure cancels the others and is thrown,
   * as it is, when they have ended; what fails after it is among its suppressed ones. What fails
   * while the await is being cancelled is reported to the loop's exception handler.
   */
  public static <T> Coroutine<List<T>> all(
      Collection<? extends Awaitable<? extends T>> awaitables) {
    return new Joining.All<T>(awaitables);
  }

  /** {@link #outcomes(Collection)}. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public static <T> Coroutine<List<Outcome<T>>> outcomes(Awaitable<? extends T>... awaitables) {
    return outcomes(Arrays.asList(awaitables));
  }

  /** How each of them ended, in the order of the arguments; a failure cancels nothing. */
  public static <T> Coroutine<List<Outcome<T>>> outcomes(
      Collection<? extends Awaitable<? extends T>> awaitables) {
    return new Joining.Outcomes<T>(awaitables);
  }

  /** {@link #firstSuccess(Collection)}. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public static <T> Coroutine<T> firstSuccess(Awaitable<? extends T>... awaitables) {
    return firstSuccess(Arrays.asList(awaitables));
  }

  /**
   * The value of the first one that has one; the others are cancelled. If all fail, throws an
   * {@link ExceptionGroup} of the failures in the order in which they happened, cancellations
   * included.
   *
   * @throws IllegalArgumentException once awaited, if there are none
   */
  public static <T> Coroutine<T> firstSuccess(
      Collection<? extends Awaitable<? extends T>> awaitables) {
    return new Joining.FirstSuccess<T>(awaitables);
  }
}
