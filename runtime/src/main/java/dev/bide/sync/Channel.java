package dev.bide.sync;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A queue with two ends that are handed to different tasks, copied and closed: whoever receives
 * learns that nobody will send any more, and the other way round. Trio's memory channel; asyncio
 * has none.
 *
 * <p>Items arrive in the order in which they were sent. A sender waits while as many items as the
 * channel holds are on their way; with a capacity of 0 he waits until the item has been received.
 * Belongs to one event loop and its thread.
 *
 * @param <T> the type of the items
 */
public final class Channel<T> {
  /** Stands for the item null, which the collections of the JDK do not take. */
  private static final Object NULL = new Object();

  final WaitLine<Sender<T>.Send> sending = new WaitLine<>(this);
  final WaitLine<Receiver<T>.Receive> receiving = new WaitLine<>(this);
  int openSenders;
  int openReceivers;

  private final Deque<Object> items = new ArrayDeque<>();
  private final int capacity;
  private final Sender<T> sender = new Sender<>(this);
  private final Receiver<T> receiver = new Receiver<>(this);

  private Channel(int capacity) {
    if (capacity < 0) {
      throw new IllegalArgumentException("capacity must be >= 0");
    }
    this.capacity = capacity;
  }

  /**
   * A channel with one sender and one receiver, both open.
   *
   * @param capacity how many items may have been sent and not received; {@link Integer#MAX_VALUE}
   *     for any number
   * @throws IllegalArgumentException if {@code capacity} is negative
   */
  public static <T> Channel<T> open(int capacity) {
    return new Channel<>(capacity);
  }

  /** The end where items go in. */
  public Sender<T> sender() {
    return sender;
  }

  /** The end where items come out. */
  public Receiver<T> receiver() {
    return receiver;
  }

  @Override
  public String toString() {
    return "<Channel [%d/%d, senders:%d, receivers:%d]>"
        .formatted(items.size(), capacity, openSenders, openReceivers);
  }

  /** Passes on {@code item} if that is possible without waiting. */
  boolean offer(T item) {
    if (handOver(item)) {
      return true;
    }
    if (items.size() >= capacity) {
      return false;
    }
    items.add(stored(item));
    return true;
  }

  /** Whether {@link #take} has an item. */
  boolean hasItem() {
    return !items.isEmpty() || sending.anyWaits();
  }

  /** Takes the oldest item; there must be one. */
  T take() {
    Sender<T>.Send next = sending.wakeNext();
    if (next != null) {
      next.taken = true;
      items.add(stored(next.item));
    }
    return item(items.remove());
  }

  /** Nobody will take the items that are left. */
  void drop() {
    items.clear();
  }

  /** Takes back what had been handed over to one who was cancelled. */
  void giveBack(T item) {
    if (!handOver(item)) {
      items.addFirst(stored(item));
    }
  }

  private boolean handOver(T item) {
    Receiver<T>.Receive next = receiving.wakeNext();
    if (next == null) {
      return false;
    }
    next.given = true;
    next.item = item;
    return true;
  }

  private static Object stored(Object item) {
    return item == null ? NULL : item;
  }

  @SuppressWarnings("unchecked") // everything that was sent was a T
  private T item(Object stored) {
    return stored == NULL ? null : (T) stored;
  }
}
