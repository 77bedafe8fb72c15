package dev.bide.sync;

import dev.bide.Coroutine;
import dev.bide.machine.Flow;
import java.util.Comparator;

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
  private final Items<T> items;
  private final int maxSize;
  private final WaitLine<Waiter<?>> getters = new WaitLine<>(this);
  private final WaitLine<Waiter<?>> putters = new WaitLine<>(this);

  private final Backlog backlog = new Backlog();
  private boolean shutDown;

  private AsyncQueue(Items<T> items, int maxSize) {
    this.items = items;
    this.maxSize = maxSize;
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
    return new AsyncQueue<>(Items.fifo(), maxSize);
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
    return new AsyncQueue<>(Items.lifo(), maxSize);
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
    return new AsyncQueue<>(Items.priority(order), maxSize);
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
    if (!tryPut(item)) {
      throw new QueueFull();
    }
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
    if (!gettable()) {
      throw new QueueEmpty();
    }
    return take();
  }

  /**
   * Notes that an item that was got has been dealt with; for who uses {@link #join}.
   *
   * @throws IllegalStateException if that has been said of every item; Python's {@code ValueError}
   */
  public void taskDone() {
    if (backlog.size() == 0) {
      throw new IllegalStateException("taskDone() called too many times");
    }
    backlog.remove(1);
  }

  /** Waits until {@link #taskDone} has been called for every item that was put. */
  public Coroutine<Void> join() {
    return backlog.waitUntilEmpty();
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
      backlog.remove(items.size());
      items.clear();
    }
    getters.wakeAll();
    putters.wakeAll();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("<AsyncQueue maxSize=").append(maxSize);
    if (!items.isEmpty()) {
      text.append(" items=").append(items);
    }
    append(text, getters, " getters=");
    append(text, putters, " putters=");
    if (backlog.size() > 0) {
      text.append(" unfinished=").append(backlog.size());
    }
    return text.append(shutDown ? " shutdown>" : ">").toString();
  }

  private static void append(StringBuilder text, WaitLine<?> line, String name) {
    if (line.size() > 0) {
      text.append(name).append(line.size());
    }
  }

  /** Puts {@code item} in unless there is no room. */
  private boolean tryPut(T item) {
    if (shutDown) {
      throw new QueueShutDown();
    }
    if (isFull()) {
      return false;
    }
    items.add(item);
    backlog.add();
    if (!getters.isEmpty()) {
      getters.wakeNext();
    }
    return true;
  }

  /** Whether there is an item; throws {@link QueueShutDown} if there will be none. */
  private boolean gettable() {
    if (!items.isEmpty()) {
      return true;
    }
    if (shutDown) {
      throw new QueueShutDown();
    }
    return false;
  }

  private T take() {
    T item = items.take();
    if (!putters.isEmpty()) {
      putters.wakeNext();
    }
    return item;
  }

  private final class Get extends Waiter<T> {
    @Override
    WaitLine<?> line() {
      return getters;
    }

    @Override
    protected T start(Flow flow) {
      return gettable() ? take() : await(flow);
    }

    @Override
    T goOn(Flow flow) {
      return start(flow);
    }

    @Override
    void giveUp() {
      if (!cancelled() && !isEmpty()) {
        getters.wakeNext();
      }
    }
  }

  private final class Put extends Waiter<Void> {
    private final T item;

    Put(T item) {
      this.item = item;
    }

    @Override
    WaitLine<?> line() {
      return putters;
    }

    @Override
    protected Void start(Flow flow) {
      return tryPut(item) ? null : await(flow);
    }

    @Override
    Void goOn(Flow flow) {
      return start(flow);
    }

    @Override
    void giveUp() {
      if (!cancelled() && !isFull()) {
        putters.wakeNext();
      }
    }
  }
}
