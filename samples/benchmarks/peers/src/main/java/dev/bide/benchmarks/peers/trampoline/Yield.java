package dev.bide.benchmarks.peers.trampoline;

/** sleep(0). */
final class Yield extends Frame {
  @Override
  Frame step(Task t) {
    if (pc == 1) {
      return caller;
    }
    pc = 1;
    t.top = this;
    t.loop.soon(t);
    return null;
  }
}
