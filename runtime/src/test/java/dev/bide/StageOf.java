package dev.bide;

import dev.bide.machine.Flow;
import java.util.concurrent.CompletionStage;

/** {@code await(stage)}. */
record StageOf<T>(CompletionStage<T> stage) implements Awaitable<T> {
  @Override
  public T awaitIn(Flow flow, int depth) throws Throwable {
    return flow.await(stage, depth);
  }
}
