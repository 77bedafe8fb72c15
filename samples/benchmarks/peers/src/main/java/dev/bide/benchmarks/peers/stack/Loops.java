package dev.bide.benchmarks.peers.stack;

/** yieldLoop, loopLocal, loopFlat. */
final class Loops {
  private Loops() {}

  static final class YieldLoop extends Frame {
    final int n;
    int i = -1;
    long s;

    YieldLoop(int n) {
      this.n = n;
    }

    @Override
    long resume(Task t) {
      int i = this.i;
      if (i >= 0) {
        s += i;
      }
      if (++i == n) {
        return s;
      }
      this.i = i;
      t.yields();
      return t.link(this);
    }
  }

  static int tick(Task t, int x, boolean suspend) {
    if (suspend) {
      t.yields();
      return (int) t.link(new Done(x + 1));
    }
    return x + 1;
  }

  static final class LoopLocal extends Frame {
    final int iterations;
    final boolean suspend;
    int i = -1;
    int c = 3;
    long a = 1;
    long b = 2;

    LoopLocal(int iterations, boolean suspend) {
      this.iterations = iterations;
      this.suspend = suspend;
    }

    @Override
    long resume(Task t) {
      long a = this.a;
      long b = this.b;
      int c = this.c;
      int i = this.i;
      if (i < 0) {
        i = 0;
      } else {
        a += t.num;
      }
      while (i < iterations) {
        for (int end = i + 1000; i < end; i++) {
          a += b ^ i;
          b += a >>> 3;
          c = c * 31 + (int) a;
        }
        int r = tick(t, (int) (b & 0xFF), suspend);
        if (t.suspended) {
          this.a = a;
          this.b = b;
          this.c = c;
          this.i = i;
          return t.link(this);
        }
        a += r;
      }
      return a ^ b ^ c;
    }
  }

  static final class LoopFlat extends Frame {
    final int iterations;
    final boolean suspend;
    int i = -1;
    int c = 3;
    long a = 1;
    long b = 2;

    LoopFlat(int iterations, boolean suspend) {
      this.iterations = iterations;
      this.suspend = suspend;
    }

    @Override
    long resume(Task t) {
      long a = this.a;
      long b = this.b;
      int c = this.c;
      int i = this.i;
      int k = 0;
      if (i >= 0) {
        a += t.num;
      }
      i++;
      for (; i < iterations; i++) {
        a += b ^ i;
        b += a >>> 3;
        c = c * 31 + (int) a;
        if (++k == 1000) {
          k = 0;
          int r = tick(t, (int) (b & 0xFF), suspend);
          if (t.suspended) {
            this.a = a;
            this.b = b;
            this.c = c;
            this.i = i;
            return t.link(this);
          }
          a += r;
        }
      }
      return a ^ b ^ c;
    }
  }
}
