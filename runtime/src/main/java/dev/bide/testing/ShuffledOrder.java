package dev.bide.testing;

import dev.bide.ReadyOrder;
import java.util.Random;

/** A random order of what is ready; the same seed gives the same order. */
public final class ShuffledOrder implements ReadyOrder {
  private final Random random;

  /** The order that {@code seed} gives. */
  public ShuffledOrder(long seed) {
    random = new Random(seed);
  }

  @Override
  public int next(int ready) {
    return ready == 1 ? 0 : random.nextInt(ready);
  }
}
