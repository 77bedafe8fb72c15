package dev.bide;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Runs a loop in the thread of a {@link LoopHost}: each tick is one job of the host. */
final class Hosting implements Runnable {
  private final LoopHost host;
  private final EventLoop loop;
  private final Agenda agenda;
  private final Ticker ticker;

  /** Whether the host has been given a job that has not begun. */
  private final AtomicBoolean scheduled = new AtomicBoolean();

  private final AtomicBoolean ending = new AtomicBoolean();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();

  /** What has only to be ended, outside of a tick; null until then. */
  private CleanUp cleanedUp;

  /** When the host's timer goes off, on the loop's clock; without meaning if there is none. */
  private long timerDue;

  /** Null when the host has no timer of ours. */
  private Runnable timerCancel;

  Hosting(LoopHost host, EventLoop loop, Agenda agenda, Ticker ticker) {
    this.host = host;
    this.loop = loop;
    this.agenda = agenda;
    this.ticker = ticker;
  }

  boolean inThread() {
    return host.inThread();
  }

  /** Has the host run a tick; from any thread. */
  void wake() {
    if (scheduled.compareAndSet(false, true)) {
      host.execute(this);
    }
  }

  /**
   * A job of the host: one tick, if there is something to do. The host may run it inside a tick, if
   * a callback lets the host work (a modal dialogue does); then the tick around it goes on later.
   */
  @Override
  public void run() {
    scheduled.set(false);
    if (loop.isClosed() || agenda.thread() != null) {
      return;
    }
    if (agenda.collect() == 0) {
      agenda.setResting(false);
      try {
        ticker.runOnce();
      } finally {
        agenda.setResting(true);
      }
    }
    if (cleanedUp != null && !loop.isClosed()) {
      loop.ownExecutor.stopTaking();
      cleanedUp.end();
    } else if (!loop.isClosed()) {
      rest();
    }
  }

  /** {@link EventLoop#shutDown}. */
  CompletableFuture<Void> shutDown() {
    if (ending.compareAndSet(false, true)) {
      loop.post(() -> advance(new CleanUp(loop)));
    }
    return ended;
  }

  private void advance(CleanUp cleanUp) {
    Promise<?> next = cleanUp.next();
    if (next != null) {
      next.addDoneCallback(done -> advance(cleanUp));
    } else {
      cleanedUp = cleanUp;
    }
  }

  /** The loop has been closed. */
  void closed() {
    cancelTimer();
    ended.complete(null);
  }

  /** Makes sure that the host comes back when there is something to do. */
  private void rest() {
    if (agenda.collect() == 0) {
      wake();
    } else {
      setTimer(agenda.nextTimer());
    }
  }

  private void setTimer(long due) {
    if (timerCancel != null && timerDue == due) {
      return;
    }
    cancelTimer();
    if (due != Long.MAX_VALUE) {
      timerDue = due;
      timerCancel = host.schedule(this::timerDue, Math.max(1, due - agenda.now()));
    }
  }

  private void timerDue() {
    timerCancel = null;
    run();
  }

  private void cancelTimer() {
    if (timerCancel != null) {
      timerCancel.run();
      timerCancel = null;
    }
  }
}
