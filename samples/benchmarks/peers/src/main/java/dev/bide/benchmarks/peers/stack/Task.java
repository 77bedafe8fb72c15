package dev.bide.benchmarks.peers.stack;

import dev.bide.benchmarks.peers.Loop;

/** A chain of suspended calls that the loop runs. */
final class Task implements Runnable {
  final Loop loop = new Loop();
  boolean suspended;
  Frame top;
  Frame tail;
  long num;
  boolean done;

  @Override
  public void run() {
    Frame f = top;
    while (f != null) {
      Frame rest = f.caller;
      long r = f.resume(this);
      if (suspended) {
        suspended = false;
        tail.caller = rest;
        tail = null;
        return;
      }
      num = r;
      f = rest;
    }
    done = true;
  }

  /** Links a frame whose callee, or whose own leaf operation, has just suspended. */
  long link(Frame f) {
    if (tail == null) {
      top = f;
    } else {
      tail.caller = f;
    }
    tail = f;
    return 0;
  }

  static long run(Frame root) {
    Task t = new Task();
    t.top = root;
    t.loop.soon(t);
    t.loop.run();
    if (!t.done) {
      throw new IllegalStateException("deadlock");
    }
    return t.num;
  }

  /** sleep(0). */
  void yields() {
    loop.soon(this);
    suspended = true;
  }
}
