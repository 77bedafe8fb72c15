package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.TaskGroup;
import dev.bide.sync.BrokenChannel;
import dev.bide.sync.Channel;
import dev.bide.sync.Receiver;
import dev.bide.sync.Sender;
import java.util.ArrayList;
import java.util.List;

/**
 * Two senders and two receivers of a channel that holds nothing, behind one that holds an item.
 * Tasks that are given an end of their own are eager, so that they always close it.
 */
final class ChannelProgram implements StormProgram {
  private final Channel<Integer> source = Channel.open(1);
  private final Channel<Integer> target = Channel.open(0);
  private final List<Integer> sent = new ArrayList<>();
  private final List<Integer> received = new ArrayList<>();
  private Receiver<Integer> rest;

  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    rest = target.receiver().copy();
    try (TaskGroup group = taskGroup();
        Sender<Integer> in = source.sender();
        Receiver<Integer> through = source.receiver();
        Sender<Integer> out = target.sender();
        Receiver<Integer> end = target.receiver()) {
      group.createEagerTask(passesOn(ledger, through.copy(), out.copy()));
      group.createEagerTask(passesOn(ledger, through.copy(), out.copy()));
      group.createEagerTask(receives(ledger, end.copy()));
      group.createEagerTask(receives(ledger, end.copy()));
      await(sends(ledger, in.copy()));
    }
    return done();
  }

  @Async
  private Coroutine<Void> sends(Ledger ledger, Sender<Integer> to) {
    try (to;
        Ledger.Entry body = ledger.open("sender")) {
      for (int i = 0; i < 5; i++) {
        await(to.send(i));
        await(sleep(i % 2));
      }
    }
    return done();
  }

  @Async
  private Coroutine<Void> passesOn(Ledger ledger, Receiver<Integer> from, Sender<Integer> to) {
    try (from;
        to;
        Ledger.Entry body = ledger.open("passes on")) {
      for (int item : awaitEach(from)) {
        await(to.send(item));
        sent.add(item);
      }
    } catch (BrokenChannel end) {
      // Nobody receives any more.
    }
    return done();
  }

  @Async
  private Coroutine<Void> receives(Ledger ledger, Receiver<Integer> from) {
    try (from;
        Ledger.Entry body = ledger.open("receiver")) {
      for (int item : awaitEach(from)) {
        received.add(item);
        await(sleep(0.5));
      }
    }
    return done();
  }

  @Async
  @Override
  public Coroutine<Void> afterwards() {
    if (rest != null) {
      target.sender().close();
      for (int item : awaitEach(rest)) {
        received.add(item);
      }
    }
    if (!received.containsAll(sent)) {
      throw new AssertionError("sent " + sent + ", received " + received);
    }
    return done();
  }
}
