package dev.bide.benchmarks.peers.frames;

/** Counts down the tasks that are not done, and adds up their results. */
final class Gather {
  int left;
  long sum;
  Task waiter;

  Gather(int left) {
    this.left = left;
  }

  void done(long num) {
    sum += num;
    if (--left == 0 && waiter != null) {
      waiter.loop.soon(waiter);
    }
  }
}
