package dev.bide.sync;

import dev.bide.Coroutine;
import dev.bide.machine.Flow;
import java.util.Locale;

/**
 * Where a number of tasks wait until all of them have come; again and again. Python's {@code
 * asyncio.Barrier}.
 *
 * <p>It is filling until all have come, then draining until all have left; who comes meanwhile
 * waits for the next round. Belongs to one event loop and its thread.
 */
public final class AsyncBarrier {
  private enum State {
    FILLING,
    DRAINING,
    RESETTING,
    BROKEN
  }

  /** Its lock guards what is below; signals every change of the state. */
  private final AsyncCondition changed = new AsyncCondition();

  private final int parties;
  private State state = State.FILLING;

  /** How many are in the barrier. */
  private int count;

  /**
   * A barrier for {@code parties} tasks.
   *
   * @throws IllegalArgumentException if {@code parties} is less than 1
   */
  public AsyncBarrier(int parties) {
    if (parties < 1) {
      throw new IllegalArgumentException("parties must be >= 1");
    }
    this.parties = parties;
  }

  /** How many tasks have to come. */
  public int parties() {
    return parties;
  }

  /** How many tasks have come and wait for the others. */
  public int waiting() {
    return state == State.FILLING ? count : 0;
  }

  /** Whether it has been {@linkplain #abort aborted}. */
  public boolean broken() {
    return state == State.BROKEN;
  }

  /**
   * Waits until all have come. Python's {@code wait}, a name that {@link Object#wait()} has taken;
   * and {@code async with barrier as position:}, whose end does nothing.
   *
   * @return gives the position of this task among those who came, from 0; throws {@link
   *     BrokenBarrierException} if the barrier is broken, or is aborted or reset while it waits
   */
  public Coroutine<Integer> waitForAll() {
    return new Wait();
  }

  /** Makes it empty: who waits gets a {@link BrokenBarrierException}. */
  public Coroutine<Void> reset() {
    return new Change(() -> state = count > 0 ? State.RESETTING : State.FILLING);
  }

  /**
   * Breaks it until it is {@linkplain #reset}: who waits, and who comes, gets a {@link
   * BrokenBarrierException}.
   */
  public Coroutine<Void> abort() {
    return new Change(() -> state = State.BROKEN);
  }

  @Override
  public String toString() {
    String waiters = broken() ? "" : ", waiters:" + waiting() + "/" + parties;
    return "<AsyncBarrier [" + state.name().toLowerCase(Locale.ROOT) + waiters + "]>";
  }

  private final class Wait extends Coroutine<Integer> {
    // Where it goes on.
    private static final int ACQUIRED = 1;
    private static final int ADMITTED = 2;
    private static final int RELEASED = 3;

    private int position;

    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      if (at == 0) {
        flow.await(changed.acquire(), depth);
        if (suspended(flow, ACQUIRED)) {
          return null;
        }
      } else if (at == ACQUIRED) {
        flow.resumed();
      }
      try {
        return locked(flow, depth);
      } finally {
        if (!flow.suspended()) {
          changed.release();
        }
      }
    }

    private Object locked(Flow flow, int depth) throws Throwable {
      if (at < ADMITTED) {
        flow.await(changed.waitFor(AsyncBarrier.this::admits), depth);
        if (suspended(flow, ADMITTED)) {
          return null;
        }
      } else if (at == ADMITTED) {
        flow.resumed();
      }
      if (at < RELEASED) {
        if (broken()) {
          throw new BrokenBarrierException("Barrier aborted");
        }
        position = count++;
      }
      try {
        return inside(flow, depth);
      } finally {
        if (!flow.suspended()) {
          leave();
        }
      }
    }

    private Object inside(Flow flow, int depth) throws Throwable {
      if (at == RELEASED) {
        flow.resumed();
      } else if (position + 1 == parties) {
        state = State.DRAINING;
        changed.signalAll();
        return position;
      } else {
        flow.await(changed.waitFor(() -> state != State.FILLING), depth);
        if (suspended(flow, RELEASED)) {
          return null;
        }
      }
      if (state == State.BROKEN || state == State.RESETTING) {
        throw new BrokenBarrierException("Abort or reset of barrier");
      }
      return position;
    }

    private boolean suspended(Flow flow, int at) {
      if (flow.suspended()) {
        flow.suspend(this, at);
      }
      return flow.suspended();
    }
  }

  private boolean admits() {
    return state != State.DRAINING && state != State.RESETTING;
  }

  /** The last one out lets the next round in. */
  private void leave() {
    count--;
    if (count == 0) {
      if (!admits()) {
        state = State.FILLING;
      }
      changed.signalAll();
    }
  }

  /** Changes the state, holding the lock. */
  private final class Change extends Coroutine<Void> {
    private final Runnable change;

    Change(Runnable change) {
      this.change = change;
    }

    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      if (at != 0) {
        flow.resumed();
      } else {
        flow.await(changed.acquire(), depth);
        if (flow.suspended()) {
          flow.suspend(this, 1);
          return null;
        }
      }
      change.run();
      changed.signalAll();
      changed.release();
      return null;
    }
  }
}
