package dev.bide.sync;

import dev.bide.EventLoop;
import dev.bide.machine.Flow;
import java.util.function.Predicate;

/**
 * Who waits for the same thing, in the order of arrival. Who has been woken counts until he goes
 * on, so that whoever comes in between sees that somebody is before him; who has been cancelled
 * keeps his place until then.
 *
 * @param <W> what waiters have to tell to those who wake them
 */
final class WaitLine<W extends Waiter<?>> {
  private final Object owner;

  /**
   * The first of a ring; null if nobody is in his place. The last is not stored, for a reference in
   * an old object costs the garbage collector more than one in a waiter, which is young.
   */
  private Waiter<?> first;

  /** How many have been woken and have not gone on. */
  private int woken;

  /** Null until somebody has to wait. */
  private EventLoop loop;

  /** A line of those who wait for {@code owner}. */
  WaitLine(Object owner) {
    this.owner = owner;
  }

  Object owner() {
    return owner;
  }

  /** How many have not gone on yet. */
  int size() {
    int places = 0;
    for (Waiter<?> waiter = first; waiter != null; waiter = after(waiter)) {
      places++;
    }
    return places + woken;
  }

  /**
   * Whether nobody is in his place. To look before waking keeps what wakes out of the machine code
   * of a caller that never finds anybody.
   */
  boolean isEmpty() {
    return first == null;
  }

  /** Whether everybody here has been cancelled. */
  boolean deserted() {
    return woken == 0 && firstWaiting() == null;
  }

  /** Whether somebody here has been neither woken nor cancelled. */
  boolean anyWaits() {
    return firstWaiting() != null;
  }

  /** Puts {@code waiter}, on behalf of {@code flow}, at the end. */
  void add(Waiter<?> waiter, Flow flow) {
    bind(EventLoop.of(flow));
    append(waiter);
  }

  /** {@code waiter} goes on. */
  void leave(Waiter<?> waiter) {
    if (waiter.cancelled()) {
      remove(waiter);
    } else {
      woken--;
    }
  }

  /** Wakes the first who still waits, and gives him; null if there is none. */
  @SuppressWarnings("unchecked") // only such come here
  W wakeNext() {
    Waiter<?> waiter = firstWaiting();
    if (waiter != null) {
      wake(waiter);
    }
    return (W) waiter;
  }

  /** Wakes the first of the line, unless he has been woken or cancelled already. */
  void wakeFirst() {
    if (woken == 0 && first != null && first.waits()) {
      wake(first);
    }
  }

  /** Wakes everybody. */
  void wakeAll() {
    wakeAll(waiter -> true);
  }

  /** Wakes all that are {@code chosen}. */
  @SuppressWarnings("unchecked") // only such come here
  void wakeAll(Predicate<? super W> chosen) {
    Waiter<?> next;
    for (Waiter<?> waiter = first; waiter != null; waiter = next) {
      next = after(waiter);
      if (waiter.waits() && chosen.test((W) waiter)) {
        wake(waiter);
      }
    }
  }

  private Waiter<?> firstWaiting() {
    Waiter<?> waiter = first;
    while (waiter != null && !waiter.waits()) {
      waiter = after(waiter);
    }
    return waiter;
  }

  /** Who comes after {@code waiter} in the line; null if he is the last. */
  private Waiter<?> after(Waiter<?> waiter) {
    return waiter.next == first ? null : waiter.next;
  }

  private void wake(Waiter<?> waiter) {
    loop.requireOwnThread();
    remove(waiter);
    woken++;
    waiter.wake();
  }

  private void append(Waiter<?> waiter) {
    if (first == null) {
      first = waiter;
    } else {
      waiter.joinBefore(first);
    }
  }

  private void remove(Waiter<?> waiter) {
    if (waiter.next == null) {
      first = null;
    } else {
      if (first == waiter) {
        first = waiter.next;
      }
      waiter.part();
    }
  }

  private void bind(EventLoop running) {
    if (loop == null) {
      loop = running;
    } else if (loop != running) {
      throw new IllegalStateException(owner + " is bound to a different event loop");
    }
  }
}
