package dev.bide;

/**
 * A resource of a try-with-resources inside an {@link Async} method that is left with an await.
 * Python's asynchronous context manager.
 *
 * <p>Acquiring it may await as well: {@code try (var c = await(pool.acquire()))}.
 */
@FunctionalInterface
public interface AsyncContext extends AutoCloseable {
  /**
   * Leaves the context; Python's {@code __aexit__}.
   *
   * @param bodyError what the body threw; null if it ended normally
   * @return once awaited: true to swallow {@code bodyError}; throwing replaces it
   */
  Awaitable<Boolean> exit(Throwable bodyError);

  /**
   * Not for use: an async method leaves its contexts by {@link #exit}.
   *
   * @throws IllegalStateException always
   */
  @Override
  default void close() {
    throw Uncompiled.use("try-with-resources on the AsyncContext " + getClass().getName());
  }
}
