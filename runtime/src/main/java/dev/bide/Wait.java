package dev.bide;

import dev.bide.machine.Flow;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/** {@link Asyncio#wait}. */
final class Wait<T> extends Coroutine<WaitResult<T>> {
  private final Set<Task<T>> tasks;

  /** Null for none. */
  private final Duration timeout;

  private final ReturnWhen returnWhen;
  private final Consumer<Promise<T>> taskDone = this::taskDone;
  private int unfinished;
  private Waiter waiter;

  /** Null when there is no timeout. */
  private Handle timer;

  /** Waits for {@code tasks}, but no longer than {@code timeout}, unless that is null. */
  Wait(Collection<? extends Task<T>> tasks, ReturnWhen returnWhen, Duration timeout) {
    this.tasks = new LinkedHashSet<>(tasks);
    this.returnWhen = returnWhen;
    this.timeout = timeout;
  }

  @Override
  protected Object step(Flow flow, int depth) throws Throwable {
    if (at == 0) {
      begin();
      flow.await(waiter, depth);
      flow.suspend(this, 1);
      return null;
    }
    try {
      flow.resumed();
    } finally {
      cancelTimer();
      tasks.forEach(task -> task.removeDoneCallback(taskDone));
    }
    return result();
  }

  private void begin() {
    if (tasks.isEmpty()) {
      throw new IllegalArgumentException("Set of tasks is empty.");
    }
    EventLoop loop = Asyncio.runningLoop();
    waiter = new Waiter(loop, tasks);
    if (timeout != null) {
      timer = loop.callLater(timeout, this::release);
    }
    unfinished = tasks.size();
    tasks.forEach(task -> task.addDoneCallback(taskDone));
  }

  private void taskDone(Promise<T> task) {
    unfinished--;
    boolean enough =
        switch (returnWhen) {
          case FIRST_COMPLETED -> true;
          case FIRST_EXCEPTION -> !task.cancelled() && task.failed();
          case ALL_COMPLETED -> false;
        };
    if (enough || unfinished == 0) {
      cancelTimer();
      release();
    }
  }

  private void cancelTimer() {
    if (timer != null) {
      timer.cancel();
    }
  }

  private void release() {
    if (!waiter.done()) {
      waiter.setResult(null);
    }
  }

  private WaitResult<T> result() {
    Set<Task<T>> done = new LinkedHashSet<>();
    Set<Task<T>> pending = new LinkedHashSet<>();
    tasks.forEach(task -> (task.done() ? done : pending).add(task));
    return new WaitResult<>(done, pending);
  }
}
