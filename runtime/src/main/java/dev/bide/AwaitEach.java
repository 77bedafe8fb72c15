package dev.bide;

import dev.bide.machine.Flow;
import java.util.Iterator;

/**
 * What {@link Asyncio#awaitEach} gives to the {@code for} statement of an {@link Async} method.
 * Compiled code drives it; nothing of it is meant to be typed by hand.
 *
 * @param <T> the type of the items
 */
public final class AwaitEach<T> implements Iterable<T> {
  private final AsyncIterator<? extends T> iterator;

  /** The iterator if it is a generator, which is stepped without an awaitable in between. */
  private final AsyncGenerator<? extends T> generator;

  /** Whether the iterator, if it is no generator, has ended. */
  private boolean ended;

  AwaitEach(AsyncIterable<? extends T> source) {
    iterator = source.asyncIterator();
    generator = iterator instanceof AsyncGenerator<? extends T> g ? g : null;
  }

  /**
   * Not for use.
   *
   * @throws IllegalStateException always: the loop was not compiled by Bide
   */
  @Override
  public Iterator<T> iterator() {
    throw Uncompiled.use("for (... : awaitEach(...))");
  }

  /**
   * Awaits the next item.
   *
   * @param depth the depth of the activation that awaits
   * @return the item; without meaning if the flow is suspended, or if it has {@link #ended}
   * @throws Throwable the failure of the source
   */
  @SuppressWarnings("unchecked") // a generator emits its own items
  public T next(Flow flow, int depth) throws Throwable {
    if (generator != null) {
      return (T) generator.next(flow, depth);
    }
    try {
      return flow.<T>await(iterator.next(), depth);
    } catch (StopAsyncIteration end) {
      ended = true;
      return null;
    }
  }

  /**
   * The outcome of {@link #next} when the flow goes on after it.
   *
   * @return the item; without meaning if it has {@link #ended}
   * @throws Throwable the failure of the source
   */
  public T resumedNext(Flow flow) throws Throwable {
    try {
      return flow.resumed();
    } catch (StopAsyncIteration end) {
      ended = true;
      return null;
    }
  }

  /** Whether there are no more items; to be asked when {@link #next} has come to its outcome. */
  public boolean ended() {
    return generator == null ? ended : generator.closed();
  }

  /**
   * Awaits the closing of the source, when the loop is left before its end.
   *
   * @param depth the depth of the activation that awaits
   * @param thrown what the loop is left by; null if it is not by a failure
   * @return null; without meaning if the flow is suspended: it then goes on with {@link
   *     Flow#resumed}
   * @throws Throwable what the source throws while it closes
   */
  public Void close(Flow flow, int depth, Throwable thrown) throws Throwable {
    return generator == null || generator.closed()
        ? null
        : flow.await(new GeneratorClose(generator, thrown), depth);
  }

  // A generator that nobody has but the loop is stepped by the loop itself.

  /** Whether {@code generator}, which has been stepped, has no more items. */
  public static boolean ended(AsyncGenerator<?> generator) {
    return !generator.begun();
  }

  /**
   * Awaits the closing of {@code generator}, when the loop is left.
   *
   * @param depth the depth of the activation that awaits
   * @param thrown what the loop is left by; null if it is not by a failure
   * @return null; without meaning if the flow is suspended: it then goes on with {@link
   *     Flow#resumed}
   * @throws Throwable what the generator throws while it closes
   */
  public static Void close(Flow flow, int depth, AsyncGenerator<?> generator, Throwable thrown)
      throws Throwable {
    return generator.begun() ? flow.await(new GeneratorClose(generator, thrown), depth) : null;
  }
}
