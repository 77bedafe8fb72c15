package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.TaskGroup;
import dev.bide.sync.AsyncQueue;
import dev.bide.sync.QueueShutDown;
import java.util.ArrayList;
import java.util.List;

/** Producers and consumers, and a queue that holds one item. */
final class QueueProgram implements StormProgram {
  private final AsyncQueue<Integer> queue = AsyncQueue.fifo(1);
  private final List<Integer> consumed = new ArrayList<>();

  /** What was put for certain: a cancelled put has put nothing. */
  private final List<Integer> produced = new ArrayList<>();

  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      group.createTask(consumes(ledger));
      group.createTask(consumes(ledger));
      try {
        try (TaskGroup producing = taskGroup()) {
          producing.createTask(produces(ledger, 10));
          producing.createTask(produces(ledger, 20));
        }
      } finally {
        queue.shutdown();
      }
    }
    return done();
  }

  @Async
  private Coroutine<Void> produces(Ledger ledger, int first) {
    try (Ledger.Entry body = ledger.open("producer")) {
      for (int i = first; i < first + 3; i++) {
        await(queue.put(i));
        produced.add(i);
        await(sleep(i % 2));
      }
    } catch (QueueShutDown end) {
      // Nobody consumes any more.
    }
    return done();
  }

  @Async
  private Coroutine<Void> consumes(Ledger ledger) {
    try (Ledger.Entry body = ledger.open("consumer")) {
      while (true) {
        int item = await(queue.get());
        consumed.add(item);
        queue.taskDone();
        await(sleep(0.5));
      }
    } catch (QueueShutDown end) {
      // All are consumed.
    }
    return done();
  }

  @Async
  @Override
  public Coroutine<Void> afterwards() {
    queue.shutdown();
    try {
      while (true) {
        consumed.add(await(queue.get()));
        queue.taskDone();
      }
    } catch (QueueShutDown end) {
      // Now all are consumed.
    }
    await(queue.join());
    if (!consumed.containsAll(produced)) {
      throw new AssertionError("put " + produced + ", got " + consumed);
    }
    return done();
  }
}
