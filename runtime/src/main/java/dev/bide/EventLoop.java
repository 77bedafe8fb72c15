package dev.bide;

import dev.bide.machine.Flow;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;

/**
 * Runs callbacks and tasks, one at a time, on one thread. Python's {@code asyncio.EventLoop}.
 *
 * <p>It works in ticks: a tick moves the timers that are due behind what is ready, and runs exactly
 * what is ready then, in order; what that schedules runs in the next tick.
 *
 * <p>Only {@link #callSoonThreadsafe}, {@link #shutDown}, {@link #time}, {@link #isRunning}, {@link
 * #isClosed} and {@link #isDebug} may be called from other threads, and {@link CallGraph#of}. The
 * rest, and all that belongs to a loop, checks its thread in {@linkplain #setDebug debug} mode.
 * Times are seconds, or a {@link Duration}.
 */
public final class EventLoop extends Loop {
  private static final BiConsumer<EventLoop, ErrorContext> LOG = (loop, context) -> context.log();
  private static final boolean MANAGED_BY_DEFAULT = Boolean.getBoolean("dev.bide.management");

  private BiConsumer<? super EventLoop, ? super ErrorContext> exceptionHandler = LOG;
  private volatile boolean managed;

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
    this(clock, order, null);
  }

  private EventLoop(Clock clock, ReadyOrder order, LoopHost host) {
    super(clock, order, host);
    setDebug(Debugging.BY_DEFAULT);
    if (MANAGED_BY_DEFAULT) {
      manage();
    }
  }

  /**
   * A loop that lives on the thread of {@code host} and runs whenever it has something to do, a
   * tick being one job of the host, until {@link #shutDown}. Nothing of this exists in asyncio.
   *
   * <p>{@link Asyncio#runThreadsafe} gives it work from any thread, {@link #createTask} from the
   * host's own, also outside of a tick; {@link Asyncio#runningLoop} finds it during a tick only,
   * because a thread may be the host of several loops. May be called from any thread.
   */
  public static EventLoop on(LoopHost host) {
    return new EventLoop(Clock.SYSTEM, null, host);
  }

  /** The loop that runs in this thread, or null. */
  static EventLoop current() {
    return Ticker.current();
  }

  /**
   * The loop that runs {@code flow}; for awaitables that park it at a leaf of their own.
   *
   * @throws IllegalStateException if it runs on no loop
   */
  public static EventLoop of(Flow flow) {
    if (flow instanceof TaskFlow running) {
      return running.task.loop;
    }
    throw new IllegalStateException("no running event loop");
  }

  // Scheduling.

  /** Has {@code callback} run in the next tick, in the {@link Context} that is current now. */
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
    post(handle);
    return handle;
  }

  /** Has {@code callback} run after {@code seconds}, in the context that is current now. */
  public Handle callLater(double seconds, Runnable callback) {
    return callLaterNanos(Seconds.toNanos(seconds), callback);
  }

  /** {@link #callLater(double, Runnable)}. */
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

  /** A pending promise of this loop. Python's {@code create_future}. */
  public <T> Promise<T> createPromise() {
    return new Promise<>(this);
  }

  /** Has {@code coroutine} run as a task, from the next tick on. */
  public <T> Task<T> createTask(Coroutine<T> coroutine) {
    return createTask(coroutine, null);
  }

  /** {@link #createTask(Coroutine)} with a name for people to read; null for a made-up one. */
  public <T> Task<T> createTask(Coroutine<T> coroutine, String name) {
    return createTask(coroutine, name, Context.current());
  }

  /** {@link #createTask(Coroutine, String)} that starts with {@code context}. */
  public <T> Task<T> createTask(Coroutine<T> coroutine, String name, Context context) {
    requireOpen();
    requireOwnThread();
    return Task.create(this, coroutine, name, context);
  }

  /**
   * Has {@code coroutine} run as a task that starts at once: when this returns, it is done or has
   * reached its first suspension. Its failure is that of the task. Python's {@code create_task(...,
   * eager_start=True)} and {@code eager_task_factory}. The task starts in the next tick if this
   * loop does not run in this thread, or in the midst of very many eager starts one inside the
   * other.
   *
   * @param name for people to read; null for a made-up one
   */
  public <T> Task<T> createEagerTask(Coroutine<T> coroutine, String name) {
    requireOpen();
    requireOwnThread();
    return Task.createEager(this, coroutine, name);
  }

  /**
   * Has {@code work} done on another thread, in the context of that thread.
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

  /**
   * Runs until {@link #stop}.
   *
   * @throws IllegalStateException if it runs already, has a host, or is closed
   */
  public void runForever() {
    ticker.runForever();
  }

  /**
   * {@link #runForever} until {@code promise} is done.
   *
   * @return its result; its failure is thrown
   * @throws IllegalStateException if it belongs to another loop, or if the loop was stopped before
   */
  public <T> T runUntilComplete(Promise<T> promise) {
    if (promise.loop != this) {
      throw new IllegalStateException(promise + " belongs to another event loop");
    }
    return ticker.runUntilComplete(promise);
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
    requireNoHost();
    ticker.stop();
  }

  /** Whether a thread runs this loop; a host does so until it is closed. */
  public boolean isRunning() {
    return hosting == null ? agenda.thread() != null : !closed;
  }

  /** Whether it has been closed, for good. */
  public boolean isClosed() {
    return closed;
  }

  /**
   * Drops everything that is scheduled; nothing can be scheduled any more. What {@link
   * Asyncio#runThreadsafe} has given it and has not started is cancelled.
   *
   * @throws IllegalStateException if it runs, or is in a tick
   */
  public void close() {
    if (agenda.thread() != null) {
      throw new IllegalStateException("Cannot close a running event loop");
    }
    closed = true;
    agenda.clear();
    if (hosting != null) {
      hosting.closed();
    }
    if (managed) {
      LoopManagement.unregister(this);
    }
  }

  /**
   * Ends a loop that has a host, as {@link Runner#close} ends one that has none: cancels its tasks,
   * waits for them, closes the generators that are open, and closes the loop. It does not wait for
   * work in its own executor. May be called from any thread, and again.
   *
   * @return completed when the loop is closed
   * @throws IllegalStateException if it has no host
   */
  public CompletableFuture<Void> shutDown() {
    if (hosting == null) {
      throw new IllegalStateException("a loop without a host is ended by its Runner");
    }
    return hosting.shutDown();
  }

  // Errors.

  /**
   * Who is told of errors that nobody else gets to see.
   *
   * @param exceptionHandler null for the default: they are logged
   */
  public void setExceptionHandler(
      BiConsumer<? super EventLoop, ? super ErrorContext> exceptionHandler) {
    this.exceptionHandler = exceptionHandler == null ? LOG : exceptionHandler;
  }

  /**
   * Reports an error that nobody else gets to see, in the context of the task or callback that it
   * comes from; one of the handler itself is logged.
   */
  public void callExceptionHandler(ErrorContext context) {
    Context origin = context.promise() instanceof Task<?> task ? task.context : Context.current();
    try {
      origin.run(() -> exceptionHandler.accept(this, context));
    } catch (Throwable failed) {
      new ErrorContext("Unhandled error in exception handler", failed, null).log();
      context.log();
    }
  }

  /** Whether it is in {@linkplain #setDebug debug} mode. */
  public boolean isDebug() {
    return debugging != null;
  }

  /**
   * Switches debug mode; it is on from the start if the system property {@code dev.bide.debug} is
   * {@code true}. In debug mode callbacks and steps that take long are logged, calls from wrong
   * threads refused, coroutines that were never awaited reported when {@link Asyncio#run} ends, and
   * reports say where a task or coroutine was created. Python's {@code set_debug}.
   */
  public void setDebug(boolean debug) {
    if (debug != isDebug()) {
      debugging = debug ? new Debugging(this) : null;
    }
  }

  /** How long a callback may take before it is logged in debug mode; 0.1 seconds unless set. */
  public void setSlowCallbackDuration(double seconds) {
    slowCallbackNanos = Seconds.toNanos(seconds);
  }

  /**
   * Makes an {@link EventLoopMXBean} of this loop, which tools such as {@code jconsole} show, until
   * it is closed; once is enough. May be called from any thread, before the loop is closed.
   *
   * @throws IllegalStateException if the JVM has no module {@code java.management}
   */
  public void manage() {
    requireOpen();
    managed = true;
    LoopManagement.register(this);
  }

  @Override
  public String toString() {
    return "<EventLoop " + number + (closed ? " closed>" : isRunning() ? " running>" : ">");
  }
}
