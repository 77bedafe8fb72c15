package dev.bide;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;

/** What a loop has to do: now, at given times, and by order of other threads. */
final class Agenda {
  private final Clock clock;

  /** Null for first in, first out. */
  private final ReadyOrder order;

  private final ReadyQueue ready = new ReadyQueue();
  private final TimerHeap timers = new TimerHeap();
  private final ConcurrentLinkedQueue<Runnable> inbox = new ConcurrentLinkedQueue<>();

  /** True from when something is put into the inbox until the loop looks there. */
  private volatile boolean posted;

  /** The thread that works on it; null while none does. */
  private volatile Thread thread;

  /** True while the thread may be parked and must be unparked by who fills the inbox. */
  private volatile boolean idle;

  Agenda(Clock clock, ReadyOrder order) {
    this.clock = clock;
    this.order = order;
  }

  /** Nanoseconds on the loop's clock. */
  long now() {
    return clock.now();
  }

  Thread thread() {
    return thread;
  }

  void setThread(Thread thread) {
    this.thread = thread;
  }

  /** Adds to what is ready; on the loop's thread only. */
  void add(Runnable callback) {
    ready.add(callback);
  }

  /** Adds to what is ready, from any thread. */
  void post(Runnable callback) {
    inbox.add(callback);
    posted = true;
    if (idle) {
      LockSupport.unpark(thread);
    }
  }

  /** {@link #add} where that is allowed, else {@link #post}. */
  void addOrPost(Runnable callback) {
    if (Thread.currentThread() == thread) {
      ready.add(callback);
    } else {
      post(callback);
    }
  }

  void addTimer(long when, Timer timer) {
    timers.add(when, timer);
  }

  void noteCancelledTimer() {
    timers.noteCancelled();
  }

  /** How many callbacks are ready. */
  int size() {
    return ready.size();
  }

  /** Takes one of the {@code oldest} callbacks that are ready; there must be that many. */
  Runnable take(int oldest) {
    if (order != null) {
      ready.advance(order.next(oldest));
    }
    return ready.take();
  }

  /** Collects what has become ready; returns how long there will be nothing, in nanoseconds. */
  long collect() {
    if (posted) {
      posted = false;
      for (Runnable next = inbox.poll(); next != null; next = inbox.poll()) {
        ready.add(next);
      }
    }
    long untilNextTimer = collectTimers();
    return ready.size() > 0 ? 0 : untilNextTimer;
  }

  /** Waits until something is posted, the thread is interrupted, or {@code nanos} have passed. */
  void park(EventLoop loop, long nanos) {
    idle = true;
    try {
      if (!posted) {
        clock.park(loop, nanos);
      }
    } finally {
      idle = false;
    }
  }

  /** Forgets everything. */
  void clear() {
    while (ready.size() > 0) {
      ready.take();
    }
    while (!timers.isEmpty()) {
      timers.take();
    }
    inbox.clear();
  }

  /** Reads the clock once. */
  private long collectTimers() {
    timers.dropCancelled();
    if (timers.isEmpty()) {
      return Long.MAX_VALUE;
    }
    long now = clock.now();
    while (!timers.isEmpty() && timers.first() <= now) {
      ready.add(timers.take());
    }
    return timers.isEmpty() ? Long.MAX_VALUE : timers.first() - now;
  }
}
