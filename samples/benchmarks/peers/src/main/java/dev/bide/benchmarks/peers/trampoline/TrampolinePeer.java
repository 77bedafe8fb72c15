package dev.bide.benchmarks.peers.trampoline;

import dev.bide.benchmarks.peers.Peer;

/**
 * State machines written by hand, design C: a frame never steps its callee; it returns it to a
 * trampoline, so the Java stack does not grow and the depth is limited by the heap alone. Only the
 * workloads in which that differs.
 */
public final class TrampolinePeer implements Peer {
  static final class Inner extends Frame {
    final int x;

    Inner(int x) {
      this.x = x;
    }

    @Override
    Frame step(Task t) {
      t.num = x + 7;
      return caller;
    }
  }

  static final class Outer extends Frame {
    final int x;
    int a;

    Outer(int x) {
      this.x = x;
    }

    @Override
    Frame step(Task t) {
      if (pc == 0) {
        a = x & 0xFFFF;
        return call(1, new Inner(a + 1000));
      }
      t.num = (int) t.num + (a >> 1);
      return caller;
    }
  }

  static final class MainCompleted extends Frame {
    int left;

    MainCompleted(int n) {
      left = n;
    }

    @Override
    Frame step(Task t) {
      if (pc == 0) {
        t.num = 1;
      }
      return left-- == 0 ? caller : call(1, new Outer((int) t.num));
    }
  }

  @Override
  public long awaitCompleted(int n) {
    return Task.run(new MainCompleted(n));
  }

  static final class Fib extends Frame {
    final int n;
    int a;

    Fib(int n) {
      this.n = n;
    }

    @Override
    Frame step(Task t) {
      switch (pc) {
        case 0:
          if (n < 2) {
            t.num = n;
            return caller;
          }
          return call(1, new Fib(n - 1));
        case 1:
          a = (int) t.num;
          return call(2, new Fib(n - 2));
        default:
          t.num = a + (int) t.num;
          return caller;
      }
    }
  }

  @Override
  public long fib(int n) {
    return Task.run(new Fib(n));
  }

  static final class YieldLoop extends Frame {
    final int n;
    int i;
    long s;

    YieldLoop(int n) {
      this.n = n;
    }

    @Override
    Frame step(Task t) {
      if (pc == 1) {
        s += i++;
      }
      if (i < n) {
        return call(1, new Yield());
      }
      t.num = s;
      return caller;
    }
  }

  @Override
  public long yieldLoop(int n) {
    return Task.run(new YieldLoop(n));
  }

  static final class Deep extends Frame {
    final int n;
    final boolean suspend;

    Deep(int n, boolean suspend) {
      this.n = n;
      this.suspend = suspend;
    }

    @Override
    Frame step(Task t) {
      if (n == 0) {
        if (pc == 0 && suspend) {
          return call(1, new Yield());
        }
        t.num = 0;
        return caller;
      }
      if (pc == 0) {
        return call(1, new Deep(n - 1, suspend));
      }
      t.num++;
      return caller;
    }
  }

  @Override
  public long deep(int n, boolean suspend) {
    return Task.run(new Deep(n, suspend));
  }
}
