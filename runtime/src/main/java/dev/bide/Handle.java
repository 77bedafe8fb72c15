package dev.bide;

/** A scheduled callback. Python's {@code asyncio.Handle} and {@code TimerHandle}. */
public final class Handle implements Timer {
  private final EventLoop loop;
  private final boolean timer;

  /** Null once cancelled. */
  private Runnable callback;

  Handle(EventLoop loop, Runnable callback, boolean timer) {
    this.loop = loop;
    this.callback = callback;
    this.timer = timer;
  }

  /** Makes the callback never run, if it has not yet. To be called on the loop's thread. */
  public void cancel() {
    if (callback != null) {
      callback = null;
      if (timer) {
        loop.noteCancelledTimer();
      }
    }
  }

  @Override
  public boolean cancelled() {
    return callback == null;
  }

  /** Runs the callback; for the loop. */
  @Override
  public void run() {
    if (callback != null) {
      callback.run();
    }
  }
}
