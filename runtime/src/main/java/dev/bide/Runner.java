package dev.bide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Runs coroutines one after the other on one event loop, and cleans up. Python's {@code
 * asyncio.Runner}.
 *
 * <pre>{@code
 * try (Runner runner = new Runner()) {
 *   runner.run(first());
 *   runner.run(second());
 * }
 * }</pre>
 *
 * <p>Interrupting the thread while {@link #run} is under way cancels the main task; interrupting it
 * again makes {@code run} throw at once. The thread is left interrupted.
 */
public final class Runner implements AutoCloseable {
  private final EventLoop loop;

  /** A runner with a loop of its own. */
  public Runner() {
    this(new EventLoop());
  }

  /**
   * A runner for {@code loop}, which nobody else runs or closes. Python's {@code
   * Runner(loop_factory=...)}.
   */
  public Runner(EventLoop loop) {
    this.loop = loop;
  }

  /** The loop, which runs only while {@link #run} does. */
  public EventLoop loop() {
    return loop;
  }

  /**
   * Runs {@code main} as a task until it is done; other tasks stay for the next call.
   *
   * @return its result; its failure is thrown as it is, checked or not
   * @throws IllegalStateException if an event loop runs in this thread, or the runner is closed
   */
  public <T> T run(Coroutine<T> main) {
    if (EventLoop.current() != null) {
      throw new IllegalStateException("run() cannot be called from a running event loop");
    }
    Task<T> task = loop.createTask(main);
    loop.onInterrupt(new Interruption(task));
    try {
      return loop.runUntilComplete(task);
    } finally {
      loop.onInterrupt(null);
    }
  }

  /**
   * Cancels the tasks that are left and waits for them, closes the generators that are open, waits
   * for work in the loop's own executor, and closes the loop.
   */
  @Override
  public void close() {
    if (loop.isClosed()) {
      return;
    }
    try {
      cancelAll(loop.tasks.all());
      closeGenerators(loop.generators.take());
      loop.ownExecutor.shutDown();
    } finally {
      loop.unretrieved.reportAll();
      loop.close();
    }
  }

  /** What an interrupt of the thread does to the main task. */
  private static final class Interruption implements Runnable {
    private final Task<?> main;
    private boolean requested;

    Interruption(Task<?> main) {
      this.main = main;
    }

    @Override
    public void run() {
      if (requested || !main.cancel("interrupted")) {
        throw new CancelledError("interrupted");
      }
      requested = true;
    }
  }

  private void cancelAll(Set<Task<?>> left) {
    if (left.isEmpty()) {
      return;
    }
    left.forEach(Task::cancel);
    loop.runUntilComplete(new Gather<>(loop, left, false, Outcome::of));
    for (Task<?> task : left) {
      if (!task.cancelled() && task.failure() != null) {
        loop.callExceptionHandler(
            new ErrorContext("unhandled exception during run() shutdown", task.failure(), task));
      }
    }
  }

  private void closeGenerators(List<AsyncGenerator<?>> open) {
    if (open.isEmpty()) {
      return;
    }
    List<Awaitable<Void>> closings = new ArrayList<>();
    open.forEach(generator -> closings.add(generator.aclose()));
    Gather<Void, Outcome<Void>> all = new Gather<>(loop, closings, false, Outcome::of);
    for (Outcome<Void> closing : loop.runUntilComplete(all)) {
      if (!closing.succeeded()) {
        loop.callExceptionHandler(
            new ErrorContext(
                "an error occurred during closing of an async generator", closing.failure(), null));
      }
    }
  }
}
