package dev.bide.sync;

/**
 * Thrown by what puts into, or gets from, a queue that has been {@linkplain AsyncQueue#shutdown()
 * shut down}. Python's {@code asyncio.QueueShutDown}.
 */
public final class QueueShutDown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  QueueShutDown() {
    super("the queue has been shut down");
  }
}
