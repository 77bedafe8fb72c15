package dev.bide;

import dev.bide.machine.Flow;

/** {@code next}, {@code asend} or {@code athrow} of a generator. */
final class GeneratorStep<T> extends Coroutine<T> {
  private final AsyncGenerator<T> generator;
  private final String by;
  private final Object value;
  private final Throwable error;

  GeneratorStep(AsyncGenerator<T> generator, String by, Object value, Throwable error) {
    this.generator = generator;
    this.by = by;
    this.value = value;
    this.error = error;
  }

  @Override
  protected Object step(Flow flow, int depth) throws Throwable {
    Object item;
    if (at == 0) {
      if (flow instanceof TaskFlow driver) {
        driver.task.loop.generators.add(generator);
      }
      item = generator.next(flow, depth, by, value, error);
      if (flow.suspended()) {
        flow.suspend(this, 1);
        return null;
      }
    } else {
      item = flow.resumed();
    }
    if (generator.closed()) {
      throw new StopAsyncIteration();
    }
    return item;
  }
}
