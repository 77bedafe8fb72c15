package dev.bide;

import dev.bide.machine.Flow;
import dev.bide.machine.Frame;

/**
 * An {@link Async} method that emits items; the body runs only while an item is awaited. Python's
 * asynchronous generator.
 *
 * <p>Generated code extends it. {@code for (T item : awaitEach(generator))} closes it on every
 * exit; who calls {@link #next} by hand closes it with {@link #aclose}.
 *
 * @param <T> the type of the items
 */
public abstract class AsyncGenerator<T> extends Frame implements AsyncIterator<T> {
  /** What a step returns at the end of the body. */
  protected static final Object END = new Object();

  private boolean running;
  private boolean closed;

  // What the next step finds at the emit where it goes on.
  private Object sent;
  private Throwable thrown;

  /** A generator that has not started. */
  protected AsyncGenerator() {}

  @Override
  public final Awaitable<T> next() {
    return new GeneratorStep<>(this, "anext", null, null);
  }

  /** {@link #next}, with {@code value} as the value of the {@code emit} where the body goes on. */
  public final Awaitable<T> asend(Object value) {
    return new GeneratorStep<>(this, "asend", value, null);
  }

  /** {@link #next}, with {@code error} thrown by the {@code emit} where the body goes on. */
  public final Awaitable<T> athrow(Throwable error) {
    return new GeneratorStep<>(this, "athrow", null, error);
  }

  /** Ends the generator at the {@code emit} where it stands, running its {@code finally} blocks. */
  public final Awaitable<Void> aclose() {
    return new GeneratorClose(this);
  }

  // What the generated step calls.

  /**
   * Gives {@code item} to who awaits it; to be returned by the step.
   *
   * @param at where the next step goes on
   */
  protected final Object emit(int at, Object item) {
    this.at = (short) at;
    return item;
  }

  /**
   * What an emit gives when the body goes on after it.
   *
   * @return what was sent, null by {@link #next}
   * @throws Throwable what was thrown in, or the request to close
   */
  @SuppressWarnings("unchecked") // the body knows what it is sent
  protected final <S> S sent() throws Throwable {
    Throwable error = thrown;
    if (error != null) {
      thrown = null;
      throw error;
    }
    Object value = sent;
    if (value != null) {
      sent = null;
    }
    return (S) value;
  }

  // What drives it.

  /** Whether it will never give another item. */
  final boolean closed() {
    return closed;
  }

  /**
   * Starts a step.
   *
   * @return an item, or {@link #END}; without meaning if the flow is suspended
   */
  final Object advance(Flow flow, int depth) throws Throwable {
    requireIdle("anext");
    return closed ? END : proceed(flow, depth);
  }

  final Object advance(Flow flow, int depth, String by, Object value, Throwable error)
      throws Throwable {
    requireIdle(by);
    if (closed) {
      return END;
    }
    if (at == 0) {
      if (error != null) {
        closed = true;
        throw error;
      }
      if (value != null) {
        throw new IllegalStateException(
            "can't send non-null value to a just-started async generator");
      }
    }
    sent = value;
    thrown = error;
    return proceed(flow, depth);
  }

  private void requireIdle(String by) {
    if (running) {
      throw new IllegalStateException(by + "(): asynchronous generator is already running");
    }
  }

  private Object proceed(Flow flow, int depth) throws Throwable {
    running = true;
    if (depth >= Flow.MAX_DEPTH) {
      flow.defer(this);
      return null;
    }
    Object raw;
    try {
      raw = step(flow, depth + 1);
    } catch (Throwable failure) {
      throw failed(failure);
    }
    if (raw == END) {
      return ended();
    }
    if (!flow.suspended()) {
      running = false;
    }
    return raw;
  }

  /** The outcome of a step that suspended, once its flow goes on. */
  final Object resumed(Flow flow) throws Throwable {
    Object raw;
    try {
      raw = flow.resumed();
    } catch (Throwable failure) {
      throw failed(failure);
    }
    if (raw == END) {
      return ended();
    }
    running = false;
    return raw;
  }

  private Object ended() {
    running = false;
    closed = true;
    return END;
  }

  private Throwable failed(Throwable failure) {
    running = false;
    closed = true;
    return failure instanceof StopAsyncIteration
        ? new IllegalStateException("async generator raised StopAsyncIteration", failure)
        : failure;
  }

  /** Thrown at the emit of a generator that is being closed. */
  static final class Exit extends Error {
    private static final long serialVersionUID = 1L;

    Exit() {
      super("generator closed", null, false, false);
    }
  }
}
