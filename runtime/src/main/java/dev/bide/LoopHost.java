package dev.bide;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * A thread of another engine on which an {@link EventLoop} can live: an I/O thread of a server, the
 * dispatch thread of a user interface. See {@link EventLoop#on}.
 *
 * <pre>{@code
 * record NettyHost(io.netty.channel.EventLoop netty) implements LoopHost {
 *   public void execute(Runnable job) {
 *     netty.execute(job);
 *   }
 *
 *   public boolean inThread() {
 *     return netty.inEventLoop();
 *   }
 * }
 * }</pre>
 */
public interface LoopHost extends Executor {
  /**
   * Has {@code job} run soon, by itself, in the thread of this host, after the jobs given before.
   * Called from any thread.
   */
  @Override
  void execute(Runnable job);

  /** Whether the calling thread is that of this host, or may act as it now. */
  boolean inThread();

  /**
   * Has {@code job} run in the thread of this host after a while; called in that thread. By default
   * a thread of the JDK watches the time and calls {@link #execute}; an engine with timers of its
   * own can use those.
   *
   * @param nanos nanoseconds, at least 1
   * @return what makes the job not run, unless it is too late; called in the host's thread
   */
  default Runnable schedule(Runnable job, long nanos) {
    CompletableFuture<Boolean> due =
        new CompletableFuture<Boolean>().completeOnTimeout(true, nanos, TimeUnit.NANOSECONDS);
    due.thenAccept(
        isDue -> {
          if (isDue) {
            execute(job);
          }
        });
    return () -> due.complete(false);
  }
}
