package dev.bide.stream;

import dev.bide.AsyncGenerator;
import dev.bide.AsyncIterable;
import dev.bide.CancelledError;
import dev.bide.EventLoop;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.machine.Flow;
import dev.bide.sync.AsyncEvent;
import dev.bide.sync.AsyncQueue;
import dev.bide.sync.QueueShutDown;
import java.util.ArrayList;
import java.util.List;

/**
 * {@link AsyncStream#merge} and {@link AsyncStream#buffer}: sources that run ahead, each in a task.
 */
final class Confluence<T> extends AsyncGenerator<T> {
  // Where it goes on.
  private static final int FETCHED = 1;
  private static final int EMITTED = 2;
  private static final int STOPPED = 3;

  private final List<? extends AsyncIterable<? extends T>> sources;
  private final AsyncQueue<T> queue;
  private final List<Task<Void>> pumps = new ArrayList<>();

  /** Set when no pump runs. */
  private final AsyncEvent allEnded = new AsyncEvent();

  private int running;

  /** The first failure of a source; null if none has failed. */
  private Throwable failure;

  /** What is thrown once no pump runs, unless a source has failed. */
  private Throwable leaving;

  Confluence(List<? extends AsyncIterable<? extends T>> sources, int ahead) {
    this.sources = sources;
    queue = AsyncQueue.fifo(ahead);
  }

  @Override
  protected Object advance(Flow flow, int depth) throws Throwable {
    if (at == STOPPED) {
      return goOnStopping(flow, depth);
    }
    if (at == 0) {
      begin(EventLoop.of(flow));
    }
    try {
      return next(flow, depth);
    } catch (QueueShutDown end) {
      if (failure != null) {
        throw failure;
      }
      return end();
    } catch (Throwable reason) {
      return stop(flow, depth, reason);
    }
  }

  private Object next(Flow flow, int depth) throws Throwable {
    if (at == EMITTED) {
      sent();
    }
    T item = at == FETCHED ? flow.<T>resumed() : flow.await(queue.get(), depth);
    if (flow.suspended()) {
      flow.suspend(this, FETCHED);
      return null;
    }
    return emit(EMITTED, item);
  }

  private void begin(EventLoop loop) {
    for (AsyncIterable<? extends T> source : sources) {
      Task<Void> pump = loop.createTask(new Pump<>(source, queue));
      running++;
      pump.addDoneCallback(this::ended);
      pumps.add(pump);
    }
  }

  private void ended(Promise<Void> pump) {
    running--;
    Throwable failed = failureOf(pump);
    if (failed != null && failure == null) {
      failure = failed;
      pumps.forEach(Promise::cancel);
    }
    if (running == 0) {
      queue.shutdown();
      allEnded.set();
    }
  }

  /** Null if it has ended normally, or by {@link #stop}. */
  private Throwable failureOf(Promise<Void> pump) {
    try {
      return pump.exception();
    } catch (CancelledError cancelled) {
      return leaving == null ? cancelled : null;
    }
  }

  /** Ends the pumps, which close their sources, then throws {@code reason}. */
  private Object stop(Flow flow, int depth, Throwable reason) throws Throwable {
    leaving = reason;
    pumps.forEach(Promise::cancel);
    return awaitStopped(flow, depth);
  }

  /** The pumps have ended, or this is cancelled while it waits for that. */
  private Object goOnStopping(Flow flow, int depth) throws Throwable {
    try {
      flow.resumed();
    } catch (CancelledError cancelled) {
      leaving = cancelled;
    }
    return awaitStopped(flow, depth);
  }

  private Object awaitStopped(Flow flow, int depth) throws Throwable {
    flow.await(allEnded.waitUntilSet(), depth);
    if (flow.suspended()) {
      flow.suspend(this, STOPPED);
      return null;
    }
    throw failure == null ? leaving : failure;
  }
}
