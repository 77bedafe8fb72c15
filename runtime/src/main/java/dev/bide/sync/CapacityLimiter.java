package dev.bide.sync;

import dev.bide.AsyncContext;
import dev.bide.Asyncio;
import dev.bide.Coroutine;
import dev.bide.machine.Flow;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Limits how many do something at the same time: who does it borrows a token. Trio's {@code
 * CapacityLimiter}; asyncio has none.
 *
 * <p>It differs from a {@link AsyncSemaphore semaphore} in that it knows who has borrowed, so that
 * nobody borrows twice or gives back what he has not got, and in that the number of tokens can be
 * changed. A token that is given back is handed to the one that waits longest. Belongs to one event
 * loop and its thread.
 *
 * <p>{@code try (var token = await(limiter.acquire())) { ... }} borrows one for a block.
 */
public final class CapacityLimiter {
  private final WaitLine<Acquire> waiters = new WaitLine<>(this);
  private final Set<Object> borrowers = Collections.newSetFromMap(new IdentityHashMap<>());
  private int total;

  /**
   * A limiter with {@code total} tokens.
   *
   * @throws IllegalArgumentException if {@code total} is less than 1
   */
  public CapacityLimiter(int total) {
    setTotal(total);
  }

  /** How many tokens there are. */
  public int total() {
    return total;
  }

  /**
   * Changes how many tokens there are. If more are borrowed already, nobody gets one until enough
   * have been given back.
   *
   * @throws IllegalArgumentException if {@code total} is less than 1
   */
  public void setTotal(int total) {
    if (total < 1) {
      throw new IllegalArgumentException("a limiter has at least one token");
    }
    this.total = total;
    handOver();
  }

  /** How many tokens are borrowed. */
  public int borrowed() {
    return borrowers.size();
  }

  /** How many tokens can be borrowed without waiting. */
  public int available() {
    return Math.max(0, total - borrowed());
  }

  /** {@link #acquireOnBehalfOf} the task that awaits it. */
  public Coroutine<AsyncContext> acquire() {
    return new Acquire(null);
  }

  /**
   * Borrows a token; at once, without suspending, if there is one.
   *
   * @param borrower who has it from then on, by identity
   * @return gives the resource that gives back the token at the end of a try-with-resources; throws
   *     {@link IllegalStateException} if the borrower has one already
   */
  public Coroutine<AsyncContext> acquireOnBehalfOf(Object borrower) {
    return new Acquire(borrower);
  }

  /** {@link #releaseOnBehalfOf} the current task. */
  public void release() {
    releaseOnBehalfOf(Asyncio.currentTask());
  }

  /**
   * Gives back the token of {@code borrower}.
   *
   * @throws IllegalStateException if he has none
   */
  public void releaseOnBehalfOf(Object borrower) {
    if (!borrowers.remove(borrower)) {
      throw new IllegalStateException(borrower + " has no token of " + this);
    }
    handOver();
  }

  @Override
  public String toString() {
    return Descriptions.of(this, borrowed() + "/" + total, waiters);
  }

  /** Hands the tokens that are there to those who wait; so there are none while somebody waits. */
  private void handOver() {
    while (available() > 0) {
      Acquire next = waiters.wakeNext();
      if (next == null) {
        return;
      }
      borrowers.add(next.borrower);
    }
  }

  private AsyncContext heldBy(Object borrower) {
    return new Held(() -> releaseOnBehalfOf(borrower));
  }

  private final class Acquire extends Waiter<AsyncContext> {
    /** Null for the task that awaits this, until it does. */
    private Object borrower;

    Acquire(Object borrower) {
      this.borrower = borrower;
    }

    @Override
    WaitLine<?> line() {
      return waiters;
    }

    @Override
    protected AsyncContext start(Flow flow) {
      if (borrower == null) {
        borrower = Asyncio.currentTask();
      }
      if (borrowers.contains(borrower)) {
        throw new IllegalStateException(
            borrower + " already has a token of " + CapacityLimiter.this);
      }
      if (available() == 0) {
        return await(flow);
      }
      borrowers.add(borrower);
      return heldBy(borrower);
    }

    @Override
    AsyncContext goOn(Flow flow) {
      return heldBy(borrower);
    }

    @Override
    void giveUp() {
      if (!cancelled()) {
        releaseOnBehalfOf(borrower);
      }
    }
  }
}
