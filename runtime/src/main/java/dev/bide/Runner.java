package dev.bide;

import java.time.Duration;

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
 * again makes {@code run} throw at once. The thread is left interrupted. Ctrl-C does the same only
 * after {@link #cancelOnShutdown}.
 *
 * <p>The runs share a {@link Context}: what one main task sets, the next one finds.
 */
public final class Runner implements AutoCloseable {
  private final EventLoop loop;
  private Context context = Context.current();

  /** Null between runs. */
  private Task<?> main;

  /** Null unless {@link #cancelOnShutdown} was called. */
  private ShutdownHook hook;

  /** A runner with a loop of its own. */
  public Runner() {
    this(new EventLoop());
  }

  /**
   * A runner for {@code loop}, which nobody else runs or closes. Python's {@code
   * Runner(loop_factory=...)}.
   *
   * @throws IllegalStateException if it has a host, which runs it
   */
  public Runner(EventLoop loop) {
    loop.requireNoHost();
    this.loop = loop;
  }

  /** The loop, which runs only while {@link #run} does. */
  public EventLoop loop() {
    return loop;
  }

  /**
   * Has the main task cancelled when the JVM is told to end: by Ctrl-C, by {@code kill}, by {@code
   * System.exit} in another thread. The JVM then waits until this runner is closed. In asyncio only
   * Ctrl-C does so, and a second one ends the clean-up; the JVM shows no signals, and ignores the
   * second, so the clean-up has a limit here.
   *
   * @param limit how long the JVM waits for the clean-up at most
   * @return this
   * @throws IllegalStateException if the JVM is ending, or this was called before
   */
  public Runner cancelOnShutdown(Duration limit) {
    if (hook != null) {
      throw new IllegalStateException("cancelOnShutdown was called before");
    }
    ShutdownHook added = new ShutdownHook(() -> loop.post(this::cancelMain), limit);
    Runtime.getRuntime().addShutdownHook(added);
    hook = added;
    return this;
  }

  /**
   * Runs {@code coroutine} as the main task until it is done; other tasks stay for the next call.
   *
   * @return its result; its failure is thrown as it is, checked or not
   * @throws IllegalStateException if an event loop runs in this thread, or the runner is closed
   */
  public <T> T run(Coroutine<T> coroutine) {
    if (EventLoop.current() != null) {
      throw new IllegalStateException("run() cannot be called from a running event loop");
    }
    Task<T> task = loop.createTask(coroutine, null, context);
    main = task;
    loop.ticker.onInterrupt(new Interruption(task));
    try {
      return loop.runUntilComplete(task);
    } finally {
      loop.ticker.onInterrupt(null);
      main = null;
      context = task.context;
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
    CleanUp cleanUp = new CleanUp(loop);
    try {
      for (Promise<?> next = cleanUp.next(); next != null; next = cleanUp.next()) {
        loop.runUntilComplete(next);
      }
      loop.ownExecutor.shutDown();
    } finally {
      cleanUp.end();
      if (hook != null) {
        hook.release();
      }
    }
  }

  private void cancelMain() {
    if (main != null) {
      main.cancel("shutdown");
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
}
