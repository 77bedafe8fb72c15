package dev.bide;

import dev.bide.machine.Flow;

/**
 * A coroutine written by hand as a list of steps, each of which may end with an await; the next one
 * finds its outcome in {@link #last}. Stands in for what the compiler generates.
 */
final class Script<T> extends Coroutine<T> {
  /** One step: returns what {@link #await} gave, or the result of the coroutine. */
  @FunctionalInterface
  interface Step<T> {
    Object run(Script<T> self) throws Throwable;
  }

  /** The end of a step by an await. */
  static final class Awaiting {
    private final Awaitable<?> awaitable;
    private int next;
    private boolean caught;

    private Awaiting(Awaitable<?> awaitable, int next) {
      this.awaitable = awaitable;
      this.next = next;
    }

    /** The next step looks at the failure by itself; otherwise it leaves the coroutine. */
    Awaiting caught() {
      caught = true;
      return this;
    }

    /** Goes on with step number {@code step}, counted from 0, in place of the following one. */
    Awaiting then(int step) {
      next = step;
      return this;
    }
  }

  private final Step<T>[] steps;
  private Awaiting awaiting;
  private Object value;
  private Throwable failure;

  /** A local variable of the body. */
  int i;

  private int current;

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  Script(Step<T>... steps) {
    this.steps = steps;
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  static <T> Script<T> of(Step<T>... steps) {
    return new Script<>(steps);
  }

  Awaiting await(Awaitable<?> awaitable) {
    return new Awaiting(awaitable, current + 1);
  }

  /** The value of the last await. */
  @SuppressWarnings("unchecked")
  <S> S last() {
    return (S) value;
  }

  /** The failure of the last await, which was marked as caught; null if there is none. */
  Throwable failure() {
    return failure;
  }

  @Override
  protected Object step(Flow flow, int depth) throws Throwable {
    if (at != 0) {
      settle(flow, depth, true);
    }
    while (current < steps.length) {
      Object result = steps[current].run(this);
      if (!(result instanceof Awaiting next)) {
        return result;
      }
      awaiting = next;
      settle(flow, depth, false);
      if (flow.suspended()) {
        flow.suspend(this, 1);
        return null;
      }
    }
    return value;
  }

  private void settle(Flow flow, int depth, boolean resumed) throws Throwable {
    value = null;
    failure = null;
    try {
      value = resumed ? flow.resumed() : flow.await(awaiting.awaitable, depth);
    } catch (Throwable thrown) {
      if (!awaiting.caught) {
        throw thrown;
      }
      failure = thrown;
    }
    current = awaiting.next;
  }
}
