package dev.bide;

import dev.bide.machine.Flow;
import dev.bide.machine.Leaf;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** {@link Asyncio#sleep}: coroutine, leaf and timer in one object. */
class Sleep<T> extends Operation<T> implements Leaf, Timer {
  private final double seconds;

  /** The flow that sleeps; once that is cancelled, its {@link CancelledError}; otherwise null. */
  private Object sleeper;

  Sleep(double seconds) {
    this.seconds = seconds;
  }

  /** A sleep that gives {@code value}. */
  static <T> Sleep<T> giving(double seconds, T value) {
    return value == null ? new Sleep<>(seconds) : new Giving<>(seconds, value);
  }

  /** What it gives in the end. */
  T value() {
    return null;
  }

  private static final class Giving<T> extends Sleep<T> {
    private final T value;

    Giving(double seconds, T value) {
      super(seconds);
      this.value = value;
    }

    @Override
    T value() {
      return value;
    }
  }

  @Override
  protected T start(Flow flow) throws Throwable {
    long nanos = Seconds.toNanos(seconds);
    if (nanos <= 0) {
      flow.park(value() == null ? null : this);
      if (flow instanceof TaskFlow task) {
        task.wakeHere();
      } else {
        flow.wake();
      }
    } else if (flow instanceof TaskFlow task) {
      sleeper = task;
      task.task.loop.schedule(nanos, this);
      flow.park(this);
    } else {
      return flow.await(
          CompletableFuture.supplyAsync(
              this::value, CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS)),
          0);
    }
    return null;
  }

  /** Time is up. */
  @Override
  public void run() {
    if (sleeper instanceof TaskFlow flow) {
      sleeper = null;
      flow.wake();
    }
  }

  @Override
  public boolean cancelled() {
    return !(sleeper instanceof TaskFlow);
  }

  @Override
  public boolean cancel(String message) {
    if (sleeper instanceof TaskFlow flow) {
      sleeper = new CancelledError(message);
      flow.task.loop.noteCancelledTimer();
      flow.wake();
      return true;
    }
    return false;
  }

  @Override
  public String toString() {
    return "sleep(" + seconds + ")";
  }

  @Override
  public Object outcome() {
    if (sleeper instanceof CancelledError cancelled) {
      throw cancelled;
    }
    return value();
  }
}
