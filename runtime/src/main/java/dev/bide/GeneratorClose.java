package dev.bide;

import dev.bide.machine.Flow;

/** {@code aclose} of a generator. */
final class GeneratorClose extends Coroutine<Void> {
  private final AsyncGenerator<?> generator;

  GeneratorClose(AsyncGenerator<?> generator) {
    this.generator = generator;
  }

  @Override
  protected Object step(Flow flow, int depth) throws Throwable {
    Object item;
    try {
      if (at == 0) {
        item = generator.next(flow, depth, "aclose", null, new AsyncGenerator.Exit());
        if (flow.suspended()) {
          flow.suspend(this, 1);
          return null;
        }
      } else {
        item = flow.resumed();
      }
    } catch (AsyncGenerator.Exit closed) {
      return null;
    }
    if (!generator.closed()) {
      throw new IllegalStateException("async generator ignored its closing: it emitted " + item);
    }
    return null;
  }
}
