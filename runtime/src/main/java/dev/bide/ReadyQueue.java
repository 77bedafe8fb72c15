package dev.bide;

/** The callbacks that are ready to run, first in, first out. */
class ReadyQueue {
  /**
   * Of {@link Runnable}s; to store in an array of an interface has all interfaces of what is stored
   * searched for it. The length is a power of two.
   */
  private Object[] ring = new Object[64];

  // How many have been taken and added so far; they may wrap around.
  private int taken;
  private int added;

  /** Adds to what is ready; on the loop's thread only. */
  void add(Runnable callback) {
    if (added - taken == ring.length) {
      grow();
    }
    ring[slot(added++)] = callback;
  }

  /** Takes the oldest callback; there must be one. */
  final Object take() {
    int slot = slot(taken++);
    Object callback = ring[slot];
    ring[slot] = null;
    return callback;
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
    for (int i = taken; i != added; i++) {
      larger[i & (larger.length - 1)] = ring[slot(i)];
    }
    ring = larger;
  }
}
