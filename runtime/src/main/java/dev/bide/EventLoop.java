package dev.bide;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;

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

  final TaskList tasks = new TaskList();
  final TimerHeap timers = new TimerHeap();
  final Unretrieved unretrieved = new Unretrieved(this);

  /** The task of which a step runs now; null between steps. */
  Task<?> currentTask;

  private final Clock clock;
  private final ReadyQueue ready = new ReadyQueue();
  private final ConcurrentLinkedQueue<Runnable> inbox = new ConcurrentLinkedQueue<>();

  /** The thread that runs this loop; null while none does. */
  private volatile Thread thread;

  /** True while the thread may be parked and must be unparked by who fills the inbox. */
  private volatile boolean idle;

  private volatile boolean closed;
  private boolean stopping;
  private long ticks;
  private Runnable onInterrupt;
  private BiConsumer<? super EventLoop, ? super ErrorContext> exceptionHandler = ErrorContext::log;

  /** A loop that does not run yet. */
  public EventLoop() {
    this(Clock.SYSTEM);
  }

  EventLoop(Clock clock) {
    this.clock = clock;
  }

  /** The loop that runs in this thread, or null. */
  static EventLoop current() {
    return RUNNING.get();
  }

  // Scheduling.

  /** Has {@code callback} run in the next tick. */
  public Handle callSoon(Runnable callback) {
    requireOpen();
    Handle handle = new Handle(this, callback, false);
    ready.add(handle);
    return handle;
  }

  /** {@link #callSoon} from any thread; wakes the loop if it waits. */
  public Handle callSoonThreadsafe(Runnable callback) {
    requireOpen();
    Handle handle = new Handle(this, callback, false);
    post(handle);
    return handle;
  }

  /** Has {@code callback} run after {@code seconds}. */
  public Handle callLater(double seconds, Runnable callback) {
    return callAtNanos(clock.now() + Seconds.toNanos(seconds), callback);
  }

  /** Has {@code callback} run after {@code delay}. */
  public Handle callLater(Duration delay, Runnable callback) {
    return callAtNanos(clock.now() + Seconds.toNanos(delay), callback);
  }

  /** Has {@code callback} run at {@code when} on the clock of {@link #time}. */
  public Handle callAt(double when, Runnable callback) {
    return callAtNanos(Seconds.toNanos(when), callback);
  }

  /** Seconds on the loop's own clock, which starts anywhere and never goes back. */
  public double time() {
    return Seconds.of(clock.now());
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

  // Running.

  /** Runs until {@link #stop}. */
  public void runForever() {
    enter();
    try {
      do {
        tick();
      } while (!stopping);
    } finally {
      stopping = false;
      thread = null;
      RUNNING.remove();
    }
  }

  /**
   * Runs until {@code promise} is done.
   *
   * @return its result; its failure is thrown
   */
  public <T> T runUntilComplete(Promise<T> promise) {
    promise.addDoneCallback(done -> stop());
    runForever();
    if (!promise.done()) {
      throw new IllegalStateException("Event loop stopped before " + promise + " was done.");
    }
    return promise.result();
  }

  /** Makes {@link #runForever} return after the tick that runs now. */
  public void stop() {
    stopping = true;
  }

  /** Whether a thread runs this loop. */
  public boolean isRunning() {
    return thread != null;
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

  // For the package.

  /** {@link #callSoon} of what is never cancelled. */
  void enqueue(Runnable callback) {
    ready.add(callback);
  }

  /** Schedules a step of a task; from any thread. */
  void wake(TaskFlow flow) {
    if (Thread.currentThread() == thread) {
      ready.add(flow);
    } else {
      post(flow);
    }
  }

  void schedule(long delayNanos, Timer timer) {
    timers.add(clock.now() + delayNanos, timer);
  }

  /** How many ticks have begun. */
  long ticks() {
    return ticks;
  }

  /** What to do when the thread is interrupted while the loop runs. */
  void onInterrupt(Runnable action) {
    onInterrupt = action;
  }

  private Handle callAtNanos(long when, Runnable callback) {
    requireOpen();
    Handle handle = new Handle(this, callback, true);
    timers.add(when, handle);
    return handle;
  }

  private void post(Runnable callback) {
    inbox.add(callback);
    if (idle) {
      LockSupport.unpark(thread);
    }
  }

  private void enter() {
    requireOpen();
    if (current() != null || thread != null) {
      throw new IllegalStateException("This event loop, or another one in this thread, is running");
    }
    thread = Thread.currentThread();
    RUNNING.set(this);
  }

  /** The only place where callbacks are called; all others add them to what is ready. */
  private void tick() {
    awaitWork();
    ticks++;
    for (int left = ready.size(); left > 0; left--) {
      Runnable callback = ready.take();
      try {
        callback.run();
      } catch (Throwable failed) {
        callExceptionHandler(new ErrorContext("Exception in callback " + callback, failed, null));
      }
    }
  }

  /** Moves what is due to what is ready; waits if there is nothing. */
  private void awaitWork() {
    while (true) {
      takeInbox();
      long wait = takeDue();
      if (ready.size() > 0 || stopping) {
        return;
      }
      idle = true;
      if (inbox.isEmpty()) {
        clock.park(this, wait);
      }
      idle = false;
      if (onInterrupt != null && Thread.interrupted()) {
        onInterrupt.run();
      }
    }
  }

  private void takeInbox() {
    if (!inbox.isEmpty()) {
      for (Runnable posted = inbox.poll(); posted != null; posted = inbox.poll()) {
        ready.add(posted);
      }
    }
  }

  /** Reads the clock once, and gives the nanoseconds until the next timer is due. */
  private long takeDue() {
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

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("Event loop is closed");
    }
  }
}
