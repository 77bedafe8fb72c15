package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.AsyncTimeoutException;
import dev.bide.Coroutine;
import dev.bide.TaskGroup;
import dev.bide.sync.AsyncSemaphore;

/** Two permits for five tasks. */
final class SemaphoreProgram implements StormProgram {
  private static final int PERMITS = 2;

  private final AsyncSemaphore semaphore = AsyncSemaphore.bounded(PERMITS);

  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      group.createTask(patient(ledger));
      group.createTask(patient(ledger));
      group.createTask(impatient(ledger, 1));
      group.createTask(impatient(ledger, 0.5));
      await(patient(ledger));
    }
    return done();
  }

  @Async
  private Coroutine<Void> patient(Ledger ledger) {
    for (int i = 0; i < 2; i++) {
      try (AsyncContext held = await(semaphore.acquire())) {
        await(works(ledger));
      }
    }
    return done();
  }

  @Async
  private Coroutine<Void> impatient(Ledger ledger, double seconds) {
    try (AsyncContext held = await(waitFor(semaphore.acquire(), seconds))) {
      await(works(ledger));
    } catch (AsyncTimeoutException tooLong) {
      await(sleep(0));
    }
    return done();
  }

  @Async
  private Coroutine<Void> works(Ledger ledger) {
    try (Ledger.Entry holder = ledger.open("permit", PERMITS)) {
      await(sleep(1));
    }
    return done();
  }

  @Async
  @Override
  public Coroutine<Void> afterwards() {
    for (int i = 0; i < PERMITS; i++) {
      await(semaphore.acquire());
    }
    for (int i = 0; i < PERMITS; i++) {
      semaphore.release();
    }
    return done();
  }
}
