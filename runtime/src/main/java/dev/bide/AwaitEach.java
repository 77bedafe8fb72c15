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
  public T next(Flow flow, int depth) throws Throwable {
    if (generator != null) {
      return item(generator.advance(flow, depth));
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
    if (generator != null) {
      return item(generator.resumed(flow));
    }
    try {
      return flow.resumed();
    } catch (StopAsyncIteration end) {
      ended = true;
      return null;
    }
  }

  /** Whether there are no more items. */
  public boolean ended() {
    return ended;
  }

  /**
   * Awaits the closing of the source, when the loop is left before its end.
   *
   * @param depth the depth of the activation that awaits
   * @return null; without meaning if the flow is suspended: it then goes on with {@link
   *     Flow#resumed}
   * @throws Throwable what the source throws while it closes
   */
  public Void close(Flow flow, int depth) throws Throwable {
    return generator == null || generator.closed() ? null : flow.await(generator.aclose(), depth);
  }

  @SuppressWarnings("unchecked") // a generator emits its own items
  private T item(Object raw) {
    if (raw == AsyncGenerator.END) {
      ended = true;
      return null;
    }
    return (T) raw;
  }
}
