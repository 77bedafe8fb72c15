package dev.bide;

import java.util.ArrayDeque;
import java.util.Deque;

/** Promises that failed while nobody awaited them. */
final class Unretrieved {
  private final EventLoop loop;
  private final Deque<Promise<?>> failed = new ArrayDeque<>();

  Unretrieved(EventLoop loop) {
    this.loop = loop;
  }

  void add(Promise<?> promise) {
    failed.add(promise);
  }

  /** Reports those that nobody has looked at since. */
  void report() {
    for (Promise<?> promise = failed.poll(); promise != null; promise = failed.poll()) {
      Throwable error = promise.unretrieved();
      if (error != null) {
        String kind = promise instanceof Task ? "Task" : "Promise";
        loop.callExceptionHandler(
            new ErrorContext(kind + " exception was never retrieved", error, promise));
      }
    }
  }
}
