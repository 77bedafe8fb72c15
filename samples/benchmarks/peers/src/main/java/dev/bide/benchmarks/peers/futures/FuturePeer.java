package dev.bide.benchmarks.peers.futures;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.bide.benchmarks.peers.Loop;
import dev.bide.benchmarks.peers.Peer;
import java.util.concurrent.CompletableFuture;

/**
 * CompletableFuture chains on {@link Loop}. Loops are written the way people write them by hand: go
 * on at once while the futures are done, else attach the rest of the loop as a callback.
 */
public final class FuturePeer implements Peer {
  private static CompletableFuture<Integer> inner(int x) {
    return completedFuture(x + 7);
  }

  private static CompletableFuture<Integer> outer(int x) {
    int a = x & 0xFFFF;
    return inner(a + 1000).thenApply(r -> r + (a >> 1));
  }

  @Override
  public long awaitCompleted(int n) {
    int acc = 1;
    for (int i = 0; i < n; i++) {
      acc = outer(acc).join();
    }
    return acc;
  }

  private static CompletableFuture<Integer> innerRare(Loop loop, int x, int i) {
    if ((i & 1023) == 1023) {
      return Futures.yields(loop).thenApply(v -> x + 7);
    }
    return completedFuture(x + 7);
  }

  private static CompletableFuture<Integer> outerRare(Loop loop, int x, int i) {
    int a = x & 0xFFFF;
    return innerRare(loop, a + 1000, i).thenApply(r -> r + (a >> 1));
  }

  private static void rare(Loop loop, int i, int n, int acc, CompletableFuture<Long> result) {
    for (; i < n; i++) {
      CompletableFuture<Integer> f = outerRare(loop, acc, i);
      if (!f.isDone()) {
        int next = i + 1;
        f.thenAccept(r -> rare(loop, next, n, r, result));
        return;
      }
      acc = f.join();
    }
    result.complete((long) acc);
  }

  @Override
  public long awaitRare(int n) {
    Loop loop = new Loop();
    CompletableFuture<Long> result = new CompletableFuture<>();
    rare(loop, 0, n, 1, result);
    loop.run();
    return result.getNow(-1L);
  }

  private static CompletableFuture<Integer> fibonacci(int n) {
    return n < 2
        ? completedFuture(n)
        : fibonacci(n - 1).thenCombine(fibonacci(n - 2), Integer::sum);
  }

  @Override
  public long fib(int n) {
    return fibonacci(n).join();
  }

  private static void yieldLoop(Loop loop, int i, int n, long s, CompletableFuture<Long> result) {
    if (i == n) {
      result.complete(s);
    } else {
      Futures.yields(loop).thenRun(() -> yieldLoop(loop, i + 1, n, s + i, result));
    }
  }

  @Override
  public long yieldLoop(int n) {
    Loop loop = new Loop();
    CompletableFuture<Long> result = new CompletableFuture<>();
    yieldLoop(loop, 0, n, 0, result);
    loop.run();
    return result.getNow(-1L);
  }

  private static void ping(
      FutureChannel a, FutureChannel b, int i, int n, long s, CompletableFuture<Long> result) {
    if (i == n) {
      result.complete(s);
    } else {
      a.put(i).thenCompose(v -> b.take()).thenAccept(r -> ping(a, b, i + 1, n, s + r, result));
    }
  }

  private static void pong(FutureChannel a, FutureChannel b, int left) {
    if (left > 0) {
      a.take().thenCompose(v -> b.put(v + 1)).thenAccept(v -> pong(a, b, left - 1));
    }
  }

  @Override
  public long pingPong(int n) {
    Loop loop = new Loop();
    FutureChannel a = new FutureChannel(loop);
    FutureChannel b = new FutureChannel(loop);
    CompletableFuture<Long> result = new CompletableFuture<>();
    loop.soon(() -> ping(a, b, 0, n, 0, result));
    loop.soon(() -> pong(a, b, n));
    loop.run();
    return result.getNow(-1L);
  }

  @Override
  public long spawn(int n) {
    Loop loop = new Loop();
    CompletableFuture<?>[] all = new CompletableFuture<?>[n];
    for (int i = 0; i < n; i++) {
      int x = i;
      all[i] = Futures.yields(loop).thenApply(v -> x);
    }
    return Futures.gather(loop, all);
  }

  @Override
  public long sleepMany(int n, long millis) {
    Loop loop = new Loop();
    CompletableFuture<?>[] all = new CompletableFuture<?>[n];
    for (int i = 0; i < n; i++) {
      int x = i;
      all[i] = Futures.sleeps(loop, millis).thenApply(v -> x);
      Peer.ASLEEP.increment();
    }
    return Futures.gather(loop, all);
  }

  private static CompletableFuture<Integer> tick(Loop loop, int x, boolean suspend) {
    return suspend ? Futures.yields(loop).thenApply(v -> x + 1) : completedFuture(x + 1);
  }

  /** The locals of loopLocal; callbacks cannot keep them anywhere else. */
  private static final class Locals {
    final Loop loop;
    final int iterations;
    final boolean suspend;
    final CompletableFuture<Long> result = new CompletableFuture<>();
    long a = 1;
    long b = 2;
    int c = 3;
    int i;

    Locals(Loop loop, int iterations, boolean suspend) {
      this.loop = loop;
      this.iterations = iterations;
      this.suspend = suspend;
    }

    private void block() {
      long a = this.a;
      long b = this.b;
      int c = this.c;
      int i = this.i;
      for (int end = i + 1000; i < end; i++) {
        a += b ^ i;
        b += a >>> 3;
        c = c * 31 + (int) a;
      }
      this.a = a;
      this.b = b;
      this.c = c;
      this.i = i;
    }

    void run() {
      while (i < iterations) {
        block();
        CompletableFuture<Integer> f = tick(loop, (int) (b & 0xFF), suspend);
        if (!f.isDone()) {
          f.thenAccept(
              r -> {
                a += r;
                run();
              });
          return;
        }
        a += f.join();
      }
      result.complete(a ^ b ^ c);
    }
  }

  @Override
  public long loopLocal(int iterations, boolean suspend) {
    Loop loop = new Loop();
    Locals l = new Locals(loop, iterations, suspend);
    l.run();
    loop.run();
    return l.result.getNow(-1L);
  }

  /** An async iterator: next() gives null at the end. */
  private static final class Gen {
    private final int n;
    private int i;

    Gen(int n) {
      this.n = n;
    }

    CompletableFuture<Integer> next() {
      return completedFuture(i < n ? i++ : null);
    }
  }

  private static void forEach(Gen g, long s, CompletableFuture<Long> result) {
    while (true) {
      CompletableFuture<Integer> f = g.next();
      if (!f.isDone()) {
        long now = s;
        f.thenAccept(
            v -> {
              if (v == null) {
                result.complete(now);
              } else {
                forEach(g, now + v, result);
              }
            });
        return;
      }
      Integer v = f.join();
      if (v == null) {
        break;
      }
      s += v;
    }
    result.complete(s);
  }

  @Override
  public long generator(int n) {
    CompletableFuture<Long> result = new CompletableFuture<>();
    forEach(new Gen(n), 0, result);
    return result.getNow(-1L);
  }

  private static CompletableFuture<Integer> down(Loop loop, int n, boolean suspend) {
    if (n == 0) {
      return suspend ? Futures.yields(loop).thenApply(v -> 0) : completedFuture(0);
    }
    return down(loop, n - 1, suspend).thenApply(r -> 1 + r);
  }

  @Override
  public long deep(int n, boolean suspend) {
    Loop loop = new Loop();
    CompletableFuture<Integer> f = down(loop, n, suspend);
    loop.run();
    return f.join();
  }
}
