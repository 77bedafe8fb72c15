package dev.bide.benchmarks.peers.stack;

import dev.bide.benchmarks.peers.Peer;

/**
 * State machines written by hand, design B: an async function runs as a plain static method with
 * its locals on the Java stack, and makes its frame object only when something below it suspends.
 * The practical limit for calls that complete at once. Only the workloads in which that differs
 * from design A.
 */
public final class StackPeer implements Peer {
  @Override
  public long awaitCompleted(int n) {
    return Task.run(new Calls.MainCompleted(n));
  }

  @Override
  public long awaitRare(int n) {
    return Task.run(new Calls.MainRare(n));
  }

  @Override
  public long fib(int n) {
    return Task.run(new Calls.FibFrame(0, n, 0));
  }

  @Override
  public long deep(int n, boolean suspend) {
    return Task.run(new Calls.DeepRoot(n, suspend));
  }

  @Override
  public long yieldLoop(int n) {
    return Task.run(new Loops.YieldLoop(n));
  }

  @Override
  public long loopLocal(int iterations, boolean suspend) {
    return Task.run(new Loops.LoopLocal(iterations, suspend));
  }

  @Override
  public long loopFlat(int iterations, boolean suspend) {
    return Task.run(new Loops.LoopFlat(iterations, suspend));
  }
}
