package dev.bide;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads for blocking work: virtual ones where the JDK has them. */
final class Threads {
  /** As many as Python's default executor has at most. */
  private static final int MAX_PLATFORM_THREADS = 32;

  private static final AtomicInteger COUNT = new AtomicInteger();

  private Threads() {}

  /** A new executor; its threads do not keep the JVM alive. */
  static ExecutorService newExecutor() {
    if (Runtime.version().feature() >= 21) {
      try {
        return (ExecutorService)
            Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("JDK 21 has no virtual threads", e);
      }
    }
    int processors = Runtime.getRuntime().availableProcessors();
    return Executors.newFixedThreadPool(Math.min(MAX_PLATFORM_THREADS, processors + 4), daemons());
  }

  private static ThreadFactory daemons() {
    return work -> {
      Thread thread = new Thread(work, "bide-" + COUNT.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }
}
