package dev.bide.sync;

import dev.bide.AsyncContext;
import dev.bide.Awaitable;
import dev.bide.Coroutine;
import dev.bide.machine.Flow;

/**
 * The end of a {@link Channel} where items go in. Trio's {@code MemorySendChannel}.
 *
 * <p>{@code try (sender) { ... }} closes it at the end. Belongs to one event loop and its thread.
 *
 * @param <T> the type of the items
 */
public final class Sender<T> implements AsyncContext {
  private final Channel<T> channel;
  private boolean closed;

  Sender(Channel<T> channel) {
    this.channel = channel;
    channel.openSenders++;
  }

  /**
   * Sends {@code item}, once there is room, or a receiver if the channel holds nothing. If it is
   * cancelled, the item has not been sent, unless the cancellation comes in the tick after.
   *
   * @return throws {@link ChannelClosed} if this is closed, and {@link BrokenChannel} if all
   *     receivers are; also while waiting
   */
  public Coroutine<Void> send(T item) {
    return new Send(item);
  }

  /**
   * Sends {@code item} if that is possible without waiting.
   *
   * @return whether it has been sent
   * @throws ChannelClosed if this is closed
   * @throws BrokenChannel if all receivers are closed
   */
  public boolean trySend(T item) {
    requireReceiver();
    return channel.offer(item);
  }

  /**
   * One more sender of the same channel, to be closed by itself. Trio's {@code clone}.
   *
   * @throws ChannelClosed if this is closed
   */
  public Sender<T> copy() {
    requireOpen();
    return new Sender<>(channel);
  }

  /** Closes this end. When all senders are closed, the channel ends behind the last item. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      channel.sending.wakeAll(waiter -> waiter.at(this));
      if (--channel.openSenders == 0) {
        channel.receiving.wakeAll();
      }
    }
  }

  /** {@link #close}, for {@code try} in an {@link dev.bide.Async} method. */
  @Override
  public Awaitable<Boolean> exit(Throwable bodyError) {
    close();
    return Held.LEFT;
  }

  @Override
  public String toString() {
    return "<Sender " + (closed ? "closed" : "open") + " of " + channel + ">";
  }

  /** Refuses to send what nobody can receive. */
  private void requireReceiver() {
    requireOpen();
    if (channel.openReceivers == 0) {
      throw new BrokenChannel();
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new ChannelClosed();
    }
  }

  /** Waits until its item is taken. */
  final class Send extends Waiter<Void> {
    final T item;
    boolean taken;

    Send(T item) {
      this.item = item;
    }

    boolean at(Sender<T> end) {
      return Sender.this == end;
    }

    @Override
    WaitLine<?> line() {
      return channel.sending;
    }

    @Override
    protected Void start(Flow flow) {
      return trySend(item) ? null : await(flow);
    }

    @Override
    Void goOn(Flow flow) {
      if (!taken) {
        requireReceiver();
      }
      return null;
    }
  }
}
