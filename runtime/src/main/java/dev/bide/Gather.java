package dev.bide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * {@link Asyncio#gather} and {@link Asyncio#gatherOutcomes}: done when all children are, or, unless
 * outcomes are asked for, when the first one fails.
 */
final class Gather<T, R> extends Promise<List<R>> {
  private final List<Promise<? extends T>> children;
  private final boolean failFast;

  /** The entry of a child in the result. */
  private final Function<Promise<? extends T>, R> entry;

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
    Consumer<Promise<? extends T>> childDone = this::childDone;
    Map<Object, Promise<? extends T>> known = new IdentityHashMap<>();
    for (Awaitable<? extends T> awaitable : awaitables) {
      Promise<? extends T> child = known.get(awaitable);
      if (child == null) {
        child = Promises.ensure(loop, awaitable);
        known.put(awaitable, child);
        child.addDoneCallback(childDone);
        unfinished++;
      }
      children.add(child);
    }
    if (children.isEmpty()) {
      setResult(new ArrayList<>());
    }
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

  private void childDone(Promise<? extends T> child) {
    unfinished--;
    Throwable failure = child.failure();
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
