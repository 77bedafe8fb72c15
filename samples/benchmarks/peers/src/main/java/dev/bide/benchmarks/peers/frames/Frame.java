package dev.bide.benchmarks.peers.frames;

/** A call of an async function: its locals, and where it goes on. */
abstract class Frame {
  Frame caller;
  int pc;

  /** True: finished, the result is in t.num. False: suspended, t.top is the innermost frame. */
  abstract boolean step(Task t);

  final boolean suspend(Task t) {
    t.top = this;
    return false;
  }

  final boolean suspendAt(int pc, Frame callee) {
    callee.caller = this;
    this.pc = pc;
    return false;
  }
}
