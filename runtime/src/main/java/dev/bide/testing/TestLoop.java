package dev.bide.testing;

import dev.bide.Asyncio;
import dev.bide.CallGraph;
import dev.bide.Clock;
import dev.bide.Coroutine;
import dev.bide.ErrorContext;
import dev.bide.EventLoop;
import dev.bide.ReadyOrder;
import dev.bide.Runner;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An event loop for a test, which nothing may be left behind in: tasks that have not ended when the
 * test does, coroutines that were never awaited, and errors that nobody has seen make it fail.
 *
 * <pre>{@code
 * TestLoop.run(crawls());
 * }</pre>
 */
public final class TestLoop implements AutoCloseable {
  private final EventLoop loop;
  private final Runner runner;
  private final List<ErrorContext> errors = new ArrayList<>();

  /** A loop in debug mode, with {@linkplain VirtualClock virtual time}. */
  public TestLoop() {
    this(new VirtualClock(), null);
  }

  /**
   * A loop in debug mode, with any time and order.
   *
   * @param order null for first in, first out
   */
  public TestLoop(Clock clock, ReadyOrder order) {
    loop = new EventLoop(clock, order);
    loop.setDebug(true);
    runner = new Runner(loop);
    loop.setExceptionHandler((self, error) -> errors.add(error));
  }

  /**
   * Runs {@code test} in virtual time, and checks what it leaves behind.
   *
   * @return its result; its failure is thrown as it is, checked or not
   * @throws AssertionError if it leaves tasks or unseen errors behind
   */
  public static <T> T run(Coroutine<T> test) {
    TestLoop testLoop = new TestLoop();
    T result;
    try (testLoop) {
      result = testLoop.runPart(test);
      testLoop.requireNoTasks();
    }
    testLoop.requireNoErrors();
    return result;
  }

  /** The loop itself. */
  public EventLoop loop() {
    return loop;
  }

  /** The errors that were reported to the loop's exception handler, in order. */
  public List<ErrorContext> errors() {
    return errors;
  }

  /**
   * Runs {@code part} until it is done; tasks that it leaves go on in the next part.
   *
   * @return its result; its failure is thrown as it is, checked or not
   */
  public <T> T runPart(Coroutine<T> part) {
    return runner.run(part);
  }

  /**
   * {@link #runPart(Coroutine)}, but no longer than {@code limit} in real time. Then its tasks are
   * cancelled; a moment later, its thread is interrupted.
   *
   * @throws AssertionError if it took longer; the message has all tasks, and who awaits whom
   */
  public <T> T runPart(Coroutine<T> part, Duration limit) {
    Watchdog watchdog = new Watchdog(loop, limit);
    try {
      return watchdog.check(runner.run(part));
    } catch (Throwable failure) {
      throw watchdog.check(failure);
    } finally {
      watchdog.stop();
    }
  }

  /**
   * Requires that all tasks have ended.
   *
   * @throws AssertionError if some have not; the message has them, and who awaits whom
   */
  public void requireNoTasks() {
    if (!Asyncio.allTasks(loop).isEmpty()) {
      throw new AssertionError("the test has left tasks\n" + CallGraph.of(loop).toText());
    }
  }

  /**
   * Requires that nothing has been reported to the loop's exception handler.
   *
   * @throws AssertionError with the first report as its cause, the others suppressed
   */
  public void requireNoErrors() {
    if (errors.isEmpty()) {
      return;
    }
    AssertionError failure = failure(errors.get(0));
    errors.subList(1, errors.size()).forEach(other -> failure.addSuppressed(failure(other)));
    throw failure;
  }

  private static AssertionError failure(ErrorContext error) {
    return new AssertionError(error.toText(), error.exception());
  }

  /** Cancels the tasks that are left, and closes the loop. */
  @Override
  public void close() {
    runner.close();
  }
}
