package dev.bide;

import dev.bide.machine.Flow;

/** {@code aclose} of a generator. */
final class GeneratorClose extends Coroutine<Void> {
  private final AsyncGenerator<?> generator;

  /** What the loop has thrown that closes it, and will throw again; null if there is nothing. */
  private final Throwable thrown;

  GeneratorClose(AsyncGenerator<?> generator, Throwable thrown) {
    this.generator = generator;
    this.thrown = thrown;
  }

  /**
   * No failure is lost: the second is suppressed by the first, as where a resource is closed; but a
   * cancellation goes first.
   */
  @Override
  protected Object step(Flow flow, int depth) throws Throwable {
    try {
      close(flow, depth);
    } catch (Throwable failed) {
      if (thrown == null || thrown == failed || thrown instanceof AsyncGenerator.Exit) {
        throw failed;
      } else if (failed instanceof CancelledError && !(thrown instanceof CancelledError)) {
        failed.addSuppressed(thrown);
        throw failed;
      }
      thrown.addSuppressed(failed);
    }
    return null;
  }

  private void close(Flow flow, int depth) throws Throwable {
    Object item;
    try {
      if (at == 0) {
        item = generator.next(flow, depth, "aclose", null, new AsyncGenerator.Exit());
        if (flow.suspended()) {
          flow.suspend(this, 1);
          return;
        }
      } else {
        item = flow.resumed();
      }
    } catch (AsyncGenerator.Exit closed) {
      return;
    }
    if (!generator.closed()) {
      throw new IllegalStateException("async generator ignored its closing: it emitted " + item);
    }
  }
}
