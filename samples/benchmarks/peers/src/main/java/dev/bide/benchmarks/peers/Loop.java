package dev.bide.benchmarks.peers;

import java.util.ArrayDeque;
import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;

/**
 * The least loop with asyncio's shape: a tick moves due timers to the ready queue, then runs what
 * was ready when the tick began. One thread only, and no input or output.
 */
public final class Loop {
  private final ArrayDeque<Runnable> ready = new ArrayDeque<>();
  private final PriorityQueue<Timer> timers = new PriorityQueue<>();
  private long sequence;

  /** Has {@code callback} run in the next tick. */
  public void soon(Runnable callback) {
    ready.add(callback);
  }

  /** Has {@code callback} run after {@code millis}. */
  public void later(long millis, Runnable callback) {
    timers.add(new Timer(System.nanoTime() + millis * 1_000_000, sequence++, callback));
  }

  /** Runs until nothing is ready and no timer is left. */
  public void run() {
    while (!timers.isEmpty() || !ready.isEmpty()) {
      if (!timers.isEmpty()) {
        collectTimers();
      }
      for (int todo = ready.size(); todo > 0; todo--) {
        ready.poll().run();
      }
    }
  }

  private void collectTimers() {
    long now = System.nanoTime();
    if (ready.isEmpty() && timers.peek().when - now > 0) {
      LockSupport.parkNanos(timers.peek().when - now);
      now = System.nanoTime();
    }
    while (!timers.isEmpty() && timers.peek().when - now <= 0) {
      ready.add(timers.poll().callback);
    }
  }

  private static final class Timer implements Comparable<Timer> {
    final long when;
    final long sequence;
    final Runnable callback;

    Timer(long when, long sequence, Runnable callback) {
      this.when = when;
      this.sequence = sequence;
      this.callback = callback;
    }

    @Override
    public int compareTo(Timer other) {
      int byTime = Long.compare(when - other.when, 0);
      return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
    }
  }
}
