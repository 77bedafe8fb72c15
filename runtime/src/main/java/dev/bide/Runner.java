package dev.bide;

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

  Runner(EventLoop loop) {
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
    return loop.runUntilComplete(loop.createTask(main));
  }

  /** Cancels the tasks that are left, waits for them, and closes the loop. */
  @Override
  public void close() {
    if (loop.isClosed()) {
      return;
    }
    try {
      cancelAll(loop.tasks.all());
    } finally {
      loop.unretrieved.report();
      loop.close();
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
}
