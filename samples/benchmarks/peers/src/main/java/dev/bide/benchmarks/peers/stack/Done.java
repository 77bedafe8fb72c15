package dev.bide.benchmarks.peers.stack;

/** A function that has only to return when it goes on. */
final class Done extends Frame {
  final long value;

  Done(long value) {
    this.value = value;
  }

  @Override
  long resume(Task t) {
    return value;
  }
}
