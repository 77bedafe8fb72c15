package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.AsyncTimeoutException;
import dev.bide.Coroutine;
import dev.bide.TaskGroup;
import dev.bide.sync.AsyncLock;

/** Tasks want the same lock, some of them not for long. */
final class LockProgram implements StormProgram {
  private final AsyncLock lock = new AsyncLock();

  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      group.createTask(patient(ledger));
      group.createTask(impatient(ledger, 1));
      group.createTask(impatient(ledger, 2));
      group.createTask(patient(ledger));
      await(patient(ledger));
    }
    return done();
  }

  @Async
  private Coroutine<Void> patient(Ledger ledger) {
    for (int i = 0; i < 2; i++) {
      try (AsyncContext held = await(lock.acquire())) {
        await(works(ledger));
      }
    }
    return done();
  }

  @Async
  private Coroutine<Void> impatient(Ledger ledger, double seconds) {
    try (AsyncContext held = await(waitFor(lock.acquire(), seconds))) {
      await(works(ledger));
    } catch (AsyncTimeoutException tooLong) {
      await(sleep(0));
    }
    return done();
  }

  @Async
  private Coroutine<Void> works(Ledger ledger) {
    try (Ledger.Entry holder = ledger.open("lock", 1)) {
      await(sleep(1));
    }
    return done();
  }

  @Async
  @Override
  public Coroutine<Void> afterwards() {
    try (AsyncContext held = await(lock.acquire())) {
      await(sleep(0));
    }
    return done();
  }
}
