package dev.bide.benchmarks.peers.futures;

import static com.ea.async.Async.await;
import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.bide.benchmarks.peers.Loop;
import dev.bide.benchmarks.peers.Peer;
import java.util.concurrent.CompletableFuture;

/** ea-async (bytecode instrumentation of await over CompletableFuture) on {@link Loop}. */
public final class EaPeer implements Peer {
  private static CompletableFuture<Integer> inner(int x) {
    return completedFuture(x + 7);
  }

  private static CompletableFuture<Integer> outer(int x) {
    int a = x & 0xFFFF;
    int r = await(inner(a + 1000));
    return completedFuture(r + (a >> 1));
  }

  private static CompletableFuture<Long> completed(int n) {
    int acc = 1;
    for (int i = 0; i < n; i++) {
      acc = await(outer(acc));
    }
    return completedFuture((long) acc);
  }

  @Override
  public long awaitCompleted(int n) {
    return completed(n).join();
  }

  private static CompletableFuture<Integer> innerRare(Loop loop, int x, int i) {
    if ((i & 1023) == 1023) {
      await(Futures.yields(loop));
    }
    return completedFuture(x + 7);
  }

  private static CompletableFuture<Integer> outerRare(Loop loop, int x, int i) {
    int a = x & 0xFFFF;
    int r = await(innerRare(loop, a + 1000, i));
    return completedFuture(r + (a >> 1));
  }

  private static CompletableFuture<Long> rare(Loop loop, int n) {
    int acc = 1;
    for (int i = 0; i < n; i++) {
      acc = await(outerRare(loop, acc, i));
    }
    return completedFuture((long) acc);
  }

  private static long run(Loop loop, CompletableFuture<Long> main) {
    loop.run();
    return main.getNow(-1L);
  }

  @Override
  public long awaitRare(int n) {
    Loop loop = new Loop();
    return run(loop, rare(loop, n));
  }

  private static CompletableFuture<Integer> fibonacci(int n) {
    if (n < 2) {
      return completedFuture(n);
    }
    int a = await(fibonacci(n - 1));
    int b = await(fibonacci(n - 2));
    return completedFuture(a + b);
  }

  @Override
  public long fib(int n) {
    return fibonacci(n).join();
  }

  private static CompletableFuture<Long> yieldLoop(Loop loop, int n) {
    long s = 0;
    for (int i = 0; i < n; i++) {
      await(Futures.yields(loop));
      s += i;
    }
    return completedFuture(s);
  }

  @Override
  public long yieldLoop(int n) {
    Loop loop = new Loop();
    return run(loop, yieldLoop(loop, n));
  }

  private static CompletableFuture<Long> ping(FutureChannel a, FutureChannel b, int n) {
    long s = 0;
    for (int i = 0; i < n; i++) {
      await(a.put(i));
      int r = await(b.take());
      s += r;
    }
    return completedFuture(s);
  }

  private static CompletableFuture<Void> pong(FutureChannel a, FutureChannel b, int n) {
    for (int i = 0; i < n; i++) {
      int v = await(a.take());
      await(b.put(v + 1));
    }
    return completedFuture(null);
  }

  @Override
  public long pingPong(int n) {
    Loop loop = new Loop();
    FutureChannel a = new FutureChannel(loop);
    FutureChannel b = new FutureChannel(loop);
    CompletableFuture<Long> main = ping(a, b, n);
    pong(a, b, n);
    return run(loop, main);
  }

  private static CompletableFuture<Integer> yieldOnce(Loop loop, int i) {
    await(Futures.yields(loop));
    return completedFuture(i);
  }

  @Override
  public long spawn(int n) {
    Loop loop = new Loop();
    CompletableFuture<?>[] all = new CompletableFuture<?>[n];
    for (int i = 0; i < n; i++) {
      all[i] = yieldOnce(loop, i);
    }
    return Futures.gather(loop, all);
  }

  private static CompletableFuture<Integer> sleepOnce(Loop loop, int i, long millis) {
    Peer.ASLEEP.increment();
    await(Futures.sleeps(loop, millis));
    return completedFuture(i);
  }

  @Override
  public long sleepMany(int n, long millis) {
    Loop loop = new Loop();
    CompletableFuture<?>[] all = new CompletableFuture<?>[n];
    for (int i = 0; i < n; i++) {
      all[i] = sleepOnce(loop, i, millis);
    }
    return Futures.gather(loop, all);
  }

  private static CompletableFuture<Integer> tick(Loop loop, int x, boolean suspend) {
    if (suspend) {
      await(Futures.yields(loop));
    }
    return completedFuture(x + 1);
  }

  private static CompletableFuture<Long> local(Loop loop, int iterations, boolean suspend) {
    long a = 1;
    long b = 2;
    int c = 3;
    for (int i = 0; i < iterations; ) {
      for (int end = i + 1000; i < end; i++) {
        a += b ^ i;
        b += a >>> 3;
        c = c * 31 + (int) a;
      }
      int r = await(tick(loop, (int) (b & 0xFF), suspend));
      a += r;
    }
    return completedFuture(a ^ b ^ c);
  }

  @Override
  public long loopLocal(int iterations, boolean suspend) {
    Loop loop = new Loop();
    return run(loop, local(loop, iterations, suspend));
  }

  private static CompletableFuture<Long> flat(Loop loop, int iterations, boolean suspend) {
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
        int r = await(tick(loop, (int) (b & 0xFF), suspend));
        a += r;
      }
    }
    return completedFuture(a ^ b ^ c);
  }

  @Override
  public long loopFlat(int iterations, boolean suspend) {
    Loop loop = new Loop();
    return run(loop, flat(loop, iterations, suspend));
  }

  /** ea-async has no generators; this is an iterator with an async next(). */
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

  private static CompletableFuture<Long> asyncFor(Gen g) {
    long s = 0;
    while (true) {
      Integer v = await(g.next());
      if (v == null) {
        return completedFuture(s);
      }
      s += v;
    }
  }

  @Override
  public long generator(int n) {
    return asyncFor(new Gen(n)).join();
  }

  private static CompletableFuture<Integer> down(Loop loop, int n, boolean suspend) {
    if (n == 0) {
      if (suspend) {
        await(Futures.yields(loop));
      }
      return completedFuture(0);
    }
    int r = await(down(loop, n - 1, suspend));
    return completedFuture(1 + r);
  }

  @Override
  public long deep(int n, boolean suspend) {
    Loop loop = new Loop();
    CompletableFuture<Integer> f = down(loop, n, suspend);
    loop.run();
    return f.join();
  }
}
