package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.ExceptionGroup;
import dev.bide.TaskGroup;

/** Groups in groups, one of which fails, with resources around and in them. */
final class GroupProgram implements StormProgram {
  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (Connection connection = await(Connection.open(ledger, "outer"))) {
      try (TaskGroup group = taskGroup()) {
        group.createTask(worker(ledger, 1));
        group.createTask(nested(ledger));
        group.createTask(failing(ledger));
        await(sleep(0.5));
      }
    }
    return done();
  }

  @Async
  private Coroutine<Void> worker(Ledger ledger, double seconds) {
    try (Connection connection = await(Connection.open(ledger, "worker"))) {
      await(sleep(seconds));
    }
    return done();
  }

  @Async
  private Coroutine<Void> nested(Ledger ledger) {
    try (Ledger.Entry body = ledger.open("nested")) {
      try (TaskGroup group = taskGroup()) {
        group.createTask(worker(ledger, 0));
        group.createEagerTask(worker(ledger, 1));
      }
    }
    return done();
  }

  @Async
  private Coroutine<Void> failing(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      group.createTask(worker(ledger, 9));
      group.createTask(fails());
    } catch (ExceptionGroup expected) {
      ledger.require(expected.exceptions().size() == 1, "one failure");
    }
    return done();
  }

  @Async
  private Coroutine<Void> fails() {
    await(sleep(1));
    throw new IllegalStateException("expected");
  }
}
