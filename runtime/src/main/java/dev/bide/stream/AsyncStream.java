package dev.bide.stream;

import dev.bide.AsyncIterable;
import dev.bide.AsyncIterator;
import dev.bide.Asyncio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * An {@link AsyncIterable} with operators. asyncio has no such thing.
 *
 * <pre>{@code
 * for (List<Page> pages : awaitEach(AsyncStream.of(crawl(site)).filter(Page::isNew).chunk(10))) {
 *   await(store(pages));
 * }
 * }</pre>
 *
 * <p>Nothing happens before the iteration, and an item is fetched only when the next one is
 * awaited; except by {@link #buffer} and {@link #merge}, which run ahead. An iteration that is left
 * early, or fails, closes its source, as {@code awaitEach} does. A stream can be iterated as often
 * as its source.
 *
 * @param <T> the type of the items
 */
public final class AsyncStream<T> implements AsyncIterable<T> {
  private final AsyncIterable<T> source;

  private AsyncStream(AsyncIterable<T> source) {
    this.source = source;
  }

  /** The items of {@code source}. */
  public static <T> AsyncStream<T> of(AsyncIterable<T> source) {
    return new AsyncStream<>(source);
  }

  /** What {@code function} makes of each item. */
  public <R> AsyncStream<R> map(Function<? super T, ? extends R> function) {
    return of(() -> new Stage.Map<T, R>(source, function));
  }

  /** The items that {@code predicate} is true of. */
  public AsyncStream<T> filter(Predicate<? super T> predicate) {
    return of(() -> new Stage.Filter<>(source, predicate));
  }

  /**
   * The first {@code n} items; the source is closed when one more is asked for.
   *
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public AsyncStream<T> take(long n) {
    require(n >= 0, "n must be >= 0");
    return of(() -> new Stage.Take<>(source, n));
  }

  /**
   * The items in lists of {@code size}; the last one may be shorter.
   *
   * @throws IllegalArgumentException if {@code size} is less than 1
   */
  public AsyncStream<List<T>> chunk(int size) {
    require(size >= 1, "size must be >= 1");
    return of(() -> new Stage.Chunk<>(source, size));
  }

  /**
   * The same items, but fetched by a task of its own that runs up to {@code size} items ahead, and
   * waits when these are not taken.
   *
   * @throws IllegalArgumentException if {@code size} is less than 1
   */
  public AsyncStream<T> buffer(int size) {
    require(size >= 1, "size must be >= 1");
    return of(() -> new Confluence<>(List.of(source), size));
  }

  /**
   * The items of this stream and of {@code others}, as they come; each source is read by a task of
   * its own, and waits when its item is not taken. The failure of one ends the others; what had
   * been fetched before comes first.
   */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final AsyncStream<T> merge(AsyncIterable<? extends T>... others) {
    List<AsyncIterable<? extends T>> sources = new ArrayList<>();
    sources.add(source);
    sources.addAll(List.of(others));
    return of(() -> new Confluence<>(sources, 1));
  }

  /**
   * The same items; but if one takes longer than {@code seconds} after it was asked for, fetching
   * it is cancelled, and the iteration throws {@link dev.bide.AsyncTimeoutException}.
   */
  public AsyncStream<T> timeout(double seconds) {
    return of(() -> new Stage.TimeLimit<>(source, () -> Asyncio.timeout(seconds)));
  }

  /** {@link #timeout(double)}. */
  public AsyncStream<T> timeout(Duration limit) {
    return of(() -> new Stage.TimeLimit<>(source, () -> Asyncio.timeout(limit)));
  }

  @Override
  public AsyncIterator<T> asyncIterator() {
    return source.asyncIterator();
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
