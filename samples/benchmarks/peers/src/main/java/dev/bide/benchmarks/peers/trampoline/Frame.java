package dev.bide.benchmarks.peers.trampoline;

/** A call of an async function. */
abstract class Frame {
  Frame caller;
  int pc;

  /** The frame to step next: a callee, the caller (result in t.num), or null to suspend. */
  abstract Frame step(Task t);

  final Frame call(int pc, Frame callee) {
    this.pc = pc;
    callee.caller = this;
    return callee;
  }
}
