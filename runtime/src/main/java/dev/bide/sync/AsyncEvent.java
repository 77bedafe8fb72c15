package dev.bide.sync;

import dev.bide.Coroutine;
import dev.bide.machine.Flow;

/**
 * A flag that tasks wait for. Python's {@code asyncio.Event}.
 *
 * <p>Belongs to one event loop and its thread.
 */
public final class AsyncEvent {
  private final WaitLine<Waiter<?>> waiters = new WaitLine<>(this);
  private boolean set;

  /** An event that is not set. */
  public AsyncEvent() {}

  /** Whether it is set. */
  public boolean isSet() {
    return set;
  }

  /**
   * Sets it: all who wait go on, in the next tick, in the order in which they came; even if it is
   * cleared before.
   */
  public void set() {
    if (!set) {
      set = true;
      waiters.wakeAll();
    }
  }

  /** Makes it not set: who comes from now on waits. */
  public void clear() {
    set = false;
  }

  /**
   * Waits until it is set; ends at once, without suspending, if it is. Python's {@code wait}, a
   * name that {@link Object#wait()} has taken.
   */
  public Coroutine<Void> waitUntilSet() {
    return new Wait();
  }

  @Override
  public String toString() {
    return Descriptions.of(this, set ? "set" : "unset", waiters);
  }

  private final class Wait extends Waiter<Void> {
    @Override
    WaitLine<?> line() {
      return waiters;
    }

    @Override
    protected Void start(Flow flow) {
      return set ? null : await(flow);
    }

    @Override
    Void goOn(Flow flow) {
      return null;
    }
  }
}
