package dev.bide.sync;

import dev.bide.AsyncContext;
import dev.bide.Coroutine;
import dev.bide.machine.Flow;

/**
 * A number of permits. Python's {@code asyncio.Semaphore} and {@code BoundedSemaphore}.
 *
 * <p>{@code try (var held = await(semaphore.acquire())) { ... }} is Python's {@code async with
 * semaphore:}. A permit that is released is handed to the one that waits longest. Belongs to one
 * event loop and its thread.
 */
public final class AsyncSemaphore {
  private final WaitLine<Waiter<?>> waiters = new WaitLine<>(this);
  private final AsyncContext held = new Held(this::release);
  private final int bound;
  private int permits;

  private AsyncSemaphore(int permits, int bound) {
    if (permits < 0) {
      throw new IllegalArgumentException("Semaphore initial value must be >= 0");
    }
    this.permits = permits;
    this.bound = bound;
  }

  /**
   * A semaphore whose permits may become more by {@link #release}.
   *
   * @throws IllegalArgumentException if {@code permits} is negative
   */
  public AsyncSemaphore(int permits) {
    this(permits, Integer.MAX_VALUE);
  }

  /**
   * A semaphore that refuses to be released more often than acquired. Python's {@code
   * BoundedSemaphore}.
   *
   * @throws IllegalArgumentException if {@code permits} is negative
   */
  public static AsyncSemaphore bounded(int permits) {
    return new AsyncSemaphore(permits, permits);
  }

  /** Whether {@link #acquire} would wait: there is no permit, or somebody was before. */
  public boolean locked() {
    return permits == 0 || !waiters.deserted();
  }

  /**
   * Takes a permit; at once, without suspending, unless it is {@link #locked}.
   *
   * @return gives the resource that {@linkplain #release gives back} the permit at the end of a
   *     try-with-resources
   */
  public Coroutine<AsyncContext> acquire() {
    return new Acquire();
  }

  /**
   * Gives back a permit; who waits longest gets it, and goes on in the next tick.
   *
   * @throws IllegalStateException if it is bounded and all permits are there; Python's {@code
   *     ValueError}
   */
  public void release() {
    if (permits >= bound) {
      throw new IllegalStateException("BoundedSemaphore released too many times");
    }
    permits++;
    handOver();
  }

  @Override
  public String toString() {
    return Descriptions.of(this, locked() ? "locked" : "unlocked, value:" + permits, waiters);
  }

  /** Hands a permit that is there to the next who waits; false if nobody does. */
  private boolean handOver() {
    boolean handed = waiters.wakeNext() != null;
    if (handed) {
      permits--;
    }
    return handed;
  }

  /** Hands over the permits that were kept back because somebody was first. */
  private void handOverAll() {
    boolean more = true;
    while (more && permits > 0) {
      more = handOver();
    }
  }

  private final class Acquire extends Waiter<AsyncContext> {
    @Override
    WaitLine<?> line() {
      return waiters;
    }

    @Override
    protected AsyncContext start(Flow flow) {
      if (locked()) {
        return await(flow);
      }
      permits--;
      return held;
    }

    @Override
    AsyncContext goOn(Flow flow) {
      handOverAll();
      return held;
    }

    @Override
    void giveUp() {
      if (!cancelled()) {
        permits++;
      }
      handOverAll();
    }
  }
}
