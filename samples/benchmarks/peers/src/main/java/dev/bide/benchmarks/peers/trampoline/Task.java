package dev.bide.benchmarks.peers.trampoline;

import dev.bide.benchmarks.peers.Loop;

/** Steps frames, one at a time. */
final class Task implements Runnable {
  final Loop loop = new Loop();
  Frame top;
  long num;
  boolean done;

  @Override
  public void run() {
    Frame f = top;
    while (f != null) {
      f = f.step(this);
    }
  }

  static long run(Frame body) {
    Task t = new Task();
    t.top = new Root().call(0, body);
    t.loop.soon(t);
    t.loop.run();
    if (!t.done) {
      throw new IllegalStateException("deadlock");
    }
    return t.num;
  }
}
