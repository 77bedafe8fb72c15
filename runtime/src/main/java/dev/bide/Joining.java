package dev.bide;

import dev.bide.machine.Flow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The ways of {@link Join}: runs its children, and ends when all of them have ended. */
abstract class Joining<T, R> extends Coroutine<R> {
  private final List<Awaitable<? extends T>> awaitables;
  final List<Promise<? extends T>> children;
  private int unfinished;
  private Waiter waiter;

  /** The rest has been cancelled. */
  private boolean aborting;

  /** The await was cancelled; null otherwise. */
  private CancelledError cancellation;

  private Joining(Collection<? extends Awaitable<? extends T>> awaitables) {
    this.awaitables = List.copyOf(awaitables);
    this.children = new ArrayList<>(awaitables.size());
  }

  /** Takes note of a child that has ended; returns whether the others are of no use now. */
  abstract boolean decides(Promise<? extends T> child);

  /** All children have ended. */
  abstract R result() throws Throwable;

  @Override
  protected Object step(Flow flow, int depth) throws Throwable {
    if (at == 0) {
      begin();
    } else {
      awaited(flow);
    }
    if (unfinished > 0) {
      waiter = new Waiter(Asyncio.runningLoop(), children);
      flow.await(waiter, depth);
      flow.suspend(this, 1);
      return null;
    }
    if (cancellation != null) {
      throw cancellation;
    }
    return result();
  }

  private void begin() {
    EventLoop loop = Asyncio.runningLoop();
    try {
      for (Awaitable<? extends T> awaitable : awaitables) {
        children.add(Promises.ensure(loop, awaitable));
      }
    } catch (RuntimeException unusable) {
      children.forEach(Promise::cancel);
      throw unusable;
    }
    unfinished = children.size();
    for (Promise<? extends T> child : children) {
      child.addDoneCallback(this::childDone);
    }
  }

  private void awaited(Flow flow) throws Throwable {
    try {
      flow.resumed();
    } catch (CancelledError cancelled) {
      if (cancellation == null) {
        cancellation = cancelled;
        abort();
      }
    }
  }

  private void childDone(Promise<? extends T> child) {
    unfinished--;
    if (decides(child)) {
      abort();
    }
    if (unfinished == 0) {
      waiter.release();
    }
  }

  /** Whether the await is being cancelled, and will tell nothing of how the children have ended. */
  final boolean isCancelled() {
    return cancellation != null;
  }

  private void abort() {
    if (!aborting) {
      aborting = true;
      children.forEach(Promise::cancel);
    }
  }

  /** {@link Join#all}. */
  static final class All<T> extends Joining<T, List<T>> {
    /** The first one; null if there is none. */
    private Throwable failure;

    All(Collection<? extends Awaitable<? extends T>> awaitables) {
      super(awaitables);
    }

    @Override
    boolean decides(Promise<? extends T> child) {
      Throwable failed = child.failure();
      if (failed != null && isCancelled() && !child.cancelled()) {
        child.loop.callExceptionHandler(
            new ErrorContext("Task has failed while its joining was cancelled", failed, child));
      } else if (failed != null && failure == null) {
        failure = failed;
      } else if (failed != null && failed != failure && !child.cancelled()) {
        failure.addSuppressed(failed);
      }
      return failed != null;
    }

    @Override
    List<T> result() throws Throwable {
      if (failure != null) {
        throw failure;
      }
      List<T> values = new ArrayList<>(children.size());
      children.forEach(child -> values.add(child.result()));
      return values;
    }
  }

  /** {@link Join#outcomes}. */
  static final class Outcomes<T> extends Joining<T, List<Outcome<T>>> {
    Outcomes(Collection<? extends Awaitable<? extends T>> awaitables) {
      super(awaitables);
    }

    @Override
    boolean decides(Promise<? extends T> child) {
      child.failure();
      return false;
    }

    @Override
    List<Outcome<T>> result() {
      List<Outcome<T>> outcomes = new ArrayList<>(children.size());
      children.forEach(child -> outcomes.add(Outcome.of(child)));
      return outcomes;
    }
  }

  /** {@link Join#firstSuccess}. */
  static final class FirstSuccess<T> extends Joining<T, T> {
    private final List<Throwable> failures = new ArrayList<>();

    /** Null until there is one. */
    private Promise<? extends T> success;

    FirstSuccess(Collection<? extends Awaitable<? extends T>> awaitables) {
      super(awaitables);
    }

    @Override
    boolean decides(Promise<? extends T> child) {
      Throwable failure = child.failure();
      if (failure != null) {
        failures.add(failure);
      } else if (success == null) {
        success = child;
      }
      return failure == null;
    }

    @Override
    T result() {
      if (children.isEmpty()) {
        throw new IllegalArgumentException("There is nothing that could succeed.");
      }
      if (success == null) {
        throw new ExceptionGroup("nothing has succeeded", failures);
      }
      return success.result();
    }
  }
}
