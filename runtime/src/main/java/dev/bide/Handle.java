package dev.bide;

/** A scheduled callback. Python's {@code asyncio.Handle} and {@code TimerHandle}. */
public final class Handle implements Timer {
  private final Loop loop;
  private final Context context = Context.current();
  private final boolean timer;

  /** Null once cancelled. */
  private Runnable callback;

  Handle(Loop loop, Runnable callback, boolean timer) {
    this.loop = loop;
    this.callback = callback;
    this.timer = timer;
  }

  /** Makes the callback never run, if it has not yet. To be called on the loop's thread. */
  public void cancel() {
    loop.requireOwnThread();
    if (callback != null) {
      callback = null;
      if (timer) {
        loop.noteCancelledTimer();
      }
    }
  }

  /** Whether it has been {@linkplain #cancel cancelled}. */
  @Override
  public boolean cancelled() {
    return callback == null;
  }

  /** Runs the callback; for the loop. */
  @Override
  public void run() {
    if (callback != null) {
      context.runCallback(loop, callback);
    }
  }

  @Override
  public String toString() {
    return "<Handle " + (callback == null ? "cancelled" : callback) + ">";
  }
}
