package dev.bide.sync;

import dev.bide.Coroutine;
import dev.bide.Operation;
import dev.bide.machine.Flow;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Items on their way from tasks that {@link #put} to tasks that {@link #get}. Python's {@code
 * asyncio.Queue}, {@code LifoQueue} and {@code PriorityQueue}.
 *
 * <p>Who finds an item, or room, goes on without suspending. Who does not waits until there is some
 * when he gets to run: the item stays in the queue until then, so that a cancellation never loses
 * one, and {@link #getNowait} of another task may take it first; he then waits anew.
 *
 * <p>Belongs to one event loop and its thread.
 *
 * @param <T> the type of the items
 */
public final class AsyncQueue<T> {
  /** Stands for the item null, which the collections of the JDK do not take. */
  private static final Object NULL = new Object();

  private final Queue<Object> items;
  private final int maxSize;
  private final WaitLine<Waiter> getters = new WaitLine<>(this);
  private final WaitLine<Waiter> putters = new WaitLine<>(this);

  /** Set while no item that was put is undone. */
  private final AsyncEvent finished = new AsyncEvent();

  private int unfinished;
  private boolean shutDown;

  private AsyncQueue(Queue<Object> items, int maxSize) {
    this.items = items;
    this.maxSize = maxSize;
    finished.set();
  }

  /** A queue without limit that gives the oldest item first. */
  public static <T> AsyncQueue<T> fifo() {
    return fifo(0);
  }

  /**
   * A queue that gives the oldest item first.
   *
   * @param maxSize how many items it holds; 0 or less for any number
   */
  public static <T> AsyncQueue<T> fifo(int maxSize) {
    return new AsyncQueue<>(new ArrayDeque<>(), maxSize);
  }

  /** A queue without limit that gives the newest item first. */
  public static <T> AsyncQueue<T> lifo() {
    return lifo(0);
  }

  /**
   * A queue that gives the newest item first.
   *
   * @param maxSize how many items it holds; 0 or less for any number
   */
  public static <T> AsyncQueue<T> lifo(int maxSize) {
    return new AsyncQueue<>(Collections.asLifoQueue(new ArrayDeque<>()), maxSize);
  }

  /** A queue without limit that gives the smallest item first, and equal ones in any order. */
  public static <T extends Comparable<? super T>> AsyncQueue<T> priority() {
    return priority(0);
  }

  /**
   * A queue that gives the smallest item first, and equal ones in any order.
   *
   * @param maxSize how many items it holds; 0 or less for any number
   */
  public static <T extends Comparable<? super T>> AsyncQueue<T> priority(int maxSize) {
    return priority(maxSize, Comparator.<T>naturalOrder());
  }

  /**
   * A queue that gives the item first that is smallest by {@code order}, and equal ones in any
   * order.
   *
   * @param maxSize how many items it holds; 0 or less for any number
   */
  public static <T> AsyncQueue<T> priority(int maxSize, Comparator<? super T> order) {
    Comparator<Object> ofItems = (a, b) -> order.compare(AsyncQueue.<T>item(a), item(b));
    return new AsyncQueue<>(new PriorityQueue<>(ofItems), maxSize);
  }

  /** How many items it holds. Python's {@code qsize}. */
  public int size() {
    return items.size();
  }

  /** How many items it holds at most; 0 or less for any number. */
  public int maxSize() {
    return maxSize;
  }

  /** Whether it holds no item. */
  public boolean isEmpty() {
    return items.isEmpty();
  }

  /** Whether it holds as many items as it may. */
  public boolean isFull() {
    return maxSize > 0 && items.size() >= maxSize;
  }

  /**
   * Puts {@code item} in, once there is room.
   *
   * @return throws {@link QueueShutDown} once awaited, if the queue is shut down or is while
   *     waiting
   */
  public Coroutine<Void> put(T item) {
    return new Put(item);
  }

  /**
   * Puts {@code item} in.
   *
   * @throws QueueShutDown if the queue is shut down
   * @throws QueueFull if there is no room
   */
  public void putNowait(T item) {
    if (shutDown) {
      throw new QueueShutDown();
    }
    if (isFull()) {
      throw new QueueFull();
    }
    items.add(item == null ? NULL : item);
    unfinished++;
    finished.clear();
    getters.wakeNext();
  }

  /**
   * Takes an item out, once there is one.
   *
   * @return gives the item; throws {@link QueueShutDown} if the queue is empty and shut down, or is
   *     while waiting
   */
  public Coroutine<T> get() {
    return new Get();
  }

  /**
   * Takes an item out.
   *
   * @throws QueueShutDown if there is none, and the queue is shut down
   * @throws QueueEmpty if there is none
   */
  public T getNowait() {
    if (items.isEmpty()) {
      throw shutDown ? new QueueShutDown() : new QueueEmpty();
    }
    T item = item(items.remove());
    putters.wakeNext();
    return item;
  }

  /**
   * Notes that an item that was got has been dealt with; for who uses {@link #join}.
   *
   * @throws IllegalStateException if that has been said of every item; Python's {@code ValueError}
   */
  public void taskDone() {
    if (unfinished == 0) {
      throw new IllegalStateException("taskDone() called too many times");
    }
    if (--unfinished == 0) {
      finished.set();
    }
  }

  /** Waits until {@link #taskDone} has been called for every item that was put. */
  public Coroutine<Void> join() {
    return finished.waitUntilSet();
  }

  /** {@link #shutdown(boolean)} that lets the items that are left be got. */
  public void shutdown() {
    shutdown(false);
  }

  /**
   * Ends the queue: putting throws {@link QueueShutDown} from now on, and so does getting once the
   * queue is empty; also for those who wait.
   *
   * @param immediate drop the items that are left, as if they were done
   */
  public void shutdown(boolean immediate) {
    shutDown = true;
    if (immediate) {
      unfinished = Math.max(0, unfinished - items.size());
      items.clear();
      if (unfinished == 0) {
        finished.set();
      }
    }
    getters.wakeAll();
    putters.wakeAll();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("<AsyncQueue maxSize=").append(maxSize);
    if (!items.isEmpty()) {
      text.append(" items=").append(items.stream().map(AsyncQueue::item).toList());
    }
    append(text, getters, " getters=");
    append(text, putters, " putters=");
    if (unfinished > 0) {
      text.append(" unfinished=").append(unfinished);
    }
    return text.append(shutDown ? " shutdown>" : ">").toString();
  }

  private static void append(StringBuilder text, WaitLine<?> line, String name) {
    if (line.size() > 0) {
      text.append(name).append(line.size());
    }
  }

  @SuppressWarnings("unchecked") // everything that was put was a T
  private static <T> T item(Object stored) {
    return stored == NULL ? null : (T) stored;
  }

  /** Whether {@link #getNowait} says more than that it is too early. */
  private boolean gettable() {
    return !items.isEmpty() || shutDown;
  }

  /** Whether {@link #putNowait} says more than that it is too early. */
  private boolean puttable() {
    return !isFull() || shutDown;
  }

  private final class Get extends Operation<T> {
    @Override
    protected T start(Flow flow) {
      return gettable() ? getNowait() : new Getter(flow).await();
    }
  }

  private final class Getter extends Waiter {
    Getter(Flow flow) {
      super(getters, flow);
    }

    @Override
    Object goOn() {
      return gettable() ? getNowait() : await();
    }

    @Override
    void giveUp() {
      if (!cancelled() && !isEmpty()) {
        getters.wakeNext();
      }
    }
  }

  private final class Put extends Operation<Void> {
    private final T item;

    Put(T item) {
      this.item = item;
    }

    @Override
    protected Void start(Flow flow) {
      if (puttable()) {
        putNowait(item);
        return null;
      }
      return new Putter(flow, item).await();
    }
  }

  private final class Putter extends Waiter {
    private final T item;

    Putter(Flow flow, T item) {
      super(putters, flow);
      this.item = item;
    }

    @Override
    Object goOn() {
      if (puttable()) {
        putNowait(item);
        return null;
      }
      return await();
    }

    @Override
    void giveUp() {
      if (!cancelled() && !isFull()) {
        putters.wakeNext();
      }
    }
  }
}
