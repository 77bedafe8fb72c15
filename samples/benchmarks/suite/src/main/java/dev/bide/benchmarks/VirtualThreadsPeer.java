package dev.bide.benchmarks;

import dev.bide.benchmarks.peers.Peer;
import dev.bide.benchmarks.peers.Plain;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;

/**
 * Virtual threads: an async call is what it is for their users, a plain call that may block. The
 * class files are for Java 17, so reflection finds them.
 */
final class VirtualThreadsPeer implements Peer {
  /** Makes threads one by one; an executor would keep a set of its threads besides. */
  private final ThreadFactory factory;

  private final Peer plain = new Plain();

  /**
   * @throws UnsupportedOperationException on a JDK without virtual threads
   */
  VirtualThreadsPeer() {
    try {
      Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
      factory =
          (ThreadFactory)
              Class.forName("java.lang.Thread$Builder").getMethod("factory").invoke(builder);
    } catch (ReflectiveOperationException missing) {
      throw new UnsupportedOperationException("virtual threads", missing);
    }
  }

  private <T> Future<T> start(Callable<T> body) {
    FutureTask<T> task = new FutureTask<>(body);
    factory.newThread(task).start();
    return task;
  }

  private static <T> T join(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private <T> T run(Callable<T> body) {
    return join(start(body));
  }

  // Calls.

  @Override
  public long awaitCompleted(int n) {
    return run(() -> plain.awaitCompleted(n));
  }

  private static int innerRare(int x, int i) {
    if ((i & 1023) == 1023) {
      Thread.yield();
    }
    return x + 7;
  }

  private static int outerRare(int x, int i) {
    int a = x & 0xFFFF;
    int r = innerRare(a + 1000, i);
    return r + (a >> 1);
  }

  private static long rare(int n) {
    int acc = 1;
    for (int i = 0; i < n; i++) {
      acc = outerRare(acc, i);
    }
    return acc;
  }

  @Override
  public long awaitRare(int n) {
    return run(() -> rare(n));
  }

  @Override
  public long fib(int n) {
    return run(() -> plain.fib(n));
  }

  private static int down(int n, boolean suspend) {
    if (n == 0) {
      if (suspend) {
        Thread.yield();
      }
      return 0;
    }
    return 1 + down(n - 1, suspend);
  }

  @Override
  public long deep(int n, boolean suspend) {
    return run(() -> (long) down(n, suspend));
  }

  // Loops.

  private static long yields(int n) {
    long s = 0;
    for (int i = 0; i < n; i++) {
      Thread.yield();
      s += i;
    }
    return s;
  }

  @Override
  public long yieldLoop(int n) {
    return run(() -> yields(n));
  }

  private static int tick(int x, boolean suspend) {
    if (suspend) {
      Thread.yield();
    }
    return x + 1;
  }

  private static long local(int iterations, boolean suspend) {
    long a = 1;
    long b = 2;
    int c = 3;
    for (int i = 0; i < iterations; ) {
      for (int end = i + 1000; i < end; i++) {
        a += b ^ i;
        b += a >>> 3;
        c = c * 31 + (int) a;
      }
      a += tick((int) (b & 0xFF), suspend);
    }
    return a ^ b ^ c;
  }

  @Override
  public long loopLocal(int iterations, boolean suspend) {
    return run(() -> local(iterations, suspend));
  }

  private static long flat(int iterations, boolean suspend) {
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
        a += tick((int) (b & 0xFF), suspend);
      }
    }
    return a ^ b ^ c;
  }

  @Override
  public long loopFlat(int iterations, boolean suspend) {
    return run(() -> flat(iterations, suspend));
  }

  // Generators.

  private static long sum(Iterator<Integer> items) {
    long s = 0;
    while (items.hasNext()) {
      s += items.next();
    }
    return s;
  }

  @Override
  public long generator(int n) {
    return run(() -> sum(new Plain.Range(n)));
  }

  private static Void produce(BlockingQueue<Integer> queue, int n) throws InterruptedException {
    for (int i = 0; i < n; i++) {
      queue.put(i);
    }
    queue.put(-1);
    return null;
  }

  private static long consume(BlockingQueue<Integer> queue) throws InterruptedException {
    long s = 0;
    for (int item = queue.take(); item >= 0; item = queue.take()) {
      s += item;
    }
    return s;
  }

  @Override
  public long generatorHandoff(int n) {
    BlockingQueue<Integer> queue = new SynchronousQueue<>();
    start(() -> produce(queue, n));
    return run(() -> consume(queue));
  }

  // Tasks.

  private static Void pong(BlockingQueue<Integer> requests, BlockingQueue<Integer> replies, int n)
      throws InterruptedException {
    for (int i = 0; i < n; i++) {
      replies.put(requests.take() + 1);
    }
    return null;
  }

  private static long ping(BlockingQueue<Integer> requests, BlockingQueue<Integer> replies, int n)
      throws InterruptedException {
    long s = 0;
    for (int i = 0; i < n; i++) {
      requests.put(i);
      s += replies.take();
    }
    return s;
  }

  @Override
  public long pingPong(int n) {
    BlockingQueue<Integer> requests = new ArrayBlockingQueue<>(1);
    BlockingQueue<Integer> replies = new ArrayBlockingQueue<>(1);
    start(() -> pong(requests, replies, n));
    return run(() -> ping(requests, replies, n));
  }

  private static int yieldOnce(int i) {
    Thread.yield();
    return i;
  }

  private static int sleepOnce(int i, long millis) throws InterruptedException {
    ASLEEP.increment();
    Thread.sleep(millis);
    return i;
  }

  private long together(int n, long millis) {
    List<Future<Integer>> all = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      int index = i;
      all.add(start(() -> millis == 0 ? yieldOnce(index) : sleepOnce(index, millis)));
    }
    long s = 0;
    for (Future<Integer> each : all) {
      s += join(each);
    }
    return s;
  }

  @Override
  public long spawn(int n) {
    return run(() -> together(n, 0));
  }

  @Override
  public long sleepMany(int n, long millis) {
    return run(() -> together(n, millis));
  }
}
