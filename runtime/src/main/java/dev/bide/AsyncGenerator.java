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
  /** It stands at its start or at an emit. */
  private static final byte IDLE = 0;

  /** A step of it has begun, and not come to its outcome. */
  private static final byte RUNNING = 1;

  /** It will never give another item. */
  private static final byte CLOSED = 2;

  private byte state;

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
    return new GeneratorClose(this, null);
  }

  /**
   * Starts the body, or goes on where it stopped, up to the next item, the end or a suspension. At
   * the end {@code at} is 0.
   *
   * @param depth how many async calls are below this one on the Java stack
   * @return the item; without meaning at the end, or if the flow is suspended
   * @throws Throwable what the body throws
   */
  protected abstract Object advance(Flow flow, int depth) throws Throwable;

  // What the body calls.

  /**
   * Gives {@code item} to who awaits it; to be returned by {@link #advance}.
   *
   * @param at where the next step goes on
   */
  protected final Object emit(int at, Object item) {
    this.at = (short) at;
    return item;
  }

  /** Says that there are no more items; to be returned by {@link #advance}. */
  protected final Object end() {
    at = 0;
    return null;
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

  /** What a body fails with in place of {@code stop}, which would look like its end. */
  protected static IllegalStateException raised(StopAsyncIteration stop) {
    return new IllegalStateException("async generator raised StopAsyncIteration", stop);
  }

  // What drives it.

  /** Whether it will never give another item. */
  final boolean closed() {
    return state == CLOSED;
  }

  /** Whether the body has begun and not ended. */
  final boolean begun() {
    return at != 0;
  }

  /**
   * Starts a step.
   *
   * @return the item; without meaning if it is {@link #closed} or the flow suspended
   */
  final Object next(Flow flow, int depth) throws Throwable {
    return mayStep("anext") ? start(flow, depth) : null;
  }

  /** As {@link #next}, for what is sent or thrown {@code by} a method of this name. */
  final Object next(Flow flow, int depth, String by, Object value, Throwable error)
      throws Throwable {
    if (!mayStep(by)) {
      return null;
    }
    if (!begun()) {
      if (error != null) {
        state = CLOSED;
        throw error;
      }
      if (value != null) {
        throw new IllegalStateException(
            "can't send non-null value to a just-started async generator");
      }
    }
    sent = value;
    thrown = error;
    return start(flow, depth);
  }

  /** Whether there may be another step; false if it is closed. */
  private boolean mayStep(String by) {
    if (state == RUNNING) {
      throw new IllegalStateException(by + "(): asynchronous generator is already running");
    }
    return state == IDLE;
  }

  private Object start(Flow flow, int depth) throws Throwable {
    state = RUNNING;
    if (depth >= Flow.MAX_DEPTH) {
      flow.defer(this);
      return null;
    }
    return step(flow, depth + 1);
  }

  @Override
  protected final Object step(Flow flow, int depth) throws Throwable {
    Object item;
    try {
      item = advance(flow, depth);
    } catch (StopAsyncIteration stop) {
      state = CLOSED;
      throw raised(stop);
    } catch (Throwable failure) {
      state = CLOSED;
      throw failure;
    }
    if (!flow.suspended()) {
      state = begun() ? IDLE : CLOSED;
    }
    return item;
  }

  /** Thrown at the emit of a generator that is being closed. */
  static final class Exit extends Error {
    private static final long serialVersionUID = 1L;

    Exit() {
      super("generator closed", null, false, false);
    }
  }
}
