package dev.bide;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The generators that have been stepped by hand and may have been left open. They are held weakly;
 * those of an {@link AwaitEach} are not here, because it closes them.
 */
final class OpenGenerators {
  private final Set<AsyncGenerator<?>> open = Collections.newSetFromMap(new WeakHashMap<>());

  void add(AsyncGenerator<?> generator) {
    open.add(generator);
  }

  /** Takes those that have not ended. */
  List<AsyncGenerator<?>> take() {
    List<AsyncGenerator<?>> left = open.stream().filter(generator -> !generator.closed()).toList();
    open.clear();
    return left;
  }
}
