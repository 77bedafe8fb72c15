package dev.bide;

/**
 * In which order a loop runs the callbacks that are ready in the same tick. A seam for tests: a
 * program whose tasks do not rely on the order in which they happen to run is right in any.
 */
@FunctionalInterface
public interface ReadyOrder {
  /**
   * Chooses the callback that runs next.
   *
   * @param ready how many there are, at least one
   * @return its index; 0 is the one that has been ready for longest
   */
  int next(int ready);
}
