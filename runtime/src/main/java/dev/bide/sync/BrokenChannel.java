package dev.bide.sync;

/**
 * Thrown by a {@link Sender} when nobody will receive any more: all receivers are closed. Trio's
 * {@code BrokenResourceError}.
 */
public final class BrokenChannel extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokenChannel() {
    super("all receivers are closed");
  }
}
