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
final class WaitLine<W extends Waiter> extends Link {
  private final Object owner;

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
    waiter.insertBefore(this);
    places++;
  }

  /** {@code waiter} goes on. */
  void leave(Waiter waiter) {
    if (waiter.cancelled()) {
      waiter.unlink();
      places--;
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
    if (woken == 0 && next() instanceof Waiter first && first.waits()) {
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
    Link link = next();
    while (link instanceof Waiter waiter) {
      link = waiter.next();
      if (waiter.waits() && chosen.test((W) waiter)) {
        wake(waiter);
      }
    }
  }

  private Waiter firstWaiting() {
    Link link = next();
    while (link instanceof Waiter waiter) {
      if (waiter.waits()) {
        return waiter;
      }
      link = waiter.next();
    }
    return null;
  }

  private void wake(Waiter waiter) {
    loop.requireOwnThread();
    waiter.unlink();
    places--;
    woken++;
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
