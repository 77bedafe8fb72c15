package dev.bide;

import dev.bide.machine.Flow;

/** A coroutine that does nothing but give a value. */
final class Completed<T> extends Coroutine<T> {
  private final T value;

  Completed(T value) {
    this.value = value;
  }

  @Override
  protected T step(Flow flow, int depth) {
    return value;
  }
}
