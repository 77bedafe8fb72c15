package dev.bide.benchmarks.peers;

import java.util.concurrent.atomic.LongAdder;

/**
 * One peer's version of every workload. Each method does the whole workload and returns a value
 * that every peer must agree on (see {@link Plain}). A peer leaves out what makes no sense for it.
 */
public interface Peer {
  /**
   * Counts sleepers of {@link #sleepMany} that are asleep, so that memory can be measured
   * meanwhile.
   */
  LongAdder ASLEEP = new LongAdder();

  /** n times: await outer(acc), which awaits inner(...), which has no suspension point. */
  default long awaitCompleted(int n) {
    throw unsupported();
  }

  /** The same, but inner really suspends (yields) once in 1024 calls. */
  default long awaitRare(int n) {
    throw unsupported();
  }

  /** fib(n) by recursive async calls; nothing suspends. */
  default long fib(int n) {
    throw unsupported();
  }

  /** One task, n yields through the loop; the sum of 0..n-1. */
  default long yieldLoop(int n) {
    throw unsupported();
  }

  /** Two tasks, n round trips through two queues of capacity one; the sum of the replies i + 1. */
  default long pingPong(int n) {
    throw unsupported();
  }

  /** n tasks, each awaiting one yield and returning its index, all gathered; the sum. */
  default long spawn(int n) {
    throw unsupported();
  }

  /** n tasks sleeping at the same time, each returning its index; the sum. */
  default long sleepMany(int n, long millis) {
    throw unsupported();
  }

  /**
   * An arithmetic loop on locals, as two nested loops: tick() awaited after each inner loop of 1000
   * iterations.
   */
  default long loopLocal(int iterations, boolean suspend) {
    throw unsupported();
  }

  /** The same arithmetic as one flat loop, with the await inside it under a condition. */
  default long loopFlat(int iterations, boolean suspend) {
    throw unsupported();
  }

  /** An async iterator of 0..n-1 consumed by an async for; the sum. Nothing suspends. */
  default long generator(int n) {
    throw unsupported();
  }

  /** The same with the producer in a task of its own, handing over each item. */
  default long generatorHandoff(int n) {
    throw unsupported();
  }

  /** f(n) = n == 0 ? 0 : 1 + await f(n - 1); f(0) yields if suspend is set. */
  default long deep(int n, boolean suspend) {
    throw unsupported();
  }

  static UnsupportedOperationException unsupported() {
    return new UnsupportedOperationException();
  }
}
