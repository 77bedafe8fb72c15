package dev.bide.sync;

import dev.bide.EventLoop;
import dev.bide.machine.Flow;
import java.util.function.Predicate;

/**
 * Who waits for the same thing, in the order of arrival. A waiter stays in the line until he goes
 * on, so that whoever comes in between sees that somebody is before him.
 *
 * @param <W> what waiters have to tell to those who wake them
 */
final class WaitLine<W extends Waiter> {
  private final Object owner;
  private Waiter first;
  private Waiter last;

  /** Nobody before it waits any more; null if nobody in the line does. */
  private Waiter next;

  private int size;

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
    return size;
  }

  /** Whether everybody here has given up. */
  boolean deserted() {
    Waiter waiter = first;
    while (waiter != null && waiter.cancelled()) {
      waiter = waiter.next;
    }
    return waiter == null;
  }

  /** Whether somebody here has been neither woken nor cancelled. */
  boolean anyWaits() {
    while (next != null && !next.waits()) {
      next = next.next;
    }
    return next != null;
  }

  /** Puts {@code waiter}, on behalf of {@code flow}, at the end. */
  void add(Waiter waiter, Flow flow) {
    bind(EventLoop.of(flow));
    waiter.previous = last;
    if (last == null) {
      first = waiter;
    } else {
      last.next = waiter;
    }
    last = waiter;
    if (next == null) {
      next = waiter;
    }
    size++;
  }

  /** Takes {@code waiter}, who is here, out. */
  void remove(Waiter waiter) {
    if (next == waiter) {
      next = waiter.next;
    }
    if (waiter.previous == null) {
      first = waiter.next;
    } else {
      waiter.previous.next = waiter.next;
    }
    if (waiter.next == null) {
      last = waiter.previous;
    } else {
      waiter.next.previous = waiter.previous;
    }
    waiter.previous = null;
    waiter.next = null;
    size--;
  }

  /** Wakes the first who still waits, and gives him; null if there is none. */
  @SuppressWarnings("unchecked") // only such come here
  W wakeNext() {
    if (!anyWaits()) {
      return null;
    }
    Waiter waiter = next;
    next = waiter.next;
    wake(waiter);
    return (W) waiter;
  }

  /** Wakes the first of the line, unless he has been woken or cancelled already. */
  void wakeFirst() {
    if (first != null && first.waits()) {
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
    for (Waiter waiter = next; waiter != null; waiter = waiter.next) {
      if (waiter.waits() && chosen.test((W) waiter)) {
        wake(waiter);
      }
    }
  }

  private void wake(Waiter waiter) {
    loop.requireOwnThread();
    waiter.wake();
  }

  private void bind(EventLoop running) {
    if (loop == null) {
      loop = running;
    } else if (loop != running) {
      throw new IllegalStateException(owner + " is bound to a different event loop");
    }
  }
}
