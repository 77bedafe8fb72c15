package dev.bide.sync;

/**
 * Thrown by an end of a {@link Channel} that has been closed itself. Trio's {@code
 * ClosedResourceError}.
 */
public final class ChannelClosed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ChannelClosed() {
    super("this end of the channel is closed");
  }
}
