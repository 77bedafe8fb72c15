package dev.bide;

import dev.bide.machine.Flow;
import dev.bide.machine.Leaf;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** {@link Asyncio#sleep}: coroutine, leaf and timer in one object. */
final class Sleep<T> extends Operation<T> implements Leaf, Timer {
  private final double seconds;

  private final T value;

  /** The flow that sleeps; once that is cancelled, its {@link CancelledError}; otherwise null. */
  private Object sleeper;

  Sleep(double seconds, T value) {
    this.seconds = seconds;
    this.value = value;
  }

  @Override
  protected T start(Flow flow) throws Throwable {
    long nanos = Seconds.toNanos(seconds);
    if (nanos <= 0) {
      flow.park(value == null ? null : this);
      flow.wake();
    } else if (flow instanceof TaskFlow task) {
      sleeper = task;
      task.task.loop.schedule(nanos, this);
      flow.park(this);
    } else {
      return flow.await(
          CompletableFuture.supplyAsync(
              () -> value, CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS)),
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
    return value;
  }
}
