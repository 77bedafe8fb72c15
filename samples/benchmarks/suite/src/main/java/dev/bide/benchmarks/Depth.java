package dev.bide.benchmarks;

import dev.bide.benchmarks.peers.Peer;

/** How deep async calls can recurse, on a thread with a stack of the default size. */
final class Depth {
  private Depth() {}

  /** The deepest that works once the code is compiled, to 1 %; no more than {@code limit}. */
  static int warm(Peer peer, int limit) throws InterruptedException {
    for (int i = 0; i < 20_000; i++) {
      works(peer, 200);
    }
    int works = 100;
    while (works < limit && onNewThread(peer, Math.min(limit, works * 2))) {
      works = Math.min(limit, works * 2);
    }
    int fails = works * 2;
    while (works < limit && fails - works > works / 100) {
      int middle = (works + fails) / 2;
      if (onNewThread(peer, middle)) {
        works = middle;
      } else {
        fails = middle;
      }
    }
    return works;
  }

  private static boolean onNewThread(Peer peer, int depth) throws InterruptedException {
    boolean[] works = new boolean[1];
    Thread thread = new Thread(() -> works[0] = works(peer, depth));
    thread.start();
    thread.join();
    return works[0];
  }

  private static boolean works(Peer peer, int depth) {
    try {
      long reached = peer.deep(depth, false);
      if (reached != depth) {
        throw new AssertionError(reached + " instead of " + depth);
      }
      return true;
    } catch (StackOverflowError | OutOfMemoryError tooDeep) {
      return false;
    } catch (RuntimeException wrapped) {
      for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
        if (cause instanceof StackOverflowError) {
          return false;
        }
      }
      throw wrapped;
    }
  }
}
