package dev.bide.sync;

/**
 * Thrown by {@link Receiver#receive} when all items have been received and all senders are closed.
 * Trio's {@code EndOfChannel}.
 */
public final class EndOfChannel extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EndOfChannel() {
    super("all senders are closed");
  }
}
