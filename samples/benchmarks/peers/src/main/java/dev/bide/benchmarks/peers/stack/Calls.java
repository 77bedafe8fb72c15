package dev.bide.benchmarks.peers.stack;

/** awaitCompleted, awaitRare, fib, depth. */
final class Calls {
  private Calls() {}

  static int inner(Task t, int x) {
    return x + 7;
  }

  static int outer(Task t, int x) {
    int a = x & 0xFFFF;
    int r = inner(t, a + 1000);
    if (t.suspended) {
      return (int) t.link(new OuterFrame(a));
    }
    return r + (a >> 1);
  }

  static final class OuterFrame extends Frame {
    final int a;

    OuterFrame(int a) {
      this.a = a;
    }

    @Override
    long resume(Task t) {
      return (int) t.num + (a >> 1);
    }
  }

  static final class MainCompleted extends Frame {
    final int n;
    int i = -1;
    int acc;

    MainCompleted(int n) {
      this.n = n;
    }

    @Override
    long resume(Task t) {
      int i = this.i + 1;
      int acc = i == 0 ? 1 : (int) t.num;
      for (; i < n; i++) {
        acc = outer(t, acc);
        if (t.suspended) {
          this.i = i;
          return t.link(this);
        }
      }
      return acc;
    }
  }

  static int innerRare(Task t, int x, int i) {
    if ((i & 1023) == 1023) {
      t.yields();
      return (int) t.link(new Done(x + 7));
    }
    return x + 7;
  }

  static int outerRare(Task t, int x, int i) {
    int a = x & 0xFFFF;
    int r = innerRare(t, a + 1000, i);
    if (t.suspended) {
      return (int) t.link(new OuterFrame(a));
    }
    return r + (a >> 1);
  }

  static final class MainRare extends Frame {
    final int n;
    int i = -1;
    int acc;

    MainRare(int n) {
      this.n = n;
    }

    @Override
    long resume(Task t) {
      int i = this.i + 1;
      int acc = i == 0 ? 1 : (int) t.num;
      for (; i < n; i++) {
        acc = outerRare(t, acc, i);
        if (t.suspended) {
          this.i = i;
          return t.link(this);
        }
      }
      return acc;
    }
  }

  static int fib(Task t, int n) {
    if (n < 2) {
      return n;
    }
    int a = fib(t, n - 1);
    if (t.suspended) {
      return (int) t.link(new FibFrame(1, n, 0));
    }
    int b = fib(t, n - 2);
    if (t.suspended) {
      return (int) t.link(new FibFrame(2, n, a));
    }
    return a + b;
  }

  static final class FibFrame extends Frame {
    int pc;
    int n;
    int a;

    FibFrame(int pc, int n, int a) {
      this.pc = pc;
      this.n = n;
      this.a = a;
    }

    @Override
    long resume(Task t) {
      if (pc == 0) {
        return Calls.fib(t, n);
      }
      if (pc == 1) {
        a = (int) t.num;
        int b = Calls.fib(t, n - 2);
        if (t.suspended) {
          pc = 2;
          return t.link(this);
        }
        return a + b;
      }
      return a + (int) t.num;
    }
  }

  static int deep(Task t, int n, boolean suspend) {
    if (n == 0) {
      if (suspend) {
        t.yields();
        return (int) t.link(new Done(0));
      }
      return 0;
    }
    int r = deep(t, n - 1, suspend);
    if (t.suspended) {
      return (int) t.link(new DeepFrame());
    }
    return 1 + r;
  }

  static final class DeepFrame extends Frame {
    @Override
    long resume(Task t) {
      return 1 + t.num;
    }
  }

  static final class DeepRoot extends Frame {
    final int n;
    final boolean suspend;
    boolean started;

    DeepRoot(int n, boolean suspend) {
      this.n = n;
      this.suspend = suspend;
    }

    @Override
    long resume(Task t) {
      if (started) {
        return t.num;
      }
      started = true;
      int r = Calls.deep(t, n, suspend);
      return t.suspended ? t.link(this) : r;
    }
  }
}
