package dev.bide.benchmarks.peers.stack;

/** A suspended call of an async function. */
abstract class Frame {
  Frame caller;

  /**
   * Goes on after the await that suspended; its value is in t.num. The result, if t.suspended is
   * not set.
   */
  abstract long resume(Task t);
}
