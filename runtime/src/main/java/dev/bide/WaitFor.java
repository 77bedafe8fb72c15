package dev.bide;

import dev.bide.machine.Flow;

/** {@link Asyncio#waitFor}. */
final class WaitFor<T> extends Coroutine<T> {
  // Where it goes on.
  private static final int EXPIRED = 1;
  private static final int AWAITED = 2;

  private final Awaitable<? extends T> awaitable;
  private final long limit;

  /** What had no time at all. */
  private Promise<T> refused;

  private Timeout timeout;

  /** Awaits {@code awaitable} for at most {@code limit} nanoseconds. */
  WaitFor(Awaitable<? extends T> awaitable, long limit) {
    this.awaitable = awaitable;
    this.limit = limit;
  }

  @Override
  protected Object step(Flow flow, int depth) throws Throwable {
    if (at == EXPIRED) {
      flow.resumed();
      return outcomeOfRefused();
    }
    if (at == AWAITED) {
      return awaited(flow, depth);
    }
    EventLoop loop = Asyncio.runningLoop();
    if (limit > 0) {
      timeout = new Timeout(loop, loop.time() + Seconds.of(limit));
      return awaited(flow, depth);
    }
    refused = Promises.ensure(loop, awaitable);
    if (refused.done()) {
      return refused.result();
    }
    Promise<Void> ended = new Promise<>(loop);
    refused.addDoneCallback(promise -> release(ended));
    refused.cancel();
    flow.await(ended, depth);
    flow.suspend(this, EXPIRED);
    return null;
  }

  /** Awaits, or goes on awaiting, inside the timeout. */
  private T awaited(Flow flow, int depth) throws Throwable {
    T value;
    try {
      value = at == 0 ? flow.await(awaitable, depth) : flow.<T>resumed();
    } catch (Throwable failure) {
      timeout.leave(failure);
      throw failure;
    }
    if (flow.suspended()) {
      flow.suspend(this, AWAITED);
    } else {
      timeout.leave(null);
    }
    return value;
  }

  private static void release(Promise<Void> ended) {
    if (!ended.done()) {
      ended.setResult(null);
    }
  }

  private T outcomeOfRefused() {
    try {
      return refused.result();
    } catch (CancelledError cancelled) {
      throw new AsyncTimeoutException(cancelled);
    }
  }
}
