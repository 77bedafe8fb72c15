package dev.bide;

import java.util.function.Consumer;

/** Works off the agenda of a loop, a tick at a time, in the thread that runs the loop. */
final class Ticker {
  private static final ThreadLocal<EventLoop> RUNNING = new ThreadLocal<>();

  private final EventLoop loop;
  private final Agenda agenda;
  private long ticks;
  private boolean stopping;

  /** The thread was interrupted while it ran the loop, and is to be so again when it leaves. */
  private boolean interrupted;

  /** What to do when the thread is interrupted while it runs the loop; may be null. */
  private Runnable onInterrupt;

  Ticker(EventLoop loop, Agenda agenda) {
    this.loop = loop;
    this.agenda = agenda;
  }

  /** The loop that runs in this thread, or null. */
  static EventLoop current() {
    return RUNNING.get();
  }

  /** Runs tick after tick in this thread until {@link #stop}. */
  void runForever() {
    loop.requireOpen();
    loop.requireNoHost();
    if (current() != null || agenda.thread() != null) {
      throw new IllegalStateException("This event loop, or another one in this thread, is running");
    }
    enter();
    try {
      do {
        awaitWork();
        tick();
      } while (!stopping);
    } finally {
      stopping = false;
      leave(null);
    }
  }

  /** {@link #runForever} until {@code promise} is done; gives its result. */
  <T> T runUntilComplete(Promise<T> promise) {
    Consumer<Promise<T>> stop = done -> stop();
    promise.addDoneCallback(stop);
    try {
      runForever();
    } finally {
      promise.removeDoneCallback(stop);
    }
    if (!promise.done()) {
      throw new IllegalStateException("Event loop stopped before " + promise + " was done.");
    }
    return promise.result();
  }

  /** Makes {@link #runForever} return after the tick that runs now. */
  void stop() {
    stopping = true;
  }

  /** Runs one tick in this thread, which may be running another loop. */
  void runOnce() {
    EventLoop outer = current();
    enter();
    try {
      tick();
    } finally {
      leave(outer);
    }
  }

  /** How many ticks have begun. */
  long ticks() {
    return ticks;
  }

  void onInterrupt(Runnable action) {
    onInterrupt = action;
  }

  private void enter() {
    agenda.setThread(Thread.currentThread());
    RUNNING.set(loop);
  }

  private void leave(EventLoop outer) {
    agenda.setThread(null);
    if (outer == null) {
      RUNNING.remove();
    } else {
      RUNNING.set(outer);
    }
    if (interrupted) {
      interrupted = false;
      Thread.currentThread().interrupt();
    }
  }

  /** The only place where callbacks are called; all others add them to what is ready. */
  private void tick() {
    ticks++;
    boolean watched = loop.debugging != null || Recording.watchesSteps();
    for (int left = agenda.size(); left > 0; left--) {
      Object callback = agenda.take(left);
      try {
        if (watched) {
          runWatched(callback);
        } else {
          run(callback);
        }
      } catch (Throwable failed) {
        loop.callExceptionHandler(
            new ErrorContext("Exception in callback " + callback, failed, null));
        loop.context = Context.EMPTY; // the handler has run in that of the callback
      } finally {
        agenda.ended();
      }
    }
  }

  /** The step of a task, which is what nearly all of them are, is a direct call. */
  private static void run(Object callback) {
    if (callback instanceof TaskFlow flow) {
      flow.run();
    } else {
      ((Runnable) callback).run();
    }
  }

  private void runWatched(Object callback) {
    Object step = Recording.beginStep();
    long start = agenda.now();
    try {
      run(callback);
    } finally {
      long taken = agenda.now() - start;
      Recording.endStep(step, callback);
      if (loop.debugging != null) {
        loop.debugging.ran(callback, taken);
      }
    }
  }

  /** Waits until something is ready, or the loop is to stop. */
  private void awaitWork() {
    checkInterrupt();
    long idleNanos = agenda.collect();
    while (idleNanos > 0 && !stopping) {
      agenda.park(loop, idleNanos);
      checkInterrupt();
      idleNanos = agenda.collect();
    }
  }

  private void checkInterrupt() {
    if (Thread.interrupted()) {
      interrupted = true;
      if (onInterrupt != null) {
        onInterrupt.run();
      }
    }
  }
}
