package dev.bide;

import dev.bide.machine.Flow;

/** A generator without items. */
final class EndedGenerator<T> extends AsyncGenerator<T> {
  @Override
  protected Object step(Flow flow, int depth) {
    return END;
  }
}
