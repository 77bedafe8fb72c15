package dev.bide.conformance.beyond;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.sync.BrokenChannel;
import dev.bide.sync.Channel;
import dev.bide.sync.ChannelClosed;
import dev.bide.sync.EndOfChannel;
import dev.bide.sync.Receiver;
import dev.bide.sync.Sender;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelTest implements AsyncTests {
  private final Channel<Integer> channel = Channel.open(2);
  private final Sender<Integer> sender = channel.sender();
  private final Receiver<Integer> receiver = channel.receiver();
  private final List<Object> log = new ArrayList<>();

  @Async
  private Coroutine<Void> send(Sender<Integer> end, int from, int to) {
    try (end) {
      for (int i = from; i < to; i++) {
        await(end.send(i));
        log.add("sent " + i);
      }
    }
    return done();
  }

  @Async
  private Coroutine<List<Integer>> receiveAll(Receiver<Integer> end) {
    List<Integer> received = new ArrayList<>();
    for (Integer item : awaitEach(end)) {
      received.add(item);
    }
    return value(received);
  }

  @AsyncTest(shuffles = 20)
  @Async
  Coroutine<Void> itemsArriveInOrderUntilTheSenderIsClosed() {
    Task<Void> sending = createTask(send(sender, 0, 10));
    assertThat(await(receiveAll(receiver))).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    await(sending);
    assertThat(await(failureOf(receiver.receive()))).isInstanceOf(EndOfChannel.class);
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> aSenderWaitsWhileTheChannelIsFull() {
    Task<Void> sending = createTask(send(sender, 0, 4));
    await(sleep(0));
    assertThat(log).containsExactly("sent 0", "sent 1");
    assertThat(await(receiver.receive())).isZero();
    await(sleep(0));
    assertThat(log).containsExactly("sent 0", "sent 1", "sent 2");
    assertThat(await(receiveAll(receiver))).containsExactly(1, 2, 3);
    await(sending);
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> withoutCapacityASenderWaitsForAReceiver() {
    Channel<Integer> handover = Channel.open(0);
    assertThat(handover.sender().trySend(0)).isFalse();
    Task<Void> sending = createTask(send(handover.sender(), 1, 3));
    await(sleep(0));
    assertThat(log).isEmpty();
    assertThat(await(handover.receiver().receive())).isEqualTo(1);
    await(sleep(0));
    assertThat(log).containsExactly("sent 1");
    Task<Integer> receiving = createTask(handover.receiver().receive());
    await(gather(sending, receiving));
    assertThat(receiving.result()).isEqualTo(2);
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> trySendDoesNotWait() {
    assertThat(sender.trySend(1)).isTrue();
    assertThat(sender.trySend(null)).isTrue();
    assertThat(sender.trySend(3)).isFalse();
    assertThat(await(receiver.receive())).isEqualTo(1);
    assertThat(await(receiver.receive())).isNull();
    Task<Integer> receiving = createTask(receiver.receive());
    await(sleep(0));
    assertThat(sender.trySend(4)).isTrue();
    assertThat(await(receiving)).isEqualTo(4);
    return done();
  }

  @AsyncTest(shuffles = 20)
  @Async
  Coroutine<Void> endsWhenAllCopiesOfTheSenderAreClosed() {
    List<Integer> received;
    try (TaskGroup group = taskGroup()) {
      group.createTask(send(sender.copy(), 0, 5));
      group.createTask(send(sender.copy(), 5, 10));
      sender.close();
      received = await(receiveAll(receiver));
    }
    assertThat(received).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    return done();
  }

  @AsyncTest(shuffles = 20)
  @Async
  Coroutine<Void> eachCopyOfTheReceiverGetsOtherItems() {
    Task<List<Integer>> first = createTask(receiveAll(receiver));
    Task<List<Integer>> second = createTask(receiveAll(receiver.copy()));
    await(send(sender, 0, 10));
    await(gather(first, second));
    List<Integer> all = new ArrayList<>(first.result());
    all.addAll(second.result());
    assertThat(all).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> breaksWhenAllReceiversAreClosed() {
    Receiver<Integer> copy = receiver.copy();
    sender.trySend(0);
    sender.trySend(1);
    Task<Void> waiting = createTask(sender.send(2));
    await(sleep(0));
    receiver.close();
    await(sleep(0));
    assertThat(waiting.done()).isFalse();
    copy.close();
    assertThat(await(failureOf(waiting))).isInstanceOf(BrokenChannel.class);
    assertThat(await(failureOf(sender.send(3)))).isInstanceOf(BrokenChannel.class);
    assertThatExceptionOfType(BrokenChannel.class).isThrownBy(() -> sender.trySend(4));
    assertThat(channel).hasToString("<Channel [0/2, senders:1, receivers:0]>");
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> anEndThatIsClosedIsOfNoUse() {
    Task<Integer> receiving = createTask(receiver.receive());
    await(sleep(0));
    receiver.close();
    receiver.close();
    assertThat(await(failureOf(receiving))).isInstanceOf(ChannelClosed.class);
    assertThat(await(failureOf(receiver.receive()))).isInstanceOf(ChannelClosed.class);
    assertThatExceptionOfType(ChannelClosed.class).isThrownBy(receiver::copy);
    sender.close();
    sender.close();
    assertThat(await(failureOf(sender.send(1)))).isInstanceOf(ChannelClosed.class);
    assertThatExceptionOfType(ChannelClosed.class).isThrownBy(sender::copy);
    assertThat(channel).hasToString("<Channel [0/2, senders:0, receivers:0]>");
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> closingASenderThrowsForThoseWhoWaitThere() {
    Sender<Integer> copy = sender.copy();
    sender.trySend(0);
    sender.trySend(1);
    Task<Void> here = createTask(sender.send(2));
    Task<Void> there = createTask(copy.send(3));
    await(sleep(0));
    sender.close();
    assertThat(await(failureOf(here))).isInstanceOf(ChannelClosed.class);
    copy.trySend(4);
    assertThat(await(receiver.receive())).isZero();
    await(there);
    copy.close();
    assertThat(await(receiveAll(receiver))).containsExactly(1, 3);
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> anItemGivenToOneWhoIsCancelledIsNotLost() {
    Task<Integer> first = createTask(receiver.receive());
    await(sleep(0));
    sender.trySend(1);
    sender.trySend(2);
    first.cancel();
    assertThat(await(failureOf(first))).isInstanceOf(CancelledError.class);
    sender.close();
    assertThat(await(receiveAll(receiver))).containsExactly(1, 2);
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> whatIsNotSentBeforeACancellationNeverIs() {
    sender.trySend(0);
    sender.trySend(1);
    Task<Void> waiting = createTask(sender.send(2));
    await(sleep(0));
    waiting.cancel();
    assertThat(await(failureOf(waiting))).isInstanceOf(CancelledError.class);
    sender.close();
    assertThat(await(receiveAll(receiver))).containsExactly(0, 1);
    return done();
  }

  @Test
  void needsACapacityOfZeroOrMore() {
    assertThatIllegalArgumentException().isThrownBy(() -> Channel.open(-1));
  }
}
