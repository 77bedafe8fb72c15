package dev.bide;

import java.util.ArrayList;
import java.util.List;

/**
 * Promises that failed while no task awaited them. If nobody looks at the failure for a while, it
 * is reported; Python leaves that to the collector.
 */
final class Unretrieved {
  /** How long a failure is left to be looked at, at least; at most it is twice that. */
  private static final long GRACE_SECONDS = 10;

  private final EventLoop loop;
  private List<Promise<?>> recent = new ArrayList<>();
  private List<Promise<?>> old = List.of();

  /** How many recent ones there may be before those that have been looked at are dropped. */
  private int limit = 1024;

  private boolean sweeping;

  Unretrieved(EventLoop loop) {
    this.loop = loop;
  }

  void add(Promise<?> failed) {
    recent.add(failed);
    if (recent.size() > limit) {
      recent.removeIf(promise -> promise.unretrieved() == null);
      limit = Math.max(1024, 2 * recent.size());
    }
    if (!sweeping && !loop.isClosed()) {
      sweeping = true;
      loop.callLater(GRACE_SECONDS, this::sweep);
    }
  }

  /** Reports all that nobody has looked at. */
  void reportAll() {
    reportOld();
    sweep();
    reportOld();
  }

  private void sweep() {
    reportOld();
    old = recent;
    recent = new ArrayList<>();
    sweeping = false;
    if (!old.isEmpty() && !loop.isClosed()) {
      sweeping = true;
      loop.callLater(GRACE_SECONDS, this::sweep);
    }
  }

  private void reportOld() {
    for (Promise<?> promise : old) {
      Throwable error = promise.unretrieved();
      if (error != null) {
        promise.failure();
        String kind = promise instanceof Task ? "Task" : "Promise";
        loop.callExceptionHandler(
            new ErrorContext(kind + " exception was never retrieved", error, promise));
      }
    }
    old = List.of();
  }
}
