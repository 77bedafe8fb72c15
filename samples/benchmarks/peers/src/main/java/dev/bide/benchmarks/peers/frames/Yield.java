package dev.bide.benchmarks.peers.frames;

/** sleep(0). */
final class Yield extends Frame {
  @Override
  boolean step(Task t) {
    if (pc == 1) {
      return true;
    }
    pc = 1;
    t.loop.soon(t);
    return suspend(t);
  }
}
