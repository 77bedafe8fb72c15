package dev.bide;

import dev.bide.machine.Flow;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;

/** {@link Asyncio#asCompleted}: the tasks in the order in which they are done. */
final class AsCompleted<T> implements AsyncIterator<Task<T>> {
  private final EventLoop loop;
  private final Set<Promise<T>> running;
  private final Queue<Task<T>> finished = new ArrayDeque<>();
  private final Queue<Promise<Void>> waiters = new ArrayDeque<>();
  private final Consumer<Promise<T>> taskDone = this::taskDone;

  /** Null when there is no timeout. */
  private final Handle timer;

  private int unclaimed;
  private boolean expired;

  /** Gives {@code tasks} for as long as {@code timeout}, if there is one, has not passed. */
  AsCompleted(EventLoop loop, Collection<? extends Task<T>> tasks, Duration timeout) {
    this.loop = loop;
    running = new LinkedHashSet<>(tasks);
    unclaimed = running.size();
    running.forEach(task -> task.addDoneCallback(taskDone));
    timer = timeout == null || running.isEmpty() ? null : loop.callLater(timeout, this::expire);
  }

  @Override
  public Awaitable<Task<T>> next() {
    return new Next();
  }

  private void taskDone(Promise<T> task) {
    if (running.remove(task)) {
      finished.add((Task<T>) task);
      if (running.isEmpty() && timer != null) {
        timer.cancel();
      }
      wakeOne();
    }
  }

  private void expire() {
    expired = true;
    running.forEach(task -> task.removeDoneCallback(taskDone));
    running.clear();
    while (!waiters.isEmpty()) {
      wakeOne();
    }
  }

  private void wakeOne() {
    Promise<Void> waiter = waiters.poll();
    while (waiter != null && waiter.done()) {
      waiter = waiters.poll();
    }
    if (waiter != null) {
      waiter.setResult(null);
    }
  }

  private final class Next extends Coroutine<Task<T>> {
    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      if (at != 0) {
        flow.resumed();
      } else if (unclaimed == 0) {
        throw new StopAsyncIteration();
      } else {
        unclaimed--;
      }
      if (!finished.isEmpty()) {
        return finished.remove();
      }
      if (expired) {
        throw new AsyncTimeoutException();
      }
      Promise<Void> waiter = new Waiter(loop, running);
      waiters.add(waiter);
      flow.await(waiter, depth);
      flow.suspend(this, 1);
      return null;
    }
  }
}
