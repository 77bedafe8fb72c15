package dev.bide.stream;

import dev.bide.AsyncGenerator;
import dev.bide.AsyncIterable;
import dev.bide.Asyncio;
import dev.bide.AwaitEach;
import dev.bide.Timeout;
import dev.bide.machine.Flow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** An operator that makes the items of one source into others. */
abstract class Stage<S, T> extends AsyncGenerator<T> {
  /** In the place of an item: there is none yet. */
  static final Object NONE = new Object();

  // Where it goes on.
  private static final int FETCHED = 1;
  private static final int EMITTED = 2;
  private static final int CLOSED = 3;

  private final AwaitEach<S> source;

  /** What ends the iteration once the source is closed; null if it just ends. */
  private Throwable failure;

  Stage(AsyncIterable<S> source) {
    this.source = Asyncio.awaitEach(source);
  }

  /** What to emit for {@code item}, or {@link #NONE}. */
  abstract Object accept(S item);

  /** What to emit behind the last item of the source, or {@link #NONE}. */
  Object last() {
    return NONE;
  }

  /** Whether one more item of the source is needed. */
  boolean wantsMore() {
    return true;
  }

  /** Awaits the next item of the source, or {@code resumed} goes on after that. */
  S fetch(Flow flow, int depth, boolean resumed) throws Throwable {
    return resumed ? source.resumedNext(flow) : source.next(flow, depth);
  }

  @Override
  protected final Object advance(Flow flow, int depth) throws Throwable {
    if (at == CLOSED) {
      flow.resumed();
      return leave();
    }
    if (at == EMITTED) {
      try {
        sent();
      } catch (Throwable leaving) {
        return close(flow, depth, leaving);
      }
    }
    Object next = NONE;
    boolean resumed = at == FETCHED;
    while (next == NONE) {
      if (!resumed && source.ended()) {
        return end(); // behind what came last
      }
      if (!resumed && !wantsMore()) {
        return at == 0 ? end() : close(flow, depth, null);
      }
      S item = fetch(flow, depth, resumed);
      if (flow.suspended()) {
        flow.suspend(this, FETCHED);
        return null;
      }
      resumed = false;
      try {
        next = source.ended() ? last() : accept(item);
      } catch (Throwable failed) {
        return close(flow, depth, failed);
      }
    }
    return emit(EMITTED, next);
  }

  private Object close(Flow flow, int depth, Throwable reason) throws Throwable {
    failure = reason;
    source.close(flow, depth, reason);
    if (flow.suspended()) {
      flow.suspend(this, CLOSED);
      return null;
    }
    return leave();
  }

  private Object leave() throws Throwable {
    if (failure != null) {
      throw failure;
    }
    return end();
  }

  static final class Map<S, T> extends Stage<S, T> {
    private final Function<? super S, ? extends T> function;

    Map(AsyncIterable<S> source, Function<? super S, ? extends T> function) {
      super(source);
      this.function = function;
    }

    @Override
    Object accept(S item) {
      return function.apply(item);
    }
  }

  static final class Filter<T> extends Stage<T, T> {
    private final Predicate<? super T> predicate;

    Filter(AsyncIterable<T> source, Predicate<? super T> predicate) {
      super(source);
      this.predicate = predicate;
    }

    @Override
    Object accept(T item) {
      return predicate.test(item) ? item : NONE;
    }
  }

  static final class Take<T> extends Stage<T, T> {
    private long left;

    Take(AsyncIterable<T> source, long n) {
      super(source);
      left = n;
    }

    @Override
    Object accept(T item) {
      left--;
      return item;
    }

    @Override
    boolean wantsMore() {
      return left > 0;
    }
  }

  static final class Chunk<T> extends Stage<T, List<T>> {
    private final int size;
    private List<T> chunk = new ArrayList<>();

    Chunk(AsyncIterable<T> source, int size) {
      super(source);
      this.size = size;
    }

    @Override
    Object accept(T item) {
      chunk.add(item);
      return chunk.size() < size ? NONE : take();
    }

    @Override
    Object last() {
      return chunk.isEmpty() ? NONE : take();
    }

    private List<T> take() {
      List<T> full = chunk;
      chunk = new ArrayList<>();
      return full;
    }
  }

  /** The end of a {@link Timeout} suspends nothing. */
  static final class TimeLimit<T> extends Stage<T, T> {
    private final Supplier<Timeout> entered;

    /** Of the item that is being fetched. */
    private Timeout limit;

    TimeLimit(AsyncIterable<T> source, Supplier<Timeout> entered) {
      super(source);
      this.entered = entered;
    }

    @Override
    T fetch(Flow flow, int depth, boolean resumed) throws Throwable {
      if (!resumed) {
        limit = entered.get();
      }
      T item;
      try {
        item = super.fetch(flow, depth, resumed);
      } catch (Throwable failed) {
        flow.await(limit.exit(failed), depth); // throws in its place if time was up
        throw failed;
      }
      if (!flow.suspended()) {
        flow.await(limit.exit(null), depth);
      }
      return item;
    }

    @Override
    Object accept(T item) {
      return item;
    }
  }
}
