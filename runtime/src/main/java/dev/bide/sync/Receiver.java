package dev.bide.sync;

import dev.bide.AsyncContext;
import dev.bide.AsyncIterator;
import dev.bide.Awaitable;
import dev.bide.Coroutine;
import dev.bide.StopAsyncIteration;
import dev.bide.machine.Flow;

/**
 * The end of a {@link Channel} where items come out. Trio's {@code MemoryReceiveChannel}.
 *
 * <p>{@code for (T item : awaitEach(receiver))} goes on to the end of the channel. {@code try
 * (receiver) { ... }} closes it at the end. Of several receivers each gets other items. Belongs to
 * one event loop and its thread.
 *
 * @param <T> the type of the items
 */
public final class Receiver<T> implements AsyncIterator<T>, AsyncContext {
  private final Channel<T> channel;
  private boolean closed;

  Receiver(Channel<T> channel) {
    this.channel = channel;
    channel.openReceivers++;
  }

  /**
   * Receives the next item. If it is cancelled, no item is lost.
   *
   * @return gives the item; throws {@link EndOfChannel} if there is none and all senders are
   *     closed, and {@link ChannelClosed} if this is closed; also while waiting
   */
  public Coroutine<T> receive() {
    return new Receive();
  }

  /** {@link #receive}, where the end of the channel is that of the iteration. */
  @Override
  public Awaitable<T> next() {
    return new Next();
  }

  /**
   * One more receiver of the same channel, to be closed by itself. Trio's {@code clone}.
   *
   * @throws ChannelClosed if this is closed
   */
  public Receiver<T> copy() {
    requireOpen();
    return new Receiver<>(channel);
  }

  /**
   * Closes this end. When all receivers are closed, the items that are left are dropped, and
   * senders get a {@link BrokenChannel}.
   */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      channel.receiving.wakeAll(waiter -> waiter.at(this));
      if (--channel.openReceivers == 0) {
        channel.drop();
        channel.sending.wakeAll();
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
    return "<Receiver " + (closed ? "closed" : "open") + " of " + channel + ">";
  }

  /** Says why there is no item, and never will be. */
  private T none() {
    requireOpen();
    throw new EndOfChannel();
  }

  private void requireOpen() {
    if (closed) {
      throw new ChannelClosed();
    }
  }

  /** Waits for an item. */
  final class Receive extends Waiter<T> {
    T item;
    boolean given;

    boolean at(Receiver<T> end) {
      return Receiver.this == end;
    }

    @Override
    WaitLine<?> line() {
      return channel.receiving;
    }

    @Override
    protected T start(Flow flow) {
      requireOpen();
      if (channel.hasItem()) {
        return channel.take();
      }
      return channel.openSenders == 0 ? none() : await(flow);
    }

    @Override
    T goOn(Flow flow) {
      return given ? item : none();
    }

    @Override
    void giveUp() {
      if (given) {
        channel.giveBack(item);
      }
    }
  }

  private final class Next extends Coroutine<T> {
    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      try {
        Object item = at == 0 ? flow.await(receive(), depth) : flow.resumed();
        if (flow.suspended()) {
          flow.suspend(this, 1);
        }
        return item;
      } catch (EndOfChannel end) {
        throw new StopAsyncIteration();
      }
    }
  }
}
