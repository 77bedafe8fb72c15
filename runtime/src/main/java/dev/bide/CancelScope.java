package dev.bide;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of an {@link Async} method that can be cancelled by itself: the body of a
 * try-with-resources. Trio's {@code CancelScope}; asyncio has none.
 *
 * <pre>{@code
 * try (CancelScope scope = CancelScope.within(3)) {
 *   best = await(search(scope)); // at most 3 seconds, then go on with what there is
 * }
 * }</pre>
 *
 * <p>When it is cancelled, by {@link #cancel} or by its deadline, what the body awaits is
 * cancelled; if the body ends by that, the statement ends normally, and {@link #caught} says so.
 * What the body has made run in a {@link TaskGroup} that stands in it is cancelled with it.
 *
 * <p><b>A shielded scope</b> holds back every request to cancel that comes from outside of it, by
 * {@link Task#cancel}, by a scope or a {@link Timeout} or a {@link TaskGroup} around it, until it
 * has ended: then the next await throws. Its own requests, and those of what stands in it, reach
 * the body. It is meant for clean-up that awaits, mostly with a deadline:
 *
 * <pre>{@code
 * } finally {
 *   try (CancelScope scope = CancelScope.shieldedWithin(2)) {
 *     await(connection.close());
 *   }
 * }
 * }</pre>
 *
 * <p>A request is thrown once, as everywhere in asyncio, and not at each further await as in Trio:
 * clean-up may await, and code that takes a lock again before it passes a cancellation on still
 * works. The request counts in {@link Task#cancelling} until the body ends, and what a shield holds
 * back counts from its end on. Who cancels the task meanwhile is not overheard: the cancellation
 * then goes on behind the statement.
 *
 * <p>To be used on the loop's thread. A task that has no scope pays nothing for them.
 */
public final class CancelScope extends Scope {
  private final boolean shielded;
  private boolean caught;

  /** The messages of the requests from outside that it holds back; null if there are none. */
  private List<String> held;

  private CancelScope(double deadline, boolean shielded) {
    super(Asyncio.runningLoop(), deadline);
    this.shielded = shielded;
    if (shielded) {
      task.setShield(this);
    }
  }

  /** A scope without a deadline, entered by the current task. */
  public static CancelScope open() {
    return new CancelScope(Double.POSITIVE_INFINITY, false);
  }

  /** A scope that is cancelled after {@code seconds}. Trio's {@code move_on_after}. */
  public static CancelScope within(double seconds) {
    return new CancelScope(Asyncio.runningLoop().time() + seconds, false);
  }

  /** {@link #within(double)}. */
  public static CancelScope within(Duration limit) {
    return within(Seconds.of(Seconds.toNanos(limit)));
  }

  /** A shielded scope without a deadline. */
  public static CancelScope shielded() {
    return new CancelScope(Double.POSITIVE_INFINITY, true);
  }

  /** A shielded scope that is cancelled after {@code seconds}. */
  public static CancelScope shieldedWithin(double seconds) {
    return new CancelScope(Asyncio.runningLoop().time() + seconds, true);
  }

  /** {@link #shieldedWithin(double)}. */
  public static CancelScope shieldedWithin(Duration limit) {
    return shieldedWithin(Seconds.of(Seconds.toNanos(limit)));
  }

  /**
   * Cancels the body; nothing happens if it has been cancelled, or has ended. The body itself, when
   * it calls this, goes on until its next await.
   */
  public void cancel() {
    cancel(null);
  }

  /** {@link #cancel()}, with a message for the {@link CancelledError} that the body gets. */
  public void cancel(String message) {
    loop.requireOwnThread();
    request(message);
  }

  /** Whether it has been cancelled, by a call or its deadline. */
  public boolean cancelled() {
    return requested();
  }

  /** Whether the body has ended by the cancellation of this scope, which ended there. */
  public boolean caught() {
    return caught;
  }

  /** Whether it holds back requests from outside. */
  public boolean isShielded() {
    return shielded;
  }

  /** In seconds on the clock of {@link EventLoop#time}; infinite if there is none. */
  public double deadline() {
    return deadlineOrInfinity();
  }

  /**
   * Moves the deadline.
   *
   * @param deadline in seconds on the clock of {@link EventLoop#time}; infinity for none
   * @throws IllegalStateException if it has been cancelled or its body has ended
   */
  public void reschedule(double deadline) {
    if (!active()) {
      throw new IllegalStateException("Cannot move the deadline of " + this);
    }
    moveDeadline(deadline);
  }

  @Override
  public Awaitable<Boolean> exit(Throwable bodyError) {
    caught = endsBy(bodyError);
    if (shielded) {
      task.setShield(shieldAround());
      if (held != null) {
        held.forEach(task::release);
      }
    }
    return Asyncio.value(caught);
  }

  @Override
  CancelScope shieldWithin() {
    return shielded ? this : super.shieldWithin();
  }

  /**
   * Holds back a request, or has the outermost shield do so that stands between it and its aim.
   *
   * @param message goes with the request; may be null
   * @param within the innermost shield that lets the request pass; null if all hold it back
   */
  void hold(String message, CancelScope within) {
    CancelScope outermost = this;
    while (outermost.shieldAround() != within && outermost.shieldAround() != null) {
      outermost = outermost.shieldAround();
    }
    if (outermost.held == null) {
      outermost.held = new ArrayList<>();
    }
    outermost.held.add(message);
  }

  @Override
  public String toString() {
    String state = left() ? "ended" : requested() ? "cancelled" : "active";
    return "<CancelScope "
        + state
        + (shielded ? " shielded" : "")
        + " deadline="
        + deadline()
        + ">";
  }
}
