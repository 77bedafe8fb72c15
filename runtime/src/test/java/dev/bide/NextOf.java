package dev.bide;

import dev.bide.machine.Flow;

/** One round of {@code for (T item : awaitEach(...))}, driven as compiled code does. */
final class NextOf<T> extends Coroutine<T> {
  private final AwaitEach<T> each;

  NextOf(AwaitEach<T> each) {
    this.each = each;
  }

  @Override
  protected Object step(Flow flow, int depth) throws Throwable {
    T item = at == 0 ? each.next(flow, depth) : each.resumedNext(flow);
    if (flow.suspended()) {
      flow.suspend(this, 1);
    }
    return item;
  }
}
