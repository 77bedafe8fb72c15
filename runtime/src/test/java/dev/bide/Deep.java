package dev.bide;

import dev.bide.machine.Flow;

/** {@code n == 0 ? await(bottom) : await(deep(n - 1)) + 1}, as the compiler would write it. */
final class Deep extends Coroutine<Integer> {
  private final int n;
  private final Awaitable<Integer> bottom;

  Deep(int n, Awaitable<Integer> bottom) {
    this.n = n;
    this.bottom = bottom;
  }

  @Override
  protected Integer step(Flow flow, int depth) throws Throwable {
    int result;
    if (at == 0) {
      Integer awaited = flow.await(n == 0 ? bottom : new Deep(n - 1, bottom), depth);
      if (flow.suspended()) {
        flow.suspend(this, 1);
        return null;
      }
      result = awaited;
    } else {
      result = flow.<Integer>resumed();
    }
    return n == 0 ? result : result + 1;
  }
}
