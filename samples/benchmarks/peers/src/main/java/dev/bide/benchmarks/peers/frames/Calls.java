package dev.bide.benchmarks.peers.frames;

/** awaitCompleted, awaitRare, fib, depth. */
final class Calls {
  private Calls() {}

  static final class Inner extends Frame {
    final int x;

    Inner(int x) {
      this.x = x;
    }

    @Override
    boolean step(Task t) {
      t.num = x + 7;
      return true;
    }
  }

  static final class Outer extends Frame {
    final int x;
    int a;

    Outer(int x) {
      this.x = x;
    }

    @Override
    boolean step(Task t) {
      if (pc == 0) {
        a = x & 0xFFFF;
        Inner c = new Inner(a + 1000);
        if (!c.step(t)) {
          return suspendAt(1, c);
        }
      }
      t.num = (int) t.num + (a >> 1);
      return true;
    }
  }

  static final class MainCompleted extends Frame {
    final int n;
    int i;
    int acc = 1;

    MainCompleted(int n) {
      this.n = n;
    }

    @Override
    boolean step(Task t) {
      int i = this.i;
      int acc = this.acc;
      if (pc == 1) {
        acc = (int) t.num;
        i++;
      }
      for (; i < n; i++) {
        Outer c = new Outer(acc);
        if (!c.step(t)) {
          this.i = i;
          return suspendAt(1, c);
        }
        acc = (int) t.num;
      }
      t.num = acc;
      return true;
    }
  }

  static final class InnerRare extends Frame {
    final int x;
    final int i;

    InnerRare(int x, int i) {
      this.x = x;
      this.i = i;
    }

    @Override
    boolean step(Task t) {
      if (pc == 0 && (i & 1023) == 1023) {
        Yield c = new Yield();
        if (!c.step(t)) {
          return suspendAt(1, c);
        }
      }
      t.num = x + 7;
      return true;
    }
  }

  static final class OuterRare extends Frame {
    final int x;
    final int i;
    int a;

    OuterRare(int x, int i) {
      this.x = x;
      this.i = i;
    }

    @Override
    boolean step(Task t) {
      if (pc == 0) {
        a = x & 0xFFFF;
        InnerRare c = new InnerRare(a + 1000, i);
        if (!c.step(t)) {
          return suspendAt(1, c);
        }
      }
      t.num = (int) t.num + (a >> 1);
      return true;
    }
  }

  static final class MainRare extends Frame {
    final int n;
    int i;
    int acc = 1;

    MainRare(int n) {
      this.n = n;
    }

    @Override
    boolean step(Task t) {
      int i = this.i;
      int acc = this.acc;
      if (pc == 1) {
        acc = (int) t.num;
        i++;
      }
      for (; i < n; i++) {
        OuterRare c = new OuterRare(acc, i);
        if (!c.step(t)) {
          this.i = i;
          return suspendAt(1, c);
        }
        acc = (int) t.num;
      }
      t.num = acc;
      return true;
    }
  }

  static final class Fib extends Frame {
    final int n;
    int a;

    Fib(int n) {
      this.n = n;
    }

    @Override
    @SuppressWarnings("fallthrough") // from one await to the next
    boolean step(Task t) {
      switch (pc) {
        case 0:
          if (n < 2) {
            t.num = n;
            return true;
          }
          Fib c = new Fib(n - 1);
          if (!c.step(t)) {
            return suspendAt(1, c);
          }
        case 1:
          a = (int) t.num;
          Fib d = new Fib(n - 2);
          if (!d.step(t)) {
            return suspendAt(2, d);
          }
        default:
          t.num = a + (int) t.num;
          return true;
      }
    }
  }

  static final class Deep extends Frame {
    final int n;
    final boolean suspend;

    Deep(int n, boolean suspend) {
      this.n = n;
      this.suspend = suspend;
    }

    @Override
    boolean step(Task t) {
      if (n == 0) {
        if (pc == 0 && suspend) {
          Yield y = new Yield();
          if (!y.step(t)) {
            return suspendAt(1, y);
          }
        }
        t.num = 0;
        return true;
      }
      if (pc == 0) {
        Deep c = new Deep(n - 1, suspend);
        if (!c.step(t)) {
          return suspendAt(1, c);
        }
      }
      t.num++;
      return true;
    }
  }
}
