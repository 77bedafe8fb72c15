package dev.bide.benchmarks.peers.frames;

/** pingPong. */
final class PingPong {
  private PingPong() {}

  static final class Chan {
    boolean full;
    int value;
    Task getter;
    Task putter;
  }

  static final class Put extends Frame {
    final Chan c;
    final int value;

    Put(Chan c, int value) {
      this.c = c;
      this.value = value;
    }

    @Override
    boolean step(Task t) {
      if (c.full) {
        c.putter = t;
        return suspend(t);
      }
      c.full = true;
      c.value = value;
      if (c.getter != null) {
        t.loop.soon(c.getter);
        c.getter = null;
      }
      return true;
    }
  }

  static final class Get extends Frame {
    final Chan c;

    Get(Chan c) {
      this.c = c;
    }

    @Override
    boolean step(Task t) {
      if (!c.full) {
        c.getter = t;
        return suspend(t);
      }
      c.full = false;
      t.num = c.value;
      if (c.putter != null) {
        t.loop.soon(c.putter);
        c.putter = null;
      }
      return true;
    }
  }

  static final class Ping extends Frame {
    final Chan a;
    final Chan b;
    final int n;
    int i;
    long s;

    Ping(Chan a, Chan b, int n) {
      this.a = a;
      this.b = b;
      this.n = n;
    }

    @Override
    @SuppressWarnings("fallthrough") // from one await to the next
    boolean step(Task t) {
      while (true) {
        switch (pc) {
          case 0:
            if (i == n) {
              t.num = s;
              return true;
            }
            Put p = new Put(a, i);
            if (!p.step(t)) {
              return suspendAt(1, p);
            }
          case 1:
            Get g = new Get(b);
            if (!g.step(t)) {
              return suspendAt(2, g);
            }
          default:
            s += (int) t.num;
            i++;
            pc = 0;
        }
      }
    }
  }

  static final class Pong extends Frame {
    final Chan a;
    final Chan b;
    final int n;
    int i;

    Pong(Chan a, Chan b, int n) {
      this.a = a;
      this.b = b;
      this.n = n;
    }

    @Override
    @SuppressWarnings("fallthrough") // from one await to the next
    boolean step(Task t) {
      while (true) {
        switch (pc) {
          case 0:
            if (i == n) {
              t.num = 0;
              return true;
            }
            Get g = new Get(a);
            if (!g.step(t)) {
              return suspendAt(1, g);
            }
          case 1:
            Put p = new Put(b, (int) t.num + 1);
            if (!p.step(t)) {
              return suspendAt(2, p);
            }
          default:
            i++;
            pc = 0;
        }
      }
    }
  }
}
