package dev.bide.stream;

import dev.bide.AsyncIterable;
import dev.bide.Asyncio;
import dev.bide.AwaitEach;
import dev.bide.Coroutine;
import dev.bide.machine.Flow;
import dev.bide.sync.AsyncQueue;

/** Puts the items of a source into a queue; closes the source when it is cancelled. */
final class Pump<T> extends Coroutine<Void> {
  // Where it goes on.
  private static final int FETCHED = 1;
  private static final int PUT = 2;
  private static final int CLOSED = 3;

  private final AwaitEach<T> source;
  private final AsyncQueue<T> queue;

  /** What is thrown once the source is closed. */
  private Throwable failure;

  Pump(AsyncIterable<? extends T> source, AsyncQueue<T> queue) {
    this.source = Asyncio.awaitEach(source);
    this.queue = queue;
  }

  @Override
  protected Object step(Flow flow, int depth) throws Throwable {
    if (at == CLOSED) {
      flow.resumed();
      throw failure;
    }
    boolean put = at == PUT;
    boolean fetched = at == FETCHED;
    while (true) {
      if (!put) {
        T item = fetched ? source.resumedNext(flow) : source.next(flow, depth);
        if (flow.suspended()) {
          flow.suspend(this, FETCHED);
          return null;
        }
        if (source.ended()) {
          return null;
        }
        fetched = false;
        flow.await(queue.put(item), depth);
        if (flow.suspended()) {
          flow.suspend(this, PUT);
          return null;
        }
      } else {
        put = false;
        try {
          flow.resumed();
        } catch (Throwable cancelled) {
          return close(flow, depth, cancelled);
        }
      }
    }
  }

  private Object close(Flow flow, int depth, Throwable reason) throws Throwable {
    failure = reason;
    source.close(flow, depth, reason);
    if (flow.suspended()) {
      flow.suspend(this, CLOSED);
      return null;
    }
    throw reason;
  }
}
