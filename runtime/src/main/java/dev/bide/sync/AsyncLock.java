package dev.bide.sync;

import dev.bide.AsyncContext;
import dev.bide.Coroutine;
import dev.bide.machine.Flow;

/**
 * Held by one task at a time. Python's {@code asyncio.Lock}.
 *
 * <p>{@code try (var held = await(lock.acquire())) { ... }} is Python's {@code async with lock:}.
 * It goes to the one that waits longest. It is not reentrant, and may be released by a task that
 * did not acquire it. Belongs to one event loop and its thread.
 */
public final class AsyncLock {
  private final WaitLine<Waiter<?>> waiters = new WaitLine<>(this);
  private final AsyncContext held = new Held(this::release);
  private boolean locked;

  /** A lock that nobody holds. */
  public AsyncLock() {}

  /** Whether somebody holds it. */
  public boolean locked() {
    return locked;
  }

  /**
   * Acquires it; at once, without suspending, if nobody holds it and nobody was before.
   *
   * @return gives the resource that {@linkplain #release releases} it at the end of a
   *     try-with-resources
   */
  public Coroutine<AsyncContext> acquire() {
    return new Acquire();
  }

  /**
   * Releases it; who waits longest goes on in the next tick.
   *
   * @throws IllegalStateException if nobody holds it
   */
  public void release() {
    if (!locked) {
      throw new IllegalStateException("Lock is not acquired.");
    }
    locked = false;
    waiters.wakeFirst();
  }

  @Override
  public String toString() {
    return Descriptions.of(this, locked ? "locked" : "unlocked", waiters);
  }

  private AsyncContext take() {
    locked = true;
    return held;
  }

  private final class Acquire extends Waiter<AsyncContext> {
    @Override
    WaitLine<?> line() {
      return waiters;
    }

    @Override
    protected AsyncContext start(Flow flow) {
      return !locked && waiters.deserted() ? take() : await(flow);
    }

    @Override
    AsyncContext goOn(Flow flow) {
      return take();
    }

    @Override
    void giveUp() {
      if (!locked) {
        waiters.wakeFirst();
      }
    }
  }
}
