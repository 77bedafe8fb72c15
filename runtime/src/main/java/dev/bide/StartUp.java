package dev.bide;

import dev.bide.machine.Flow;
import java.util.List;
import java.util.function.Function;

/** {@link TaskGroup#start}. */
final class StartUp<T> extends Coroutine<T> implements Started<T> {
  private final TaskGroup group;
  private final Function<? super Started<T>, ? extends Coroutine<?>> body;

  private Task<?> task;
  private Waiter waiter;
  private boolean started;
  private T value;

  /** The wait was cancelled, and with it the task; null otherwise. */
  private CancelledError cancellation;

  StartUp(TaskGroup group, Function<? super Started<T>, ? extends Coroutine<?>> body) {
    this.group = group;
    this.body = body;
  }

  @Override
  public void started(T value) {
    if (started) {
      throw new IllegalStateException("started() was called twice");
    }
    if (cancellation == null && !task.done()) {
      started = true;
      this.value = value;
      waiter.release();
    }
  }

  @Override
  protected Object step(Flow flow, int depth) throws Throwable {
    if (at == 0) {
      task = group.addStarting(body.apply(this), this::ended);
    } else {
      awaited(flow);
    }
    while (!started && !task.done()) {
      waiter = new Waiter(task.loop, List.of(task));
      flow.await(waiter, depth);
      flow.suspend(this, 1);
      return null;
    }
    return outcome();
  }

  private void awaited(Flow flow) throws Throwable {
    try {
      flow.resumed();
    } catch (CancelledError cancelled) {
      if (cancellation == null) {
        cancellation = cancelled;
        if (!started && task.cancelling() == 0) {
          task.cancel(); // unless the group has done so
        }
      }
    }
  }

  private T outcome() throws Throwable {
    if (!started) {
      settle();
    }
    if (cancellation != null) {
      throw cancellation;
    }
    if (started) {
      return value;
    }
    Throwable failure = task.failure();
    throw failure == null
        ? new IllegalStateException(task + " has ended without calling started()")
        : failure;
  }

  /** The task has ended too early; its failure is that of the group if nobody waits any more. */
  private void settle() {
    if (cancellation == null) {
      group.discard(task);
    } else {
      group.taskDone(task);
    }
  }

  private void ended(Promise<?> task) {
    if (started) {
      group.taskDone(task);
    } else {
      waiter.release();
    }
  }
}
