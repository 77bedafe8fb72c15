package dev.bide;

import dev.bide.machine.Flow;

/**
 * A coroutine written by hand that waits for nothing, or for one {@link dev.bide.machine.Leaf}. Who
 * awaits it is parked there himself: no frame of its own is needed, unless it is a task.
 *
 * @param <T> the type of the result
 */
public abstract class Operation<T> extends Coroutine<T> {
  /** An operation that has not started. */
  protected Operation() {}

  /**
   * Does it, or {@linkplain Flow#park parks} {@code flow} at the leaf that will give the result.
   *
   * @return the result; without meaning if the flow is {@linkplain Flow#suspended suspended}
   * @throws Throwable its failure
   */
  protected abstract T start(Flow flow) throws Throwable;

  @Override
  protected final Object step(Flow flow, int depth) throws Throwable {
    if (at != 0) {
      return flow.resumed();
    }
    T result = start(flow);
    if (flow.suspended()) {
      flow.suspend(this, 1);
    }
    return result;
  }
}
