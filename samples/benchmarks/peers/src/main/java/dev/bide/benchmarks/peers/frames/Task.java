package dev.bide.benchmarks.peers.frames;

import dev.bide.benchmarks.peers.Loop;

/** A chain of frames that the loop runs. */
final class Task implements Runnable {
  final Loop loop;
  final Gather gather;
  Frame top;
  long num;

  Task(Loop loop, Gather gather, Frame top) {
    this.loop = loop;
    this.gather = gather;
    this.top = top;
  }

  @Override
  public void run() {
    Frame f = top;
    while (f.step(this)) {
      f = f.caller;
      if (f == null) {
        gather.done(num);
        return;
      }
    }
  }

  /** Runs {@code roots} together and gives the sum of their results. */
  static long run(Frame... roots) {
    Loop loop = new Loop();
    Gather gather = new Gather(roots.length);
    for (Frame root : roots) {
      loop.soon(new Task(loop, gather, root));
    }
    loop.run();
    if (gather.left != 0) {
      throw new IllegalStateException("deadlock");
    }
    return gather.sum;
  }
}
