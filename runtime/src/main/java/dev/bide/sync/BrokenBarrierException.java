package dev.bide.sync;

/**
 * Thrown by {@link AsyncBarrier#waitForAll} if the barrier is aborted or reset. Python's {@code
 * asyncio.BrokenBarrierError}.
 */
public final class BrokenBarrierException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenBarrierException(String message) {
    super(message);
  }
}
