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
final class WaitLine<W extends Waiter> {
  private final Object owner;

  /**
   * The first of a ring; null if nobody is in his place. The last is not stored, for a reference in
   * an old object costs the garbage collector more than one in a waiter, which is young.
   */
  private Waiter first;

  /** How many are in their places. */
  private int places;

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
    return places + woken;
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
  void add(Waiter waiter, Flow flow) {
    bind(EventLoop.of(flow));
    append(waiter);
  }

  /** {@code waiter} goes on. */
  void leave(Waiter waiter) {
    if (waiter.cancelled()) {
      remove(waiter);
    } else {
      woken--;
    }
  }

  /** Wakes the first who still waits, and gives him; null if there is none. */
  @SuppressWarnings("unchecked") // only such come here
  W wakeNext() {
    Waiter waiter = firstWaiting();
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
    Waiter waiter = first;
    for (int left = places; left > 0; left--) {
      Waiter next = waiter.next;
      if (waiter.waits() && chosen.test((W) waiter)) {
        wake(waiter);
      }
      waiter = next;
    }
  }

  private Waiter firstWaiting() {
    Waiter waiter = first;
    for (int left = places; left > 0; left--) {
      if (waiter.waits()) {
        return waiter;
      }
      waiter = waiter.next;
    }
    return null;
  }

  private void wake(Waiter waiter) {
    loop.requireOwnThread();
    remove(waiter);
    woken++;
    waiter.wake();
  }

  private void append(Waiter waiter) {
    if (first == null) {
      waiter.previous = waiter;
      waiter.next = waiter;
      first = waiter;
    } else {
      Waiter last = first.previous;
      waiter.previous = last;
      waiter.next = first;
      last.next = waiter;
      first.previous = waiter;
    }
    places++;
  }

  private void remove(Waiter waiter) {
    if (places == 1) {
      first = null;
    } else {
      waiter.previous.next = waiter.next;
      waiter.next.previous = waiter.previous;
      if (first == waiter) {
        first = waiter.next;
      }
    }
    waiter.previous = null; // or one that is garbage, but old, would keep others
    waiter.next = null;
    places--;
  }

  private void bind(EventLoop running) {
    if (loop == null) {
      loop = running;
    } else if (loop != running) {
      throw new IllegalStateException(owner + " is bound to a different event loop");
    }
  }
}
