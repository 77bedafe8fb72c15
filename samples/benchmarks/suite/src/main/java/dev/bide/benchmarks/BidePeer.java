package dev.bide.benchmarks;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.awaitEach;
import static dev.bide.Asyncio.createTask;
import static dev.bide.Asyncio.done;
import static dev.bide.Asyncio.emit;
import static dev.bide.Asyncio.end;
import static dev.bide.Asyncio.gather;
import static dev.bide.Asyncio.run;
import static dev.bide.Asyncio.sleep;
import static dev.bide.Asyncio.value;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.benchmarks.peers.Peer;
import dev.bide.sync.AsyncQueue;
import java.util.ArrayList;
import java.util.List;

/** Bide: what its users write. */
final class BidePeer implements Peer {

  // Calls.

  @Async
  private static Coroutine<Integer> inner(int x) {
    return value(x + 7);
  }

  @Async
  private static Coroutine<Integer> outer(int x) {
    int a = x & 0xFFFF;
    int r = await(inner(a + 1000));
    return value(r + (a >> 1));
  }

  @Async
  private static Coroutine<Long> completed(int n) {
    int acc = 1;
    for (int i = 0; i < n; i++) {
      acc = await(outer(acc));
    }
    return value((long) acc);
  }

  @Override
  public long awaitCompleted(int n) {
    return run(completed(n));
  }

  @Async
  private static Coroutine<Integer> innerRare(int x, int i) {
    if ((i & 1023) == 1023) {
      await(sleep(0));
    }
    return value(x + 7);
  }

  @Async
  private static Coroutine<Integer> outerRare(int x, int i) {
    int a = x & 0xFFFF;
    int r = await(innerRare(a + 1000, i));
    return value(r + (a >> 1));
  }

  @Async
  private static Coroutine<Long> rare(int n) {
    int acc = 1;
    for (int i = 0; i < n; i++) {
      acc = await(outerRare(acc, i));
    }
    return value((long) acc);
  }

  @Override
  public long awaitRare(int n) {
    return run(rare(n));
  }

  @Async
  private static Coroutine<Integer> fibonacci(int n) {
    return value(n < 2 ? n : await(fibonacci(n - 1)) + await(fibonacci(n - 2)));
  }

  @Override
  public long fib(int n) {
    return run(fibonacci(n));
  }

  @Async
  private static Coroutine<Integer> down(int n, boolean suspend) {
    if (n == 0) {
      if (suspend) {
        await(sleep(0));
      }
      return value(0);
    }
    return value(1 + await(down(n - 1, suspend)));
  }

  @Override
  public long deep(int n, boolean suspend) {
    return run(down(n, suspend));
  }

  // Loops.

  @Async
  private static Coroutine<Long> yields(int n) {
    long s = 0;
    for (int i = 0; i < n; i++) {
      await(sleep(0));
      s += i;
    }
    return value(s);
  }

  @Override
  public long yieldLoop(int n) {
    return run(yields(n));
  }

  @Async
  private static Coroutine<Integer> tick(int x, boolean suspend) {
    if (suspend) {
      await(sleep(0));
    }
    return value(x + 1);
  }

  @Async
  private static Coroutine<Long> local(int iterations, boolean suspend) {
    long a = 1;
    long b = 2;
    int c = 3;
    for (int i = 0; i < iterations; ) {
      for (int end = i + 1000; i < end; i++) {
        a += b ^ i;
        b += a >>> 3;
        c = c * 31 + (int) a;
      }
      a += await(tick((int) (b & 0xFF), suspend));
    }
    return value(a ^ b ^ c);
  }

  @Override
  public long loopLocal(int iterations, boolean suspend) {
    return run(local(iterations, suspend));
  }

  @Async
  private static Coroutine<Long> flat(int iterations, boolean suspend) {
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
        a += await(tick((int) (b & 0xFF), suspend));
      }
    }
    return value(a ^ b ^ c);
  }

  @Override
  public long loopFlat(int iterations, boolean suspend) {
    return run(flat(iterations, suspend));
  }

  // Generators.

  @Async
  private static AsyncGenerator<Integer> range(int n) {
    for (int i = 0; i < n; i++) {
      emit(i);
    }
    return end();
  }

  @Async
  private static Coroutine<Long> sum(int n) {
    long s = 0;
    for (int item : awaitEach(range(n))) {
      s += item;
    }
    return value(s);
  }

  @Override
  public long generator(int n) {
    return run(sum(n));
  }

  @Async
  private static Coroutine<Void> produce(AsyncQueue<Integer> queue, int n) {
    for (int i = 0; i < n; i++) {
      await(queue.put(i));
    }
    await(queue.put(-1));
    return done();
  }

  @Async
  private static Coroutine<Long> handoff(int n) {
    AsyncQueue<Integer> queue = AsyncQueue.fifo(1);
    Task<Void> producer = createTask(produce(queue, n));
    long s = 0;
    for (int item = await(queue.get()); item >= 0; item = await(queue.get())) {
      s += item;
    }
    await(producer);
    return value(s);
  }

  @Override
  public long generatorHandoff(int n) {
    return run(handoff(n));
  }

  // Tasks.

  @Async
  private static Coroutine<Void> pong(
      AsyncQueue<Integer> requests, AsyncQueue<Integer> replies, int n) {
    for (int i = 0; i < n; i++) {
      await(replies.put(await(requests.get()) + 1));
    }
    return done();
  }

  @Async
  private static Coroutine<Long> ping(int n) {
    AsyncQueue<Integer> requests = AsyncQueue.fifo(1);
    AsyncQueue<Integer> replies = AsyncQueue.fifo(1);
    Task<Void> other = createTask(pong(requests, replies, n));
    long s = 0;
    for (int i = 0; i < n; i++) {
      await(requests.put(i));
      s += await(replies.get());
    }
    await(other);
    return value(s);
  }

  @Override
  public long pingPong(int n) {
    return run(ping(n));
  }

  @Async
  private static Coroutine<Integer> yieldOnce(int i) {
    await(sleep(0));
    return value(i);
  }

  @Async
  private static Coroutine<Integer> sleepOnce(int i, double seconds) {
    Peer.ASLEEP.increment();
    await(sleep(seconds));
    return value(i);
  }

  /** Runs {@code n} tasks together: each yields, or, if {@code seconds} is not 0, sleeps. */
  @Async
  private static Coroutine<Long> together(int n, double seconds) {
    List<Task<Integer>> tasks = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      tasks.add(createTask(seconds == 0 ? yieldOnce(i) : sleepOnce(i, seconds)));
    }
    long s = 0;
    for (int result : await(gather(tasks))) {
      s += result;
    }
    return value(s);
  }

  @Override
  public long spawn(int n) {
    return run(together(n, 0));
  }

  @Override
  public long sleepMany(int n, long millis) {
    return run(together(n, millis / 1000.0));
  }
}
