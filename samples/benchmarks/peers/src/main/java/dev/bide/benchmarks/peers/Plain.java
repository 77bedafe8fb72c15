package dev.bide.benchmarks.peers;

import java.util.Iterator;

/**
 * The workloads as plain synchronous code: the expected results and the floor of the arithmetic
 * itself.
 */
public final class Plain implements Peer {
  private static int inner(int x) {
    return x + 7;
  }

  private static int outer(int x) {
    int a = x & 0xFFFF;
    int r = inner(a + 1000);
    return r + (a >> 1);
  }

  @Override
  public long awaitCompleted(int n) {
    int acc = 1;
    for (int i = 0; i < n; i++) {
      acc = outer(acc);
    }
    return acc;
  }

  @Override
  public long awaitRare(int n) {
    return awaitCompleted(n);
  }

  private static int fibonacci(int n) {
    return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
  }

  @Override
  public long fib(int n) {
    return fibonacci(n);
  }

  @Override
  public long yieldLoop(int n) {
    return (long) n * (n - 1) / 2;
  }

  @Override
  public long pingPong(int n) {
    return (long) n * (n + 1) / 2;
  }

  @Override
  public long spawn(int n) {
    return yieldLoop(n);
  }

  @Override
  public long sleepMany(int n, long millis) {
    return yieldLoop(n);
  }

  private static int tick(int x) {
    return x + 1;
  }

  @Override
  public long loopLocal(int iterations, boolean suspend) {
    long a = 1;
    long b = 2;
    int c = 3;
    for (int i = 0; i < iterations; ) {
      for (int end = i + 1000; i < end; i++) {
        a += b ^ i;
        b += a >>> 3;
        c = c * 31 + (int) a;
      }
      a += tick((int) (b & 0xFF));
    }
    return a ^ b ^ c;
  }

  @Override
  public long loopFlat(int iterations, boolean suspend) {
    long a = 1;
    long b = 2;
    int c = 3;
    int k = 0;
    for (int i = 0; i < iterations; i++) {
      a += b ^ i;
      b += a >>> 3;
      c = c * 31 + (int) a;
      if (++k == 1000) {
        k = 0;
        a += tick((int) (b & 0xFF));
      }
    }
    return a ^ b ^ c;
  }

  /** A blocking iterator, not an arithmetic formula, so that it is a fair floor. */
  @Override
  public long generator(int n) {
    long s = 0;
    for (Iterator<Integer> it = new Range(n); it.hasNext(); ) {
      s += it.next();
    }
    return s;
  }

  @Override
  public long generatorHandoff(int n) {
    return generator(n);
  }

  @Override
  public long deep(int n, boolean suspend) {
    return down(n);
  }

  private static int down(int n) {
    return n == 0 ? 0 : 1 + down(n - 1);
  }

  /** 0 to n - 1. */
  public static final class Range implements Iterator<Integer> {
    private final int n;
    private int i;

    /** A range of {@code n} numbers. */
    public Range(int n) {
      this.n = n;
    }

    @Override
    public boolean hasNext() {
      return i < n;
    }

    @Override
    public Integer next() {
      return i++;
    }
  }
}
