package dev.bide.sync;

import dev.bide.Coroutine;

/** How many items have been put into a queue and have not been dealt with. */
final class Backlog {
  private final AsyncEvent empty = new AsyncEvent();
  private int size;

  Backlog() {
    empty.set();
  }

  int size() {
    return size;
  }

  void add() {
    if (size++ == 0) {
      empty.clear();
    }
  }

  /** Takes {@code count} off, or as many as there are. */
  void remove(int count) {
    size = Math.max(0, size - count);
    if (size == 0) {
      empty.set();
    }
  }

  Coroutine<Void> waitUntilEmpty() {
    return empty.waitUntilSet();
  }
}
