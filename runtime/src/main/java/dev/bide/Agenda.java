package dev.bide;

import java.util.concurrent.ConcurrentLinkedQueue;

/** What a loop has to do: now, at given times, and by order of other threads. */
final class Agenda extends ReadyQueue {
  private final Clock clock;

  /** Null for first in, first out. */
  private final ReadyOrder order;

  private final TimerHeap timers = new TimerHeap();
  private final ConcurrentLinkedQueue<Runnable> inbox = new ConcurrentLinkedQueue<>();

  /** True from when something is put into the inbox until the loop looks there. */
  private volatile boolean posted;

  /** The thread that works on it; null while none does. */
  private volatile Thread thread;

  /** True while the thread may be parked and must be unparked by who fills the inbox. */
  private volatile boolean idle;

  /** Null for a loop with a thread of its own. */
  private Hosting hosting;

  /** True between the ticks of a hosted loop: who adds something has the host run a tick. */
  private boolean resting;

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

  /** Leaves the waiting, and the waking, to {@code hosting}. */
  void setHosting(Hosting hosting) {
    this.hosting = hosting;
    idle = true;
    resting = true;
  }

  void setResting(boolean resting) {
    this.resting = resting;
  }

  @Override
  void add(Runnable callback) {
    super.add(callback);
    if (resting) {
      hosting.wake();
    }
  }

  /** Adds to what is ready, from any thread. */
  void post(Runnable callback) {
    inbox.add(callback);
    posted = true;
    if (idle) {
      wake();
    }
  }

  /** {@link #add} where that is allowed, else {@link #post}. */
  void addOrPost(Runnable callback) {
    if (Thread.currentThread() == thread) {
      super.add(callback);
    } else {
      post(callback);
    }
  }

  void addTimer(long when, Timer timer) {
    timers.add(when, timer);
    if (resting) {
      hosting.wake();
    }
  }

  void noteCancelledTimer() {
    timers.noteCancelled();
  }

  /** {@link #take()} of one of the {@code oldest} callbacks; there must be that many. */
  Object take(int oldest) {
    if (order != null) {
      advance(order.next(oldest));
    }
    return take();
  }

  /** Collects what has become ready; returns how long there will be nothing, in nanoseconds. */
  long collect() {
    if (posted) {
      posted = false;
      for (Runnable next = inbox.poll(); next != null; next = inbox.poll()) {
        super.add(next);
      }
    }
    long untilNextTimer = collectTimers();
    return size() > 0 ? 0 : untilNextTimer;
  }

  /** When the first timer is due; Long.MAX_VALUE if there is none. */
  long nextTimer() {
    timers.dropCancelled();
    return timers.isEmpty() ? Long.MAX_VALUE : timers.first();
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
    while (size() > 0) {
      take();
      ended();
    }
    while (!timers.isEmpty()) {
      timers.take();
    }
    clearInbox();
  }

  /** Forgets what other threads have ordered; from any thread. */
  void clearInbox() {
    for (Runnable next = inbox.poll(); next != null; next = inbox.poll()) {
      if (next instanceof Posted posted) {
        posted.dropped();
      }
    }
  }

  private void wake() {
    if (hosting == null) {
      clock.unpark(thread);
    } else {
      hosting.wake();
    }
  }

  /** Reads the clock once. */
  private long collectTimers() {
    if (timers.isEmpty()) {
      return Long.MAX_VALUE;
    }
    timers.dropCancelled();
    long now = clock.now();
    while (!timers.isEmpty() && timers.first() <= now) {
      super.add(timers.take());
    }
    return timers.isEmpty() ? Long.MAX_VALUE : timers.first() - now;
  }
}
