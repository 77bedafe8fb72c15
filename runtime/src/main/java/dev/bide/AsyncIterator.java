package dev.bide;

/**
 * An iteration whose items are awaited. Python's {@code AsyncIterator}.
 *
 * @param <T> the type of the items
 */
@FunctionalInterface
public interface AsyncIterator<T> extends AsyncIterable<T> {
  /**
   * The next item, once awaited; Python's {@code __anext__}.
   *
   * @return what gives the item, or throws {@link StopAsyncIteration} when there are no more
   */
  Awaitable<T> next();

  @Override
  default AsyncIterator<T> asyncIterator() {
    return this;
  }
}
