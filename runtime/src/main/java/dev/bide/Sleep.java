package dev.bide;

import dev.bide.machine.Flow;
import dev.bide.machine.Leaf;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** {@link Asyncio#sleep}: coroutine, leaf and timer in one object. */
final class Sleep<T> extends Coroutine<T> implements Leaf, Timer {
  private final double seconds;

  /** What it gives; once cancelled, the {@link CancelledError} instead. */
  private Object value;

  /** What sleeps; null before, and once it has been woken. */
  private TaskFlow flow;

  Sleep(double seconds, T value) {
    this.seconds = seconds;
    this.value = value;
  }

  @Override
  protected Object step(Flow flow, int depth) throws Throwable {
    if (at != 0) {
      flow.resumed();
      return value;
    }
    long nanos = Seconds.toNanos(seconds);
    if (nanos <= 0) {
      flow.park(null);
      flow.wake();
    } else if (flow instanceof TaskFlow sleeper) {
      this.flow = sleeper;
      sleeper.task.loop.schedule(nanos, this);
      flow.park(this);
    } else {
      flow.await(
          CompletableFuture.supplyAsync(
              () -> null, CompletableFuture.delayedExecutor(nanos, TimeUnit.NANOSECONDS)),
          depth);
    }
    if (flow.suspended()) {
      flow.suspend(this, 1);
    }
    return value;
  }

  /** Time is up. */
  @Override
  public void run() {
    if (flow != null) {
      TaskFlow sleeper = flow;
      flow = null;
      sleeper.wake();
    }
  }

  @Override
  public boolean cancelled() {
    return flow == null;
  }

  @Override
  public boolean cancel(String message) {
    if (flow == null) {
      return false;
    }
    value = new CancelledError(message);
    flow.task.loop.noteCancelledTimer();
    run();
    return true;
  }

  @Override
  public Object outcome() {
    if (value instanceof CancelledError cancelled) {
      throw cancelled;
    }
    return null;
  }
}
