package dev.bide;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Runs callbacks and tasks, one at a time, on one thread. Python's {@code asyncio.EventLoop}.
 *
 * <p>It works in ticks: a tick moves the timers that are due behind what is ready, and runs exactly
 * what is ready then, in order; what that schedules runs in the next tick.
 *
 * <p>Only {@link #callSoonThreadsafe}, {@link #time}, {@link #isRunning} and {@link #isClosed} may
 * be called from other threads. Times are seconds, or a {@link Duration}.
 */
public final class EventLoop {
  private static final ThreadLocal<EventLoop> RUNNING = new ThreadLocal<>();
  private static final System.Logger LOGGER = System.getLogger("dev.bide");

  final TaskList tasks = new TaskList();
  final Unretrieved unretrieved = new Unretrieved(this);
  final OpenGenerators generators = new OpenGenerators();

  final OwnExecutor ownExecutor = new OwnExecutor();

  /** How many results of executors are still to come. */
  int offloaded;

  /** The task of which a step runs now; null between steps. */
  Task<?> currentTask;

  private final Agenda agenda;
  private volatile boolean closed;
  private boolean stopping;

  /** The thread was interrupted while it ran this loop, and is to be so again when it leaves. */
  private boolean interrupted;

  private long ticks;
  private boolean debug;
  private long slowCallbackNanos = 100_000_000;
  private Runnable onInterrupt;
  private BiConsumer<? super EventLoop, ? super ErrorContext> exceptionHandler = ErrorContext::log;

  /** A loop that does not run yet. */
  public EventLoop() {
    this(Clock.SYSTEM);
  }

  /** A loop with a time of its own. */
  public EventLoop(Clock clock) {
    this(clock, null);
  }

  /**
   * A loop with a time and an order of its own.
   *
   * @param order null for first in, first out, as always in Python
   */
  public EventLoop(Clock clock, ReadyOrder order) {
    agenda = new Agenda(clock, order);
  }

  /** The loop that runs in this thread, or null. */
  static EventLoop current() {
    return RUNNING.get();
  }

  // Scheduling.

  /** Has {@code callback} run in the next tick. */
  public Handle callSoon(Runnable callback) {
    requireOpen();
    requireOwnThread();
    Handle handle = new Handle(this, callback, false);
    agenda.add(handle);
    return handle;
  }

  /** {@link #callSoon} from any thread; wakes the loop if it waits. */
  public Handle callSoonThreadsafe(Runnable callback) {
    requireOpen();
    Handle handle = new Handle(this, callback, false);
    agenda.post(handle);
    return handle;
  }

  /** Has {@code callback} run after {@code seconds}. */
  public Handle callLater(double seconds, Runnable callback) {
    return callLaterNanos(Seconds.toNanos(seconds), callback);
  }

  /** Has {@code callback} run after {@code delay}. */
  public Handle callLater(Duration delay, Runnable callback) {
    return callLaterNanos(Seconds.toNanos(delay), callback);
  }

  /** Has {@code callback} run at {@code when} on the clock of {@link #time}. */
  public Handle callAt(double when, Runnable callback) {
    return callAtNanos(Seconds.toNanos(when), callback);
  }

  /** Seconds on the loop's own clock, which starts anywhere and never goes back. */
  public double time() {
    return Seconds.of(agenda.now());
  }

  /** A pending promise of this loop. */
  public <T> Promise<T> createPromise() {
    return new Promise<>(this);
  }

  /** Has {@code coroutine} run as a task, from the next tick on. */
  public <T> Task<T> createTask(Coroutine<T> coroutine) {
    return createTask(coroutine, null);
  }

  /** {@link #createTask(Coroutine)} with a name for people to read. */
  public <T> Task<T> createTask(Coroutine<T> coroutine, String name) {
    requireOpen();
    return Task.create(this, coroutine, name);
  }

  /**
   * Has {@code work} done on another thread.
   *
   * @param executor where; null for the loop's own, whose threads are virtual where the JDK has
   *     them
   * @return gives the result; cancelling it interrupts the work
   */
  public <T> Promise<T> runInExecutor(Executor executor, Callable<? extends T> work) {
    requireOpen();
    return new Offload<T>(this, executor == null ? ownExecutor.get() : executor, work::call);
  }

  // Running.

  /** Runs until {@link #stop}. */
  public void runForever() {
    enter();
    try {
      do {
        tick();
      } while (!stopping);
    } finally {
      leave();
    }
  }

  /**
   * Runs until {@code promise} is done.
   *
   * @return its result; its failure is thrown
   */
  public <T> T runUntilComplete(Promise<T> promise) {
    Consumer<Promise<T>> stopping = done -> stop();
    promise.addDoneCallback(stopping);
    try {
      runForever();
    } finally {
      promise.removeDoneCallback(stopping);
    }
    if (!promise.done()) {
      throw new IllegalStateException("Event loop stopped before " + promise + " was done.");
    }
    return promise.result();
  }

  /**
   * Whether something that other threads do is still to come: work in an executor, or a completion
   * stage that a task awaits. To be called on the loop's thread.
   */
  public boolean awaitsThreads() {
    return offloaded > 0 || tasks.anyAwaitsStage();
  }

  /** Makes {@link #runForever} return after the tick that runs now. */
  public void stop() {
    stopping = true;
  }

  /** Whether a thread runs this loop. */
  public boolean isRunning() {
    return agenda.thread() != null;
  }

  /** Whether it has been closed, for good. */
  public boolean isClosed() {
    return closed;
  }

  /**
   * Drops everything that is scheduled; nothing can be scheduled any more.
   *
   * @throws IllegalStateException if it runs
   */
  public void close() {
    if (isRunning()) {
      throw new IllegalStateException("Cannot close a running event loop");
    }
    closed = true;
    agenda.clear();
  }

  // Errors.

  /** Who is told of errors that nobody else gets to see; by default they are logged. */
  public void setExceptionHandler(
      BiConsumer<? super EventLoop, ? super ErrorContext> exceptionHandler) {
    this.exceptionHandler = exceptionHandler;
  }

  /** Reports an error that nobody else gets to see. */
  public void callExceptionHandler(ErrorContext context) {
    try {
      exceptionHandler.accept(this, context);
    } catch (Throwable failed) {
      ErrorContext.log(
          this, new ErrorContext("Unhandled error in exception handler", failed, null));
      ErrorContext.log(this, context);
    }
  }

  /**
   * Whether slow callbacks are logged and calls from wrong threads refused. Python's debug mode.
   */
  public boolean isDebug() {
    return debug;
  }

  /** Switches {@link #isDebug debug} mode. */
  public void setDebug(boolean debug) {
    this.debug = debug;
  }

  /** How long a callback may take before it is logged in debug mode; 0.1 seconds unless set. */
  public void setSlowCallbackDuration(double seconds) {
    slowCallbackNanos = Seconds.toNanos(seconds);
  }

  // For the package.

  /** {@link #callSoon} of what is never cancelled. */
  void enqueue(Runnable callback) {
    agenda.add(callback);
  }

  /** Schedules a step of a task; from any thread. */
  void wake(TaskFlow flow) {
    agenda.addOrPost(flow);
  }

  /** Adds to what is ready, from any thread, whether the loop runs or not. */
  void post(Runnable callback) {
    agenda.post(callback);
  }

  void schedule(long delayNanos, Timer timer) {
    agenda.addTimer(agenda.now() + delayNanos, timer);
  }

  /** How many ticks have begun. */
  long ticks() {
    return ticks;
  }

  /** What to do when the thread is interrupted while the loop runs. */
  void onInterrupt(Runnable action) {
    onInterrupt = action;
  }

  /** Notes that a timer that has not run is cancelled. */
  void noteCancelledTimer() {
    agenda.noteCancelledTimer();
  }

  Handle callLaterNanos(long delayNanos, Runnable callback) {
    return callAtNanos(agenda.now() + delayNanos, callback);
  }

  private Handle callAtNanos(long when, Runnable callback) {
    requireOpen();
    requireOwnThread();
    Handle handle = new Handle(this, callback, true);
    agenda.addTimer(when, handle);
    return handle;
  }

  private void enter() {
    requireOpen();
    if (current() != null || agenda.thread() != null) {
      throw new IllegalStateException("This event loop, or another one in this thread, is running");
    }
    agenda.setThread(Thread.currentThread());
    RUNNING.set(this);
  }

  private void leave() {
    stopping = false;
    agenda.setThread(null);
    RUNNING.remove();
    if (interrupted) {
      interrupted = false;
      Thread.currentThread().interrupt();
    }
  }

  /** The only place where callbacks are called; all others add them to what is ready. */
  private void tick() {
    awaitWork();
    ticks++;
    for (int left = agenda.size(); left > 0; left--) {
      Runnable callback = agenda.take(left);
      try {
        if (debug) {
          runTimed(callback);
        } else {
          callback.run();
        }
      } catch (Throwable failed) {
        callExceptionHandler(new ErrorContext("Exception in callback " + callback, failed, null));
      }
    }
  }

  private void runTimed(Runnable callback) {
    long start = agenda.now();
    callback.run();
    long taken = agenda.now() - start;
    if (taken >= slowCallbackNanos) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          () -> "Executing %s took %.3f seconds".formatted(callback, Seconds.of(taken)));
    }
  }

  /** Waits until something is ready, or the loop is to stop. */
  private void awaitWork() {
    checkInterrupt();
    long idleNanos = agenda.collect();
    while (idleNanos > 0 && !stopping) {
      agenda.park(this, idleNanos);
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

  private void requireOwnThread() {
    if (debug && isRunning() && agenda.thread() != Thread.currentThread()) {
      throw new IllegalStateException(
          "Non-thread-safe operation invoked on an event loop other than the current one");
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("Event loop is closed");
    }
  }
}
