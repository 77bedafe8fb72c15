package dev.bide.benchmarks.peers.frames;

/** yieldLoop, loopLocal, loopFlat, generator. */
final class Loops {
  private Loops() {}

  static final class YieldLoop extends Frame {
    final int n;
    int i;
    long s;

    YieldLoop(int n) {
      this.n = n;
    }

    @Override
    boolean step(Task t) {
      int i = this.i;
      long s = this.s;
      if (pc == 1) {
        s += i++;
      }
      for (; i < n; i++) {
        Yield c = new Yield();
        if (!c.step(t)) {
          this.i = i;
          this.s = s;
          return suspendAt(1, c);
        }
        s += i;
      }
      t.num = s;
      return true;
    }
  }

  static final class Tick extends Frame {
    final int x;
    final boolean suspend;

    Tick(int x, boolean suspend) {
      this.x = x;
      this.suspend = suspend;
    }

    @Override
    boolean step(Task t) {
      if (pc == 0 && suspend) {
        Yield c = new Yield();
        if (!c.step(t)) {
          return suspendAt(1, c);
        }
      }
      t.num = x + 1;
      return true;
    }
  }

  static final class LoopLocal extends Frame {
    final int iterations;
    final boolean suspend;
    int i;
    int c = 3;
    long a = 1;
    long b = 2;

    LoopLocal(int iterations, boolean suspend) {
      this.iterations = iterations;
      this.suspend = suspend;
    }

    @Override
    boolean step(Task t) {
      long a = this.a;
      long b = this.b;
      int c = this.c;
      int i = this.i;
      if (pc == 1) {
        a += t.num;
      }
      while (i < iterations) {
        for (int end = i + 1000; i < end; i++) {
          a += b ^ i;
          b += a >>> 3;
          c = c * 31 + (int) a;
        }
        Tick k = new Tick((int) (b & 0xFF), suspend);
        if (!k.step(t)) {
          this.a = a;
          this.b = b;
          this.c = c;
          this.i = i;
          return suspendAt(1, k);
        }
        a += t.num;
      }
      t.num = a ^ b ^ c;
      return true;
    }
  }

  static final class LoopFlat extends Frame {
    final int iterations;
    final boolean suspend;
    int i;
    int c = 3;
    long a = 1;
    long b = 2;

    LoopFlat(int iterations, boolean suspend) {
      this.iterations = iterations;
      this.suspend = suspend;
    }

    @Override
    boolean step(Task t) {
      long a = this.a;
      long b = this.b;
      int c = this.c;
      int i = this.i;
      int k = 0;
      if (pc == 1) {
        a += t.num;
        i++;
      }
      for (; i < iterations; i++) {
        a += b ^ i;
        b += a >>> 3;
        c = c * 31 + (int) a;
        if (++k == 1000) {
          k = 0;
          Tick f = new Tick((int) (b & 0xFF), suspend);
          if (!f.step(t)) {
            this.a = a;
            this.b = b;
            this.c = c;
            this.i = i;
            return suspendAt(1, f);
          }
          a += t.num;
        }
      }
      t.num = a ^ b ^ c;
      return true;
    }
  }

  /** An async generator: step() gives the next item in t.num, or sets ended. */
  static final class Gen extends Frame {
    final int n;
    int i;
    boolean ended;

    Gen(int n) {
      this.n = n;
    }

    @Override
    boolean step(Task t) {
      if (i < n) {
        t.num = i++;
      } else {
        ended = true;
      }
      return true;
    }
  }

  static final class AsyncFor extends Frame {
    final Gen gen;
    long s;

    AsyncFor(Gen gen) {
      this.gen = gen;
    }

    @Override
    boolean step(Task t) {
      long s = this.s;
      if (pc == 1 && !gen.ended) {
        s += t.num;
      }
      while (!gen.ended) {
        if (!gen.step(t)) {
          this.s = s;
          return suspendAt(1, gen);
        }
        if (!gen.ended) {
          s += t.num;
        }
      }
      t.num = s;
      return true;
    }
  }
}
