package dev.bide;

import java.util.Arrays;

/**
 * Timers by (when, order of arrival). Cancelled ones stay until they are due, or until they are
 * more than half of all.
 */
final class TimerHeap {
  private static final int MIN_CANCELLED_TO_REBUILD = 100;

  /** Of a node; more than two make the heap flatter and its memory accesses fewer. */
  private static final int CHILDREN = 4;

  // A heap; the keys are kept apart from the timers so that comparing stays in the cache.
  private long[] when = new long[16];
  private int[] sequence = new int[16];
  private Timer[] timers = new Timer[16];
  private int size;
  private int nextSequence;
  private int cancelled;

  boolean isEmpty() {
    return size == 0;
  }

  /** When the first one is due; there must be one. */
  long first() {
    return when[0];
  }

  void add(long dueAt, Timer timer) {
    if (size == timers.length) {
      int larger = size + (size >> 1);
      when = Arrays.copyOf(when, larger);
      sequence = Arrays.copyOf(sequence, larger);
      timers = Arrays.copyOf(timers, larger);
    }
    siftUp(size++, dueAt, nextSequence++, timer);
  }

  /** Takes the first one; there must be one. */
  Timer take() {
    Timer first = timers[0];
    size--;
    Timer moved = timers[size];
    timers[size] = null;
    if (size > 0) {
      siftDown(0, when[size], sequence[size], moved);
    }
    if (cancelled > 0 && first.cancelled()) {
      cancelled--;
    }
    return first;
  }

  /** Drops the cancelled ones that would be taken next. */
  void dropCancelled() {
    while (size > 0 && timers[0].cancelled()) {
      take();
    }
  }

  /**
   * Notes that a timer has been cancelled. The count may include some that have left the heap,
   * which at worst makes a rebuild come early.
   */
  void noteCancelled() {
    cancelled++;
    if (cancelled > MIN_CANCELLED_TO_REBUILD && cancelled > size / 2) {
      rebuild();
    }
  }

  private void rebuild() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (!timers[i].cancelled()) {
        when[kept] = when[i];
        sequence[kept] = sequence[i];
        timers[kept++] = timers[i];
      }
    }
    Arrays.fill(timers, kept, size, null);
    size = kept;
    cancelled = 0;
    for (int i = size / CHILDREN; i >= 0 && size > 0; i--) {
      siftDown(i, when[i], sequence[i], timers[i]);
    }
  }

  private void siftUp(int hole, long dueAt, int order, Timer timer) {
    while (hole > 0) {
      int parent = (hole - 1) / CHILDREN;
      if (!before(dueAt, order, parent)) {
        break;
      }
      move(parent, hole);
      hole = parent;
    }
    put(hole, dueAt, order, timer);
  }

  private void siftDown(int hole, long dueAt, int order, Timer timer) {
    for (int child = CHILDREN * hole + 1; child < size; child = CHILDREN * hole + 1) {
      child = earliestFrom(child);
      if (before(dueAt, order, child)) {
        break;
      }
      move(child, hole);
      hole = child;
    }
    put(hole, dueAt, order, timer);
  }

  private int earliestFrom(int firstChild) {
    int earliest = firstChild;
    int end = Math.min(firstChild + CHILDREN, size);
    for (int child = firstChild + 1; child < end; child++) {
      if (before(when[child], sequence[child], earliest)) {
        earliest = child;
      }
    }
    return earliest;
  }

  /** Whether the given key comes before that at {@code index}. Sequence numbers may wrap around. */
  private boolean before(long dueAt, int order, int index) {
    return dueAt < when[index] || (dueAt == when[index] && order - sequence[index] < 0);
  }

  private void move(int from, int to) {
    put(to, when[from], sequence[from], timers[from]);
  }

  private void put(int index, long dueAt, int order, Timer timer) {
    when[index] = dueAt;
    sequence[index] = order;
    timers[index] = timer;
  }
}
