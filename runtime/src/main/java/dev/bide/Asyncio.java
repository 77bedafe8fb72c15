package dev.bide;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;

/**
 * The verbs of asynchronous code, to be imported statically. They are named as in Python's asyncio.
 *
 * <p>Except for {@link #run} they are for use inside {@link Async} methods and callbacks of the
 * loop, on its thread. Times are seconds, or a {@link Duration}.
 */
public final class Asyncio {
  private Asyncio() {}

  // What Bide compiles.

  /**
   * Waits for {@code awaitable}, letting other tasks run meanwhile. Python's {@code await}.
   *
   * @return its value; its failure is thrown as it is, checked or not
   * @throws IllegalStateException if this call was not compiled by Bide
   */
  public static <T> T await(Awaitable<? extends T> awaitable) {
    throw Uncompiled.use("await(...)");
  }

  /**
   * Waits for {@code stage}, letting other tasks run meanwhile. A failure arrives as its cause,
   * without the {@code CompletionException} around it.
   *
   * @return its value; its failure is thrown as it is, checked or not
   * @throws IllegalStateException if this call was not compiled by Bide
   */
  public static <T> T await(CompletionStage<? extends T> stage) {
    throw Uncompiled.use("await(...)");
  }

  /**
   * Gives {@code item} to who awaits the next item of the {@link AsyncGenerator} that is being
   * written. Python's {@code yield}.
   *
   * @return what was sent by {@link AsyncGenerator#asend}, else null
   * @throws IllegalStateException if this call was not compiled by Bide
   */
  public static <S> S emit(Object item) {
    throw Uncompiled.use("emit(...)");
  }

  /**
   * Iterates over {@code source} in a {@code for} statement, awaiting each item, and closes it on
   * every exit. What fails then is suppressed by what the loop is left by, if that is a failure, as
   * where a resource is closed. Python's {@code async for}, which does not close.
   *
   * @return what only a {@code for} statement compiled by Bide can use
   */
  public static <T> AwaitEach<T> awaitEach(AsyncIterable<? extends T> source) {
    return new AwaitEach<>(source);
  }

  // What an async method returns.

  /** The result of an async method, as {@code return value(v);} states it. */
  public static <T> Coroutine<T> value(T value) {
    return new Completed<>(value);
  }

  /** The end of an async method without a result, as {@code return done();} states it. */
  public static Coroutine<Void> done() {
    return new Completed<>(null);
  }

  /** The end of an async generator, as {@code return end();} states it. */
  public static <T> AsyncGenerator<T> end() {
    return new EndedGenerator<>();
  }

  // Running.

  /**
   * Runs {@code main} on a new event loop until it is done, then cancels the tasks that are left,
   * waits for them, and closes the loop. Python's {@code asyncio.run}.
   *
   * @return its result; its failure is thrown as it is, checked or not
   * @throws IllegalStateException if an event loop runs in this thread
   */
  public static <T> T run(Coroutine<T> main) {
    try (Runner runner = new Runner()) {
      return runner.run(main);
    }
  }

  /**
   * The event loop of this thread.
   *
   * @throws IllegalStateException if none runs
   */
  public static EventLoop runningLoop() {
    EventLoop loop = EventLoop.current();
    if (loop == null) {
      throw new IllegalStateException("no running event loop");
    }
    return loop;
  }

  /** The task of which a step runs now; null in a plain callback. */
  public static Task<?> currentTask() {
    return runningLoop().currentTask();
  }

  /** The tasks of the running loop that are not done, oldest first. */
  public static Set<Task<?>> allTasks() {
    return runningLoop().tasks.all();
  }

  /** The tasks of {@code loop} that are not done, oldest first; for the thread that runs it. */
  public static Set<Task<?>> allTasks(EventLoop loop) {
    return loop.tasks.all();
  }

  // Tasks.

  /** Has {@code coroutine} run as a task of its own, from the next tick on. */
  public static <T> Task<T> createTask(Coroutine<T> coroutine) {
    return runningLoop().createTask(coroutine);
  }

  /** {@link #createTask(Coroutine)} with a name for people to read. */
  public static <T> Task<T> createTask(Coroutine<T> coroutine, String name) {
    return runningLoop().createTask(coroutine, name);
  }

  /** {@link #createTask(Coroutine)} that runs up to its first suspension at once; "eager". */
  public static <T> Task<T> createEagerTask(Coroutine<T> coroutine) {
    return runningLoop().createEagerTask(coroutine, null);
  }

  /** Ends after {@code seconds}; if that is 0 or less, in the next tick. */
  public static Coroutine<Void> sleep(double seconds) {
    return new Sleep<>(seconds);
  }

  /** Ends after {@code delay}; if that is 0 or less, in the next tick. */
  public static Coroutine<Void> sleep(Duration delay) {
    return new Sleep<>(Seconds.of(Seconds.toNanos(delay)));
  }

  /** {@link #sleep(double)} that gives {@code value}. */
  public static <T> Coroutine<T> sleep(double seconds, T value) {
    return Sleep.giving(seconds, value);
  }

  /** {@link #gather(Collection)}. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public static <T> Promise<List<T>> gather(Awaitable<? extends T>... awaitables) {
    return gather(Arrays.asList(awaitables));
  }

  /**
   * Runs {@code awaitables} at the same time: coroutines become tasks at once. The first failure is
   * that of the whole; the others go on. Cancelling the whole cancels all.
   *
   * @return gives the values in the order of the arguments
   */
  public static <T> Promise<List<T>> gather(
      Collection<? extends Awaitable<? extends T>> awaitables) {
    return new Gather<T, T>(runningLoop(), awaitables, true, Promise::result);
  }

  /** {@link #gatherOutcomes(Collection)}. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public static <T> Promise<List<Outcome<T>>> gatherOutcomes(Awaitable<? extends T>... awaitables) {
    return gatherOutcomes(Arrays.asList(awaitables));
  }

  /**
   * {@link #gather(Collection)} that waits for all of them and gives failures as {@link Outcome}s.
   * Python's {@code gather(..., return_exceptions=True)}.
   */
  public static <T> Promise<List<Outcome<T>>> gatherOutcomes(
      Collection<? extends Awaitable<? extends T>> awaitables) {
    return new Gather<T, Outcome<T>>(runningLoop(), awaitables, false, Outcome::of);
  }

  /** {@link #wait(Collection, ReturnWhen)} for all. */
  public static <T> Coroutine<WaitResult<T>> wait(Collection<? extends Task<T>> tasks) {
    return wait(tasks, ReturnWhen.ALL_COMPLETED);
  }

  /**
   * Waits for {@code tasks}, whatever their outcome; cancels nothing.
   *
   * @throws IllegalArgumentException once awaited, if there are no tasks
   */
  public static <T> Coroutine<WaitResult<T>> wait(
      Collection<? extends Task<T>> tasks, ReturnWhen returnWhen) {
    return new Wait<>(tasks, returnWhen, null);
  }

  /** {@link #wait(Collection, ReturnWhen)}, but no longer than {@code timeout}; throws nothing. */
  public static <T> Coroutine<WaitResult<T>> wait(
      Collection<? extends Task<T>> tasks, ReturnWhen returnWhen, Duration timeout) {
    return new Wait<>(tasks, returnWhen, timeout);
  }

  /** {@link #wait(Collection)}, but no longer than {@code timeout}; throws nothing. */
  public static <T> Coroutine<WaitResult<T>> wait(
      Collection<? extends Task<T>> tasks, Duration timeout) {
    return new Wait<>(tasks, ReturnWhen.ALL_COMPLETED, timeout);
  }

  /** The tasks in the order in which they are done, to be iterated with {@link #awaitEach}. */
  public static <T> AsyncIterable<Task<T>> asCompleted(Collection<? extends Task<T>> tasks) {
    return new AsCompleted<>(runningLoop(), tasks, null);
  }

  /**
   * {@link #asCompleted(Collection)} that throws {@link AsyncTimeoutException} in place of what is
   * not done after {@code timeout}; cancels nothing.
   */
  public static <T> AsyncIterable<Task<T>> asCompleted(
      Collection<? extends Task<T>> tasks, Duration timeout) {
    return new AsCompleted<>(runningLoop(), tasks, timeout);
  }

  /** {@link #select(Collection)}. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public static <T> Coroutine<Selected<T>> select(Awaitable<? extends T>... awaitables) {
    return select(Arrays.asList(awaitables));
  }

  /**
   * Waits for the first of {@code awaitables} that is done; its failure is that of the whole. What
   * this has to start (coroutines, not tasks and promises) is cancelled when another one is first,
   * in the same step, so that of two {@code queue.get()} only one takes an item; and has ended when
   * this does. Tasks and promises are left alone. Done ones come first, then those that are done in
   * the same tick, in the order of the arguments. asyncio has no such thing; see {@code wait}.
   *
   * @throws IllegalArgumentException once awaited, if there are none
   */
  public static <T> Coroutine<Selected<T>> select(
      Collection<? extends Awaitable<? extends T>> awaitables) {
    return new Select<>(awaitables);
  }

  // Limits.

  /** {@link #waitFor(Awaitable, Duration)} with seconds. */
  public static <T> Coroutine<T> waitFor(Awaitable<? extends T> awaitable, double seconds) {
    return new WaitFor<>(awaitable, Seconds.toNanos(seconds));
  }

  /**
   * Awaits {@code awaitable}, which is cancelled when {@code limit} has passed.
   *
   * @return gives its value, or throws {@link AsyncTimeoutException} once it has been cancelled; if
   *     the limit is 0 or less, it is cancelled without having started
   */
  public static <T> Coroutine<T> waitFor(Awaitable<? extends T> awaitable, Duration limit) {
    return new WaitFor<>(awaitable, Seconds.toNanos(limit));
  }

  /** A {@link Timeout} that expires after {@code seconds}; enters it for the current task. */
  public static Timeout timeout(double seconds) {
    return timeoutAt(runningLoop().time() + seconds);
  }

  /** A {@link Timeout} that expires after {@code limit}; enters it for the current task. */
  public static Timeout timeout(Duration limit) {
    return timeout(Seconds.of(Seconds.toNanos(limit)));
  }

  /** A {@link Timeout} that expires at {@code when} on the clock of {@link EventLoop#time}. */
  public static Timeout timeoutAt(double when) {
    return new Timeout(runningLoop(), when);
  }

  /** A {@link TaskGroup}, entered for the current task. */
  public static TaskGroup taskGroup() {
    return new TaskGroup(runningLoop());
  }

  /**
   * Waits for {@code awaitable} without passing a cancellation on to it. A failure that comes after
   * the waiting was cancelled is reported to the loop's exception handler.
   */
  public static <T> Promise<T> shield(Awaitable<? extends T> awaitable) {
    return Shield.of(Promises.<T>ensure(runningLoop(), awaitable));
  }

  // Threads.

  /** Does {@code work} on another thread, once awaited; cancelling interrupts that thread. */
  public static <T> Coroutine<T> toThread(Callable<? extends T> work) {
    return new ToThread<>(work);
  }

  /** {@link #toThread(Callable)} without a result. */
  public static Coroutine<Void> toThread(Runnable work) {
    return new ToThread<>(Executors.callable(work, null));
  }

  /**
   * Has {@code coroutine} run as a task of {@code loop}, which another thread runs. May be called
   * from any thread. Python's {@code run_coroutine_threadsafe}, but never left without an outcome.
   *
   * @return completed with the task; cancelling it cancels the task
   */
  public static <T> CompletableFuture<T> runThreadsafe(Coroutine<T> coroutine, EventLoop loop) {
    return LoopFuture.of(loop, coroutine);
  }
}
