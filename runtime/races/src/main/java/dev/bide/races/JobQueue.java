package dev.bide.races;

import dev.bide.LoopHost;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A host whose thread is the one that calls {@link #runUntil}. */
final class JobQueue implements LoopHost {
  private final ConcurrentLinkedQueue<Runnable> jobs = new ConcurrentLinkedQueue<>();
  private volatile Thread thread;

  @Override
  public void execute(Runnable job) {
    jobs.add(job);
    LockSupport.unpark(thread);
  }

  @Override
  public boolean inThread() {
    return Thread.currentThread() == thread;
  }

  /**
   * Runs jobs in this thread.
   *
   * @throws Patience.Lost if none comes for too long
   */
  void runUntil(BooleanSupplier end) {
    thread = Thread.currentThread();
    while (!end.getAsBoolean()) {
      Runnable job = jobs.poll();
      if (job == null) {
        Patience.park(this);
      } else {
        job.run();
      }
    }
  }
}
