package dev.bide.sync;

/** Thrown by {@link AsyncQueue#putNowait} of a full queue. Python's {@code asyncio.QueueFull}. */
public final class QueueFull extends RuntimeException {
  private static final long serialVersionUID = 1L;

  QueueFull() {
    super("the queue is full");
  }
}
