package dev.bide;

import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * The values of all {@link ContextVar}s that belong together, as a task, or a callback of the loop,
 * has them. Python's {@code contextvars.Context}.
 *
 * <p>Unlike Python's it never changes: setting a variable gives the running task another context.
 * So {@link #current()} is also {@code copy_context()}, and what is set inside of {@link #call} is
 * gone after it. May be used in any thread.
 */
public final class Context {
  static final Context EMPTY = new Context(new Object[0]);

  /** Of threads that run no loop. */
  private static final ThreadLocal<Context> OF_THREAD = new ThreadLocal<>();

  /** Whether a variable has ever been set: until then every context is empty. */
  private static boolean used;

  /** Variables and values in turn; there are few, so that looking through them is fast. */
  private final Object[] entries;

  private Context(Object[] entries) {
    this.entries = entries;
  }

  /**
   * The context of the running task or callback; outside of a loop, of the thread. Python's {@code
   * copy_context}.
   */
  public static Context current() {
    if (!used) {
      return EMPTY;
    }
    EventLoop loop = EventLoop.current();
    if (loop == null) {
      Context context = OF_THREAD.get();
      return context == null ? EMPTY : context;
    }
    Task<?> task = loop.currentTask();
    return task == null ? loop.context : task.context;
  }

  /**
   * Runs {@code body} in this context. Python's {@code Context.run}; what {@code body} sets is gone
   * afterwards.
   *
   * @return its result; what it throws is thrown as it is, checked or not
   */
  public <T> T call(Callable<? extends T> body) {
    Context outer = current();
    makeCurrent(this);
    try {
      return body.call();
    } catch (Exception failure) {
      throw Sneaky.raise(failure);
    } finally {
      makeCurrent(outer);
    }
  }

  /** {@link #call} without a result. */
  public void run(Runnable body) {
    Context outer = current();
    makeCurrent(this);
    try {
      body.run();
    } finally {
      makeCurrent(outer);
    }
  }

  // For the package.

  /** Makes {@code context} that of the running task or callback, or of the thread. */
  static void makeCurrent(Context context) {
    if (!used && context == EMPTY) {
      return;
    }
    EventLoop loop = EventLoop.current();
    if (loop == null) {
      OF_THREAD.set(context);
      return;
    }
    Task<?> task = loop.currentTask();
    if (task == null) {
      loop.context = context;
    } else {
      task.context = context;
    }
  }

  /**
   * Runs a callback of {@code loop} in this context; if it fails, the loop still has to leave it.
   */
  void runCallback(Loop loop, Runnable callback) {
    loop.context = this;
    callback.run();
    loop.context = EMPTY;
  }

  /** Where {@code variable} is among the entries; negative if it is not. */
  int indexOf(ContextVar<?> variable) {
    for (int i = 0; i < entries.length; i += 2) {
      if (entries[i] == variable) {
        return i;
      }
    }
    return -1;
  }

  Object valueAt(int index) {
    return entries[index + 1];
  }

  /** This context but for the value of {@code variable}. */
  Context with(ContextVar<?> variable, Object value) {
    used = true;
    int index = indexOf(variable);
    Object[] changed;
    if (index >= 0) {
      changed = entries.clone();
    } else {
      index = entries.length;
      changed = Arrays.copyOf(entries, index + 2);
      changed[index] = variable;
    }
    changed[index + 1] = value;
    return new Context(changed);
  }

  /** This context but for {@code variable}, which has no value in the new one. */
  Context without(ContextVar<?> variable) {
    int index = indexOf(variable);
    if (index < 0) {
      return this;
    }
    Object[] fewer = new Object[entries.length - 2];
    System.arraycopy(entries, 0, fewer, 0, index);
    System.arraycopy(entries, index + 2, fewer, index, fewer.length - index);
    return new Context(fewer);
  }
}
