package dev.bide;

import java.util.ArrayList;
import java.util.List;

/** An event loop whose time jumps when everything sleeps, so that a test takes no time. */
public final class VirtualLoop implements AutoCloseable {
  private final EventLoop loop = new EventLoop(new VirtualClock());
  private final Runner runner = new Runner(loop);
  private final List<ErrorContext> errors = new ArrayList<>();

  /** A loop that keeps what would be reported to its exception handler. */
  public VirtualLoop() {
    loop.setExceptionHandler((self, context) -> errors.add(context));
  }

  /** Runs {@code main} on a loop of its own, which reports no error, and closes it. */
  public static <T> T runVirtually(Coroutine<T> main) {
    VirtualLoop virtual = new VirtualLoop();
    T result;
    try (virtual) {
      result = virtual.run(main);
    }
    if (!virtual.errors.isEmpty()) {
      throw new AssertionError("reported to the exception handler: " + virtual.errors);
    }
    return result;
  }

  /** Runs {@code main} to its end; may be called again. */
  public <T> T run(Coroutine<T> main) {
    return runner.run(main);
  }

  /** The loop itself. */
  public EventLoop loop() {
    return loop;
  }

  /** How many ticks have begun. */
  public long ticks() {
    return loop.ticks();
  }

  /** What was reported to the exception handler, in order. */
  public List<ErrorContext> errors() {
    return errors;
  }

  @Override
  public void close() {
    runner.close();
  }

  private static final class VirtualClock implements Clock {
    private long now;

    @Override
    public long now() {
      return now;
    }

    @Override
    public void park(Object blocker, long nanos) {
      if (nanos == Long.MAX_VALUE) {
        throw new IllegalStateException("deadlock: nothing is ready and no timer is set");
      }
      now += nanos;
    }
  }
}
