package dev.bide;

/** The callbacks that are ready to run, first in, first out. */
final class ReadyQueue {
  private Runnable[] ring = new Runnable[64];
  private int head;
  private int size;

  void add(Runnable callback) {
    if (size == ring.length) {
      grow();
    }
    ring[(head + size++) & (ring.length - 1)] = callback;
  }

  /** Takes the oldest; there must be one. */
  Runnable take() {
    Runnable callback = ring[head];
    ring[head] = null;
    head = (head + 1) & (ring.length - 1);
    size--;
    return callback;
  }

  /** Makes the one at {@code index}, counted from the oldest, the oldest. */
  void advance(int index) {
    int at = (head + index) & (ring.length - 1);
    Runnable chosen = ring[at];
    while (at != head) {
      int before = (at - 1) & (ring.length - 1);
      ring[at] = ring[before];
      at = before;
    }
    ring[head] = chosen;
  }

  int size() {
    return size;
  }

  private void grow() {
    Runnable[] larger = new Runnable[ring.length * 2];
    int tail = ring.length - head;
    System.arraycopy(ring, head, larger, 0, tail);
    System.arraycopy(ring, 0, larger, tail, head);
    ring = larger;
    head = 0;
  }
}
