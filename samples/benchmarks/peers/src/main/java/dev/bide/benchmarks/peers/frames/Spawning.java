package dev.bide.benchmarks.peers.frames;

import dev.bide.benchmarks.peers.Peer;

/** spawn, sleepMany. */
final class Spawning {
  private Spawning() {}

  static final class YieldOnce extends Frame {
    final int i;

    YieldOnce(int i) {
      this.i = i;
    }

    @Override
    boolean step(Task t) {
      if (pc == 0) {
        Yield c = new Yield();
        if (!c.step(t)) {
          return suspendAt(1, c);
        }
      }
      t.num = i;
      return true;
    }
  }

  static final class Sleep extends Frame {
    final long millis;

    Sleep(long millis) {
      this.millis = millis;
    }

    @Override
    boolean step(Task t) {
      if (pc == 1) {
        return true;
      }
      pc = 1;
      t.loop.later(millis, t);
      return suspend(t);
    }
  }

  static final class SleepOnce extends Frame {
    final int i;
    final long millis;

    SleepOnce(int i, long millis) {
      this.i = i;
      this.millis = millis;
    }

    @Override
    boolean step(Task t) {
      if (pc == 0) {
        Peer.ASLEEP.increment();
        Sleep c = new Sleep(millis);
        if (!c.step(t)) {
          return suspendAt(1, c);
        }
      }
      t.num = i;
      return true;
    }
  }

  /** Makes n tasks and awaits them all. */
  static final class Spawn extends Frame {
    final int n;
    final long millis;
    Gather g;

    Spawn(int n, long millis) {
      this.n = n;
      this.millis = millis;
    }

    @Override
    boolean step(Task t) {
      if (pc == 0) {
        g = new Gather(n);
        for (int i = 0; i < n; i++) {
          Frame f = millis == 0 ? new YieldOnce(i) : new SleepOnce(i, millis);
          t.loop.soon(new Task(t.loop, g, f));
        }
        pc = 1;
        g.waiter = t;
        return suspend(t);
      }
      t.num = g.sum;
      return true;
    }
  }
}
