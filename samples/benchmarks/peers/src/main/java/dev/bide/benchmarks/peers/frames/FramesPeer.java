package dev.bide.benchmarks.peers.frames;

import dev.bide.benchmarks.peers.Peer;

/**
 * State machines written by hand, design A: calling an async function makes its frame object, and
 * awaiting steps it at once on the caller's Java stack; a frame that suspends is linked to its
 * caller. What a plain translation of Python's coroutine objects would give.
 */
public final class FramesPeer implements Peer {
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
    return Task.run(new Calls.Fib(n));
  }

  @Override
  public long deep(int n, boolean suspend) {
    return Task.run(new Calls.Deep(n, suspend));
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

  @Override
  public long generator(int n) {
    return Task.run(new Loops.AsyncFor(new Loops.Gen(n)));
  }

  @Override
  public long spawn(int n) {
    return Task.run(new Spawning.Spawn(n, 0));
  }

  @Override
  public long sleepMany(int n, long millis) {
    return Task.run(new Spawning.Spawn(n, millis));
  }

  @Override
  public long pingPong(int n) {
    PingPong.Chan a = new PingPong.Chan();
    PingPong.Chan b = new PingPong.Chan();
    return Task.run(new PingPong.Ping(a, b, n), new PingPong.Pong(a, b, n));
  }
}
