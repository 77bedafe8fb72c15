package dev.bide.sync;

import dev.bide.AsyncContext;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.machine.Flow;
import java.util.function.BooleanSupplier;

/**
 * Tasks that hold a lock wait here, without it, until another one that holds it says that something
 * has changed. Python's {@code asyncio.Condition}.
 *
 * <p>{@code try (var held = await(condition.acquire())) { ... }} is Python's {@code async with
 * condition:}. What Python calls {@code wait}, {@code notify} and {@code notify_all} has other
 * names here, because {@link Object} has taken those. Belongs to one event loop and its thread.
 */
public final class AsyncCondition {
  private final WaitLine<Waiter<?>> waiters = new WaitLine<>(this);
  private final AsyncLock lock;

  /** A condition with a lock of its own. */
  public AsyncCondition() {
    this(new AsyncLock());
  }

  /** A condition of {@code lock}, which others may have as well. */
  public AsyncCondition(AsyncLock lock) {
    this.lock = lock;
  }

  /** Whether somebody holds the lock. */
  public boolean locked() {
    return lock.locked();
  }

  /** {@link AsyncLock#acquire} of the lock. */
  public Coroutine<AsyncContext> acquire() {
    return lock.acquire();
  }

  /** {@link AsyncLock#release} of the lock. */
  public void release() {
    lock.release();
  }

  /**
   * Releases the lock, waits for a signal, and acquires the lock again; this even if it is
   * cancelled, and whatever comes meanwhile. Python's {@code wait}. May end without need: check
   * again, or use {@link #waitFor}.
   *
   * @return throws {@link IllegalStateException} once awaited, if nobody holds the lock
   */
  public Coroutine<Void> waitForSignal() {
    return new Wait();
  }

  /**
   * Waits until {@code predicate} is true, which is looked at now and after each signal, holding
   * the lock.
   *
   * @return throws {@link IllegalStateException} once awaited, if it has to wait and nobody holds
   *     the lock
   */
  public Coroutine<Void> waitFor(BooleanSupplier predicate) {
    return new WaitFor(predicate);
  }

  /** {@link #signal(int)} for one. Python's {@code notify}. */
  public void signal() {
    signal(1);
  }

  /**
   * Wakes up to {@code n} tasks that wait, oldest first. They go on once they get the lock, which
   * this does not release.
   *
   * @throws IllegalStateException if nobody holds the lock
   */
  public void signal(int n) {
    requireLocked("notify");
    wake(n);
  }

  /** {@link #signal(int)} for all. Python's {@code notify_all}. */
  public void signalAll() {
    signal(waiters.size());
  }

  @Override
  public String toString() {
    return Descriptions.of(this, locked() ? "locked" : "unlocked", waiters);
  }

  private void requireLocked(String what) {
    if (!locked()) {
      throw new IllegalStateException("cannot " + what + " on un-acquired lock");
    }
  }

  private void wake(int n) {
    for (int left = n; left > 0 && waiters.wakeNext() != null; left--) {
      // That was one of them.
    }
  }

  /** Waits for a signal, without regard to the lock. */
  private final class Signal extends Waiter<Void> {
    @Override
    WaitLine<?> line() {
      return waiters;
    }

    @Override
    protected Void start(Flow flow) {
      return await(flow);
    }

    @Override
    Void goOn(Flow flow) {
      return null;
    }
  }

  private final class Wait extends Coroutine<Void> {
    // Where it goes on.
    private static final int SIGNALLED = 1;
    private static final int LOCKED = 2;

    /** The last one since it began to wait; null if none. */
    private Throwable failure;

    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      return switch (at) {
        case SIGNALLED -> {
          rememberFailure(flow);
          yield acquireAgain(flow, depth);
        }
        case LOCKED -> {
          boolean locked = rememberFailure(flow);
          yield locked ? end() : acquireAgain(flow, depth);
        }
        default -> {
          requireLocked("wait");
          flow.await(new Signal(), depth);
          release();
          flow.suspend(this, SIGNALLED);
          yield null;
        }
      };
    }

    /** Goes on; true if what it waited for has come. */
    private boolean rememberFailure(Flow flow) throws Throwable {
      try {
        flow.resumed();
        return true;
      } catch (CancelledError cancelled) {
        failure = cancelled;
        return false;
      }
    }

    private Object acquireAgain(Flow flow, int depth) throws Throwable {
      flow.await(acquire(), depth);
      if (flow.suspended()) {
        flow.suspend(this, LOCKED);
        return null;
      }
      return end();
    }

    private Object end() throws Throwable {
      if (failure != null) {
        wake(1); // in case this one had been woken before it was cancelled
        throw failure;
      }
      return null;
    }
  }

  private final class WaitFor extends Coroutine<Void> {
    private final BooleanSupplier predicate;

    WaitFor(BooleanSupplier predicate) {
      this.predicate = predicate;
    }

    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      if (at != 0) {
        flow.resumed();
      }
      while (!predicate.getAsBoolean()) {
        flow.await(waitForSignal(), depth);
        if (flow.suspended()) {
          flow.suspend(this, 1);
          return null;
        }
      }
      return null;
    }
  }
}
