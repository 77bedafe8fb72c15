package dev.bide;

import java.util.concurrent.atomic.AtomicInteger;

/** An event loop as the rest of the package sees it; {@link EventLoop} is what users see of it. */
abstract sealed class Loop permits EventLoop {
  private static final AtomicInteger COUNT = new AtomicInteger();

  /** For people to tell loops apart. */
  final int number = COUNT.incrementAndGet();

  final TaskList tasks = new TaskList();
  final OpenGenerators generators = new OpenGenerators();
  final OwnExecutor ownExecutor = new OwnExecutor();
  final Unretrieved unretrieved;

  /** How many results of executors are still to come. */
  int offloaded;

  /** That of the callback which runs now; a task has its own. */
  Context context = Context.EMPTY;

  /** How many eager tasks start now, one inside the other. */
  int eagerStarts;

  /** Null unless in debug mode. */
  volatile Debugging debugging;

  /** How long a callback may take before it is logged in debug mode. */
  volatile long slowCallbackNanos = 100_000_000;

  final Agenda agenda;
  final Ticker ticker;

  /** Null for a loop with a thread of its own. */
  final Hosting hosting;

  /** The loop is being cleaned up before it is closed. */
  boolean ending;

  volatile boolean closed;

  Loop(Clock clock, ReadyOrder order, LoopHost host) {
    EventLoop self = (EventLoop) this;
    unretrieved = new Unretrieved(self);
    agenda = new Agenda(clock, order);
    ticker = new Ticker(self, agenda);
    hosting = host == null ? null : new Hosting(host, self, agenda, ticker);
    if (hosting != null) {
      agenda.setHosting(hosting);
    }
  }

  /** {@link EventLoop#callSoon} of what is never cancelled. */
  final void enqueue(Runnable callback) {
    agenda.add(callback);
  }

  /** Adds to what is ready, from any thread, whether the loop runs or not. */
  final void post(Runnable callback) {
    agenda.post(callback);
    if (closed) {
      agenda.clearInbox();
    }
  }

  final Handle callLaterNanos(long delayNanos, Runnable callback) {
    return callAtNanos(agenda.now() + delayNanos, callback);
  }

  final Handle callAtNanos(long when, Runnable callback) {
    requireOpen();
    requireOwnThread();
    Handle handle = new Handle(this, callback, true);
    agenda.addTimer(when, handle);
    return handle;
  }

  final void schedule(long delayNanos, Timer timer) {
    agenda.addTimer(agenda.now() + delayNanos, timer);
  }

  /** Notes that a timer that has not run is cancelled. */
  final void noteCancelledTimer() {
    agenda.noteCancelledTimer();
  }

  /** The task of which a step runs now; null if none does. */
  final Task<?> currentTask() {
    return agenda.running() instanceof TaskFlow flow ? flow.task : null;
  }

  /** How many ticks have begun. */
  final long ticks() {
    return ticker.ticks();
  }

  /** Whether the calling thread may use what belongs to this loop. */
  final boolean inThread() {
    if (hosting != null) {
      return closed || hosting.inThread();
    }
    Thread runs = agenda.thread();
    return runs == null || runs == Thread.currentThread();
  }

  /**
   * In debug mode, makes sure that the calling thread is that of the loop; for what belongs to a
   * loop.
   *
   * @throws IllegalStateException if it is not
   */
  public final void requireOwnThread() {
    if (debugging != null && !inThread()) {
      throw new IllegalStateException(
          "Non-thread-safe operation invoked on an event loop other than the current one");
    }
  }

  final void requireOpen() {
    if (closed) {
      throw new IllegalStateException("Event loop is closed");
    }
  }

  final void requireNoHost() {
    if (hosting != null) {
      throw new IllegalStateException("This event loop is run by its host");
    }
  }
}
