package dev.bide;

import dev.bide.machine.Flow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** {@link Asyncio#select}. */
final class Select<T> extends Coroutine<Selected<T>> {
  private final List<Awaitable<? extends T>> awaitables;
  private final List<Task<?>> started = new ArrayList<>();
  private final Consumer<Promise<?>> ended = this::ended;
  private final Consumer<Promise<?>> settled = this::settled;

  /** How many of the tasks that were started here have not ended. */
  private int running;

  /** Which one was first; negative while none is done. */
  private int winner = -1;

  private T value;

  /** What the selecting task throws in the end; null if nothing. */
  private Throwable failure;

  /** What the selecting task waits for: that one is done, and no task is left. */
  private Promise<Void> over;

  Select(Collection<? extends Awaitable<? extends T>> awaitables) {
    this.awaitables = List.copyOf(awaitables);
  }

  @Override
  protected Object step(Flow flow, int depth) throws Throwable {
    if (at == 0) {
      begin(EventLoop.of(flow));
    } else {
      goOn(flow);
    }
    if (running > 0 || !decided()) {
      over = new Promise<>(EventLoop.of(flow));
      flow.await(over, depth);
      flow.suspend(this, 1);
      return null;
    }
    awaitables.forEach(Select::discard);
    if (failure != null) {
      throw failure;
    }
    return new Selected<>(winner, value);
  }

  private boolean decided() {
    return winner >= 0 || failure != null;
  }

  private void begin(EventLoop loop) {
    if (awaitables.isEmpty()) {
      throw new IllegalArgumentException("nothing to select from");
    }
    for (Awaitable<? extends T> awaitable : awaitables) {
      if (awaitable instanceof Promise<?> promise && promise.done() && !decided()) {
        settled(promise);
      }
    }
    for (int i = 0; i < awaitables.size() && !decided(); i++) {
      if (awaitables.get(i) instanceof Promise<?> promise) {
        promise.addDoneCallback(settled);
      } else {
        running++;
        Task<?> task = loop.createTask(new Contender(i));
        task.addDoneCallback(ended);
        started.add(task);
      }
    }
  }

  /** A coroutine that was not needed has not been forgotten. */
  private static void discard(Awaitable<?> awaitable) {
    if (awaitable instanceof Coroutine<?> coroutine && !coroutine.isStarted()) {
      coroutine.markStarted();
    }
  }

  /** The wait is over, or the selecting task is cancelled, perhaps not for the first time. */
  private void goOn(Flow flow) throws Throwable {
    try {
      flow.resumed();
    } catch (CancelledError cancelled) {
      failure = cancelled;
      endOthers();
    }
  }

  /** One that was not started here is done. */
  @SuppressWarnings("unchecked") // it is one of the awaitables
  private void settled(Promise<?> promise) {
    Throwable failed = promise.failure();
    win(awaitables.indexOf(promise), failed == null ? (T) promise.result() : null, failed);
    endIfOver();
  }

  /** A task that was started here has ended. */
  private void ended(Promise<?> task) {
    running--;
    if (!decided()) {
      win(-1, null, task.failure()); // somebody has cancelled it before it ran
    }
    endIfOver();
  }

  private boolean win(int index, T value, Throwable failure) {
    if (decided()) {
      return false;
    }
    winner = index;
    this.value = value;
    this.failure = failure;
    endOthers();
    return true;
  }

  private void endOthers() {
    started.forEach(Promise::cancel);
    for (Awaitable<? extends T> awaitable : awaitables) {
      if (awaitable instanceof Promise<?> promise) {
        promise.removeDoneCallback(settled);
      }
    }
  }

  private void endIfOver() {
    if (running == 0 && decided() && over != null && !over.done()) {
      over.setResult(null);
    }
  }

  /**
   * Awaits one awaitable. It ends the others in the very step in which it is done, so that none of
   * them takes something that nobody gets.
   */
  private final class Contender extends Coroutine<Void> {
    private final int index;

    Contender(int index) {
      this.index = index;
    }

    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      T value;
      try {
        value = at == 0 ? flow.await(awaitables.get(index), depth) : flow.<T>resumed();
      } catch (Throwable failure) {
        if (!win(index, null, failure)) {
          throw failure; // a loser's own failure is reported as that of any task
        }
        return null;
      }
      if (flow.suspended()) {
        flow.suspend(this, 1);
      } else {
        win(index, value, null);
      }
      return null;
    }
  }
}
