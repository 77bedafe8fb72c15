package dev.bide.sync;

import dev.bide.machine.Flow;
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

  final WaitLine<Sending> sending = new WaitLine<>(this);
  final WaitLine<Receiving> receiving = new WaitLine<>(this);
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
    items.add(item == null ? NULL : item);
    return true;
  }

  /** Whether {@link #take} has an item. */
  boolean hasItem() {
    return !items.isEmpty() || sending.anyWaits();
  }

  /** Takes the oldest item; there must be one. */
  T take() {
    Sending next = sending.wakeNext();
    if (next != null) {
      next.taken = true;
      items.add(next.item == null ? NULL : next.item);
    }
    return item(items.remove());
  }

  /** Nobody will take the items that are left. */
  void drop() {
    items.clear();
  }

  private boolean handOver(T item) {
    Receiving next = receiving.wakeNext();
    if (next == null) {
      return false;
    }
    next.given = true;
    next.item = item;
    return true;
  }

  @SuppressWarnings("unchecked") // everything that was sent was a T
  private T item(Object stored) {
    return stored == NULL ? null : (T) stored;
  }

  /** One who waits until his item is taken. */
  final class Sending extends Waiter {
    private final Sender<T> end;
    private final T item;
    private boolean taken;

    Sending(Flow flow, Sender<T> end, T item) {
      super(sending, flow);
      this.end = end;
      this.item = item;
    }

    boolean at(Sender<T> end) {
      return this.end == end;
    }

    @Override
    Object goOn() {
      if (!taken) {
        end.requireReceiver();
      }
      return null;
    }
  }

  /** One who waits for an item. */
  final class Receiving extends Waiter {
    private final Receiver<T> end;
    private T item;
    private boolean given;

    Receiving(Flow flow, Receiver<T> end) {
      super(receiving, flow);
      this.end = end;
    }

    boolean at(Receiver<T> end) {
      return this.end == end;
    }

    @Override
    Object goOn() {
      return given ? item : end.none();
    }

    /** The item goes to the next, or back to where it was. */
    @Override
    void giveUp() {
      if (given && !handOver(item)) {
        items.addFirst(item == null ? NULL : item);
      }
    }
  }
}
