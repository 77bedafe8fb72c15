package dev.bide;

import dev.bide.machine.Flow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * Any number of resources in one try-with-resources of an {@link Async} method, closed in the
 * reverse order in which they came. Python's {@code contextlib.AsyncExitStack}.
 *
 * <pre>{@code
 * try (AsyncExitStack stack = new AsyncExitStack()) {
 *   for (URI address : addresses) {
 *     connections.add(stack.enterContext(await(connect(address))));
 *   }
 *   ...
 * }
 * }</pre>
 *
 * <p>Everything in it is left as by nested statements: each sees what the body, or what was left
 * before it, has thrown, may swallow that, and may throw something else in its place. For one task
 * at a time.
 */
public final class AsyncExitStack implements AsyncContext {
  private Deque<AsyncContext> exits = new ArrayDeque<>();

  /** A stack with nothing in it. */
  public AsyncExitStack() {}

  /**
   * Has {@code resource} closed at the end: an {@link AsyncContext} by its {@link
   * AsyncContext#exit}, anything else by {@link AutoCloseable#close}. Entering is what made the
   * resource; so this is both {@code enter_async_context} and {@code enter_context}.
   *
   * @return {@code resource}
   */
  public <C extends AutoCloseable> C enterContext(C resource) {
    if (resource instanceof AsyncContext context) {
      push(context);
    } else {
      push(
          bodyError -> {
            close(resource);
            return Asyncio.value(false);
          });
    }
    return resource;
  }

  /** Has {@code exit} called with the error at the end. Python's {@code push_async_exit}. */
  public void push(AsyncContext exit) {
    exits.push(exit);
  }

  /** Has {@code callback} called at the end, whatever has happened. */
  public void callback(Runnable callback) {
    push(
        bodyError -> {
          callback.run();
          return Asyncio.value(false);
        });
  }

  /**
   * Has what {@code callback} gives awaited at the end, whatever has happened. Python's {@code
   * push_async_callback}.
   */
  public void callback(Supplier<? extends Awaitable<?>> callback) {
    push(bodyError -> new Callback(callback));
  }

  /** Moves everything that is in this stack into another one, which is to be left in its place. */
  public AsyncExitStack popAll() {
    AsyncExitStack all = new AsyncExitStack();
    all.exits = exits;
    exits = new ArrayDeque<>();
    return all;
  }

  /** Leaves everything now, as at the end of a body without an error. */
  public Coroutine<Void> aclose() {
    return new Close(this);
  }

  /** Leaves everything. */
  @Override
  public Awaitable<Boolean> exit(Throwable bodyError) {
    return new Exit(bodyError);
  }

  private static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Exception failure) {
      throw Sneaky.raise(failure);
    }
  }

  private final class Exit extends Coroutine<Boolean> {
    private final Throwable bodyError;

    /** What the next one gets to see; null for none. */
    private Throwable error;

    Exit(Throwable bodyError) {
      this.bodyError = bodyError;
      error = bodyError;
    }

    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      boolean resumed = at != 0;
      while (resumed || !exits.isEmpty()) {
        try {
          Boolean swallows =
              resumed ? flow.<Boolean>resumed() : flow.await(exits.pop().exit(error), depth);
          if (flow.suspended()) {
            flow.suspend(this, 1);
            return null;
          }
          if (swallows) {
            error = null;
          }
        } catch (Throwable replacing) {
          error = replacing;
        }
        resumed = false;
      }
      if (error != null && error != bodyError) {
        throw error;
      }
      return error == null;
    }
  }

  /** Awaits what a callback gives. */
  private static final class Callback extends Coroutine<Boolean> {
    private final Supplier<? extends Awaitable<?>> callback;

    Callback(Supplier<? extends Awaitable<?>> callback) {
      this.callback = callback;
    }

    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      if (at != 0) {
        flow.resumed();
        return false;
      }
      flow.await(callback.get(), depth);
      if (flow.suspended()) {
        flow.suspend(this, 1);
      }
      return false;
    }
  }

  private static final class Close extends Coroutine<Void> {
    private final AsyncExitStack stack;

    Close(AsyncExitStack stack) {
      this.stack = stack;
    }

    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      if (at != 0) {
        flow.resumed();
        return null;
      }
      flow.await(stack.exit(null), depth);
      if (flow.suspended()) {
        flow.suspend(this, 1);
      }
      return null;
    }
  }
}
