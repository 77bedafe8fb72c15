package dev.bide;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletionStage;

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
   * every exit. Python's {@code async for}.
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
    return runningLoop().currentTask;
  }

  /** The tasks of the running loop that are not done, oldest first. */
  public static Set<Task<?>> allTasks() {
    return runningLoop().tasks.all();
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

  /** Ends after {@code seconds}; if that is 0 or less, in the next tick. */
  public static Coroutine<Void> sleep(double seconds) {
    return new Sleep<>(seconds, null);
  }

  /** Ends after {@code delay}; if that is 0 or less, in the next tick. */
  public static Coroutine<Void> sleep(Duration delay) {
    return new Sleep<>(Seconds.of(Seconds.toNanos(delay)), null);
  }

  /** {@link #sleep(double)} that gives {@code value}. */
  public static <T> Coroutine<T> sleep(double seconds, T value) {
    return new Sleep<>(seconds, value);
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
}
