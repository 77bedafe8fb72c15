package dev.bide.testing;

import dev.bide.Asyncio;
import dev.bide.CallGraph;
import dev.bide.EventLoop;
import dev.bide.Task;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Ends what a loop runs in this thread when it takes too long in real time. */
final class Watchdog {
  /** How long the tasks have for their end after they have been cancelled. */
  private static final long GRACE_MILLIS = 1000;

  private static final ScheduledExecutorService TIMER =
      Executors.newSingleThreadScheduledExecutor(Watchdog::daemon);

  private final EventLoop loop;
  private final Duration limit;
  private final Thread watched = Thread.currentThread();
  private Future<?> next;

  /** What was going on when time was up; null until then. */
  private String report;

  /** Nothing is to be done any more: the thread is free, or has been interrupted. */
  private boolean stopped;

  Watchdog(EventLoop loop, Duration limit) {
    this.loop = loop;
    this.limit = limit;
    next = TIMER.schedule(this::expire, limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** The result, if it came in time. */
  synchronized <T> T check(T result) {
    if (report != null) {
      throw failure(null);
    }
    return result;
  }

  /** What to throw in place of {@code failure}, which may be the end that this caused. */
  synchronized RuntimeException check(Throwable failure) {
    if (report != null) {
      throw failure(failure);
    }
    return Watchdog.<RuntimeException>raise(failure);
  }

  /** Lets go of the thread. */
  synchronized void stop() {
    stopped = true;
    next.cancel(false);
    if (report != null) {
      Thread.interrupted(); // it may have been meant for the test, which has ended
    }
  }

  private AssertionError failure(Throwable cause) {
    return new AssertionError("the test took longer than " + limit + "\n" + report, cause);
  }

  private void expire() {
    String graph = CallGraph.of(loop).toText();
    synchronized (this) {
      if (!stopped) {
        report = graph;
        loop.callSoonThreadsafe(() -> Asyncio.allTasks(loop).forEach(Task::cancel));
        next = TIMER.schedule(this::interrupt, GRACE_MILLIS, TimeUnit.MILLISECONDS);
      }
    }
  }

  private synchronized void interrupt() {
    if (!stopped) {
      stopped = true;
      watched.interrupt();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "bide-watchdog");
    thread.setDaemon(true);
    return thread;
  }

  @SuppressWarnings("unchecked") // unchecked where it is thrown, whatever it is
  private static <E extends Throwable> RuntimeException raise(Throwable failure) throws E {
    throw (E) failure;
  }
}
