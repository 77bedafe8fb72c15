package dev.bide;

import dev.bide.machine.Flow;

/** A generator without items. */
final class EndedGenerator<T> extends AsyncGenerator<T> {
  @Override
  protected Object advance(Flow flow, int depth) {
    return end();
  }
}
