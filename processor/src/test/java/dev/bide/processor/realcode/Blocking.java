package dev.bide.processor.realcode;

import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.machine.Flow;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs a coroutine to its end on the calling thread, whoever wakes it. Unlike {@code Asyncio.run}
 * it may be used inside a body that is run in this way itself.
 */
public final class Blocking extends Flow {
  private final Thread thread = Thread.currentThread();
  private volatile boolean woken = true;
  private boolean ended;
  private Object result;
  private Throwable failure;

  private Blocking() {}

  /** The result of {@code coroutine}; what it throws is thrown as it is. */
  @SuppressWarnings("unchecked") // what the coroutine gives is its T
  public static <T> T get(Coroutine<T> coroutine) {
    Blocking flow = new Blocking();
    flow.begin(coroutine);
    flow.run();
    if (flow.failure != null) {
      throw Blocking.<RuntimeException>sneak(flow.failure);
    }
    return (T) flow.result;
  }

  private void run() {
    while (!ended) {
      awaitWakeUp();
      woken = false;
      proceed();
    }
  }

  /** Leaves the thread as interrupted as it was. */
  private void awaitWakeUp() {
    boolean interrupted = false;
    while (!woken) {
      LockSupport.park(this);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      thread.interrupt();
    }
  }

  @Override
  public void wake() {
    woken = true;
    if (Thread.currentThread() != thread) {
      LockSupport.unpark(thread);
    }
  }

  @Override
  protected Throwable cancellation(String message) {
    return new CancelledError(message);
  }

  @Override
  protected void returned(Object value) {
    ended = true;
    result = value;
  }

  @Override
  protected void threw(Throwable thrown) {
    ended = true;
    failure = thrown;
  }

  @SuppressWarnings("unchecked") // the cast is erased: that is the point
  private static <E extends Throwable> E sneak(Throwable failure) throws E {
    throw (E) failure;
  }
}
