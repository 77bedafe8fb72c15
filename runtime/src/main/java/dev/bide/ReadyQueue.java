package dev.bide;

/** The callbacks that are ready to run, first in, first out, and the one that runs. */
class ReadyQueue {
  /**
   * Of {@link Runnable}s; to store in an array of an interface has all interfaces of what is stored
   * searched for it. The length is a power of two.
   */
  private Object[] ring = new Object[64];

  // How many have been taken and added so far; they may wrap around. The one that was taken last
  // stays in its place while it runs, so that it costs nothing to know which one that is.
  private int taken;
  private int added;

  /** Adds to what is ready; on the loop's thread only. */
  void add(Runnable callback) {
    if (added - taken == ring.length - 1) {
      grow();
    }
    ring[slot(added++)] = callback;
  }

  /** Takes the oldest callback, which runs until {@link #ended}; there must be one. */
  final Object take() {
    return ring[slot(taken++)];
  }

  /** The callback that runs; null if none does. */
  final Object running() {
    Object[] ring = this.ring; // other threads may look as well, while it grows
    return ring[(taken - 1) & (ring.length - 1)];
  }

  /** Has {@code callback} count as the one that runs; null for none. */
  final void setRunning(Object callback) {
    ring[slot(taken - 1)] = callback;
  }

  /** The callback that was taken last has ended. */
  final void ended() {
    setRunning(null);
  }

  /** Makes the one at {@code index}, counted from the oldest, the oldest. */
  final void advance(int index) {
    Object chosen = ring[slot(taken + index)];
    for (int i = index; i > 0; i--) {
      ring[slot(taken + i)] = ring[slot(taken + i - 1)];
    }
    ring[slot(taken)] = chosen;
  }

  /** How many callbacks are ready. */
  final int size() {
    return added - taken;
  }

  private int slot(int number) {
    return number & (ring.length - 1);
  }

  private void grow() {
    Object[] larger = new Object[ring.length * 2];
    for (int i = taken - 1; i != added; i++) {
      larger[i & (larger.length - 1)] = ring[slot(i)];
    }
    ring = larger;
  }
}
