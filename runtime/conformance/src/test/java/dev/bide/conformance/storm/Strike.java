package dev.bide.conformance.storm;

/**
 * Where a program is cancelled.
 *
 * @param seed of the order in which what is ready runs
 * @param step before which step of the loop, counted from 1; 0 for not at all
 */
record Strike(long seed, int step, Aim aim) {
  /** Who is cancelled. */
  enum Aim {
    /** The main task. */
    MAIN,
    /** Any other task. */
    INNER
  }

  /** None: the program runs to its end. */
  static Strike none(long seed) {
    return new Strike(seed, 0, Aim.MAIN);
  }
}
