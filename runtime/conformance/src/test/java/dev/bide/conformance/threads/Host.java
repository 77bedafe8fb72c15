package dev.bide.conformance.threads;

import static dev.bide.Asyncio.*;

import dev.bide.LoopHost;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A host with a thread of its own. */
final class Host implements LoopHost {
  final ExecutorService executor = Executors.newSingleThreadExecutor();
  private volatile Thread thread;

  Host() {
    executor.execute(() -> thread = Thread.currentThread());
  }

  @Override
  public void execute(Runnable job) {
    executor.execute(job);
  }

  @Override
  public boolean inThread() {
    return Thread.currentThread() == thread;
  }
}
