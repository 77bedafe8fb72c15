package dev.bide.sync;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/** Items in the order in which they are to be taken. */
final class Items<T> {
  /** Stands for the item null, which the collections of the JDK do not take. */
  private static final Object NULL = new Object();

  private final Queue<Object> stored;

  private Items(Queue<Object> stored) {
    this.stored = stored;
  }

  /** The oldest first. */
  static <T> Items<T> fifo() {
    return new Items<>(new ArrayDeque<>());
  }

  /** The newest first. */
  static <T> Items<T> lifo() {
    return new Items<>(Collections.asLifoQueue(new ArrayDeque<>()));
  }

  /** The smallest by {@code order} first, and equal ones in any order. */
  static <T> Items<T> priority(Comparator<? super T> order) {
    return new Items<>(
        new PriorityQueue<>((a, b) -> order.compare(Items.<T>item(a), Items.<T>item(b))));
  }

  int size() {
    return stored.size();
  }

  boolean isEmpty() {
    return stored.isEmpty();
  }

  void add(T item) {
    stored.add(item == null ? NULL : item);
  }

  /** Takes the first one out; there must be one. */
  T take() {
    return item(stored.remove());
  }

  void clear() {
    stored.clear();
  }

  @Override
  public String toString() {
    return stored.stream().map(Items::item).toList().toString();
  }

  @SuppressWarnings("unchecked") // everything that was added was a T
  private static <T> T item(Object stored) {
    return stored == NULL ? null : (T) stored;
  }
}
