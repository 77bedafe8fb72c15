package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.CancelScope;
import dev.bide.Coroutine;
import dev.bide.TaskGroup;
import dev.bide.sync.AsyncCondition;

/** Tasks that wait for signals, with the lock held before and after. */
final class ConditionProgram implements StormProgram {
  private final AsyncCondition condition = new AsyncCondition();
  private int stock;

  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      for (int i = 0; i < 3; i++) {
        group.createTask(takes(ledger));
      }
      group.createTask(waitsForAnySignal(ledger));
      await(sleep(0));
      await(brings(ledger));
      await(brings(ledger));
    }
    return done();
  }

  @Async
  private Coroutine<Void> takes(Ledger ledger) {
    try (CancelScope limit = CancelScope.within(5);
        AsyncContext held = await(condition.acquire());
        Ledger.Entry taker = ledger.open("taker")) {
      await(condition.waitFor(() -> stock > 0));
      try (Ledger.Entry holder = ledger.open("lock", 1)) {
        stock--;
        await(sleep(0.5));
      }
    }
    return done();
  }

  @Async
  private Coroutine<Void> waitsForAnySignal(Ledger ledger) {
    try (CancelScope limit = CancelScope.within(1)) {
      try (AsyncContext held = await(condition.acquire())) {
        await(condition.waitForSignal());
        condition.signal(); // it was meant for those who take
        ledger.require(condition.locked(), "waits with the lock in the end");
      }
    }
    return done();
  }

  @Async
  private Coroutine<Void> brings(Ledger ledger) {
    try (AsyncContext held = await(condition.acquire());
        Ledger.Entry holder = ledger.open("lock", 1)) {
      await(sleep(0.5));
      stock += 2;
      condition.signalAll();
    }
    return done();
  }

  @Async
  @Override
  public Coroutine<Void> afterwards() {
    try (AsyncContext held = await(condition.acquire())) {
      condition.signalAll();
      await(sleep(0));
    }
    return done();
  }
}
