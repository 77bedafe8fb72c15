package dev.bide.benchmarks.peers.futures;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.bide.benchmarks.peers.Loop;
import java.util.concurrent.CompletableFuture;

/**
 * A queue of capacity one for one producer and one consumer; waiters are woken through the loop.
 */
final class FutureChannel {
  private final Loop loop;
  private Integer value;
  private Integer waiting;
  private CompletableFuture<Integer> getter;
  private CompletableFuture<Void> putter;

  FutureChannel(Loop loop) {
    this.loop = loop;
  }

  CompletableFuture<Void> put(int v) {
    if (getter != null) {
      CompletableFuture<Integer> g = getter;
      getter = null;
      loop.soon(() -> g.complete(v));
      return completedFuture(null);
    }
    if (value == null) {
      value = v;
      return completedFuture(null);
    }
    waiting = v;
    return putter = new CompletableFuture<>();
  }

  CompletableFuture<Integer> take() {
    if (value == null) {
      return getter = new CompletableFuture<>();
    }
    CompletableFuture<Integer> r = completedFuture(value);
    value = waiting;
    waiting = null;
    if (putter != null) {
      CompletableFuture<Void> p = putter;
      putter = null;
      loop.soon(() -> p.complete(null));
    }
    return r;
  }
}
