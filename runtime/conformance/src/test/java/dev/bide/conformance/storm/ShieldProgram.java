package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.CancelScope;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.TaskGroup;

/** Awaits of tasks: by a shield, by several, and through tasks that have shields themselves. */
final class ShieldProgram implements StormProgram {
  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      Task<String> work = group.createTask(works(ledger));
      group.createTask(looksAt(work));
      group.createTask(awaits(work));
      group.createTask(shielded(ledger));
      await(shield(work));
    } catch (CancelledError cancelled) {
      await(sleep(0));
      throw cancelled;
    }
    return done();
  }

  @Async
  private Coroutine<String> works(Ledger ledger) {
    try (Connection connection = await(Connection.open(ledger, "work"))) {
      await(sleep(1));
    }
    return value("result");
  }

  @Async
  private Coroutine<Void> looksAt(Task<String> work) {
    try (CancelScope limit = CancelScope.within(1)) {
      await(shield(work));
    }
    await(sleep(1));
    return done();
  }

  @Async
  private Coroutine<Void> awaits(Task<String> work) {
    await(sleep(0));
    await(work);
    return done();
  }

  /** A request to cancel this goes on to the task that it awaits, which holds it back. */
  @Async
  private Coroutine<Void> shielded(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      await(group.createTask(holdsBack(ledger)));
    }
    return done();
  }

  @Async
  private Coroutine<Void> holdsBack(Ledger ledger) {
    boolean kept = false;
    try (CancelScope scope = CancelScope.shielded();
        Ledger.Entry body = ledger.open("shielded")) {
      await(sleep(1));
      kept = true;
    } finally {
      ledger.require(kept, "the shield has let something through");
    }
    await(sleep(1));
    return done();
  }
}
