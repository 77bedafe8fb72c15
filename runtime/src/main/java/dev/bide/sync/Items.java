package dev.bide.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Items in the order in which they are to be taken. */
abstract class Items<T> {
  private int size;

  /** The oldest first. */
  static <T> Items<T> fifo() {
    return new Fifo<>();
  }

  /** The newest first. */
  static <T> Items<T> lifo() {
    return new Lifo<>();
  }

  /** The smallest by {@code order} first, and equal ones in any order. */
  static <T> Items<T> priority(Comparator<? super T> order) {
    return new Priority<>(order);
  }

  final int size() {
    return size;
  }

  final boolean isEmpty() {
    return size == 0;
  }

  final void add(T item) {
    store(item);
    size++;
  }

  /** Takes the first one out; there must be one. */
  final T take() {
    T item = remove();
    size--;
    return item;
  }

  final void clear() {
    while (size > 0) {
      take();
    }
  }

  /** {@link #add}, before {@link #size} grows. */
  abstract void store(T item);

  /** {@link #take}, before {@link #size} shrinks. */
  abstract T remove();

  /** All of them, for people to read. */
  abstract List<T> list();

  @Override
  public String toString() {
    return list().toString();
  }

  private static class Fifo<T> extends Items<T> {
    /** The length is a power of two. */
    private Object[] ring = new Object[4];

    /** How many have been taken so far; may wrap around. */
    private int taken;

    @Override
    final void store(T item) {
      if (size() == ring.length) {
        grow();
      }
      ring[slot(taken + size())] = item;
    }

    @Override
    T remove() {
      return removeAt(taken++);
    }

    @SuppressWarnings("unchecked") // everything that was stored was a T
    final T removeAt(int number) {
      Object item = ring[slot(number)];
      ring[slot(number)] = null;
      return (T) item;
    }

    /** The number of the newest. */
    final int last() {
      return taken + size() - 1;
    }

    @Override
    @SuppressWarnings("unchecked") // everything that was stored was a T
    List<T> list() {
      List<T> list = new ArrayList<>();
      for (int i = 0; i < size(); i++) {
        list.add((T) ring[slot(taken + i)]);
      }
      return list;
    }

    private int slot(int number) {
      return number & (ring.length - 1);
    }

    private void grow() {
      Object[] larger = new Object[ring.length * 2];
      for (int i = 0; i < size(); i++) {
        larger[(taken + i) & (larger.length - 1)] = ring[slot(taken + i)];
      }
      ring = larger;
    }
  }

  private static final class Lifo<T> extends Fifo<T> {
    @Override
    T remove() {
      return removeAt(last());
    }
  }

  private static final class Priority<T> extends Items<T> {
    /** A record, for a heap of the JDK does not take null. */
    private record Entry<T>(T item) {}

    private final PriorityQueue<Entry<T>> heap;

    Priority(Comparator<? super T> order) {
      heap = new PriorityQueue<>((a, b) -> order.compare(a.item, b.item));
    }

    @Override
    void store(T item) {
      heap.add(new Entry<>(item));
    }

    @Override
    T remove() {
      return heap.remove().item;
    }

    @Override
    List<T> list() {
      return heap.stream().map(Entry::item).toList();
    }
  }
}
