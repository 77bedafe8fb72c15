package dev.bide.sync;

/**
 * Thrown by {@link AsyncQueue#getNowait} of an empty queue. Python's {@code asyncio.QueueEmpty}.
 */
public final class QueueEmpty extends RuntimeException {
  private static final long serialVersionUID = 1L;

  QueueEmpty() {
    super("the queue is empty");
  }
}
