package dev.bide;

/**
 * What {@code for (T item : awaitEach(source))} iterates over. Python's {@code AsyncIterable}.
 *
 * @param <T> the type of the items
 */
@FunctionalInterface
public interface AsyncIterable<T> {
  /** A new iteration; Python's {@code __aiter__}. */
  AsyncIterator<T> asyncIterator();
}
