package dev.bide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * {@link Asyncio#gather} and {@link Asyncio#gatherOutcomes}: done when all children are, or, unless
 * outcomes are asked for, when the first one fails.
 */
final class Gather<T, R> extends Promise<List<R>> implements Dependent {
  private final List<Promise<? extends T>> children;
  private final boolean failFast;

  /** The entry of a child in the result. */
  private final Function<Promise<? extends T>, R> entry;

  /** What the loop calls for every child that has a value: one object for all of them. */
  private final Runnable childSucceeded = () -> childDone(null);

  private int unfinished;
  private boolean cancelRequested;

  Gather(
      EventLoop loop,
      Collection<? extends Awaitable<? extends T>> awaitables,
      boolean failFast,
      Function<Promise<? extends T>, R> entry) {
    super(loop);
    this.failFast = failFast;
    this.entry = entry;
    children = new ArrayList<>(awaitables.size());
    List<Promise<? extends T>> doneAlready = new ArrayList<>();
    for (Awaitable<? extends T> awaitable : awaitables) {
      int same = indexOfUsed(awaitable, awaitables);
      if (same >= 0) {
        children.add(children.get(same));
      } else {
        Promise<? extends T> child = Promises.ensure(loop, awaitable);
        children.add(child);
        unfinished++;
        if (child.done()) {
          doneAlready.add(child);
        } else {
          child.addGather(this);
        }
      }
    }
    doneAlready.forEach(child -> childDone(child.failure()));
    if (children.isEmpty()) {
      setResult(new ArrayList<>());
    }
  }

  @Override
  public Collection<Promise<? extends T>> awaits() {
    return children;
  }

  /** Cancels the children; the gathering ends by their ends. */
  @Override
  public boolean cancel(String message) {
    if (done()) {
      return false;
    }
    boolean any = false;
    for (Promise<? extends T> child : children) {
      any |= child.cancel(message);
    }
    cancelRequested |= any;
    return any;
  }

  /** The index of the first occurrence of a coroutine that is given again; -1 for all others. */
  private int indexOfUsed(Awaitable<?> awaitable, Collection<?> awaitables) {
    if (awaitable instanceof Coroutine<?> coroutine && coroutine.isStarted()) {
      int index = 0;
      for (Object earlier : awaitables) {
        if (index == children.size()) {
          break;
        }
        if (earlier == awaitable) {
          return index;
        }
        index++;
      }
    }
    return -1;
  }

  /** What the loop is to call in the tick after the one in which {@code child} is done. */
  Runnable doneCallback(Promise<?> child) {
    return child.failed() ? () -> childDone(child.failure()) : childSucceeded;
  }

  /**
   * A child is done.
   *
   * @param failure null if it has a value
   */
  private void childDone(Throwable failure) {
    unfinished--;
    if (done()) {
      return;
    }
    if (failFast && failure != null) {
      fail(failure);
    } else if (unfinished == 0) {
      if (cancelRequested) {
        fail(failure instanceof CancelledError ? failure : new CancelledError());
      } else {
        List<R> results = new ArrayList<>(children.size());
        children.forEach(each -> results.add(entry.apply(each)));
        setResult(results);
      }
    }
  }
}
