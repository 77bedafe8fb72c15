package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncExitStack;
import dev.bide.Coroutine;
import dev.bide.TaskGroup;

/** Stacks that grow while they are used, and hand over what they hold. */
final class ExitStackProgram implements StormProgram {
  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      group.createTask(enters(ledger));
      group.createTask(handsOver(ledger));
      await(enters(ledger));
    }
    return done();
  }

  @Async
  private Coroutine<Void> enters(Ledger ledger) {
    try (AsyncExitStack stack = new AsyncExitStack()) {
      for (int i = 0; i < 3; i++) {
        stack.enterContext(await(Connection.open(ledger, "stacked")));
        stack.enterContext(ledger.open("plain"));
      }
      Ledger.Entry called = ledger.open("callback");
      stack.callback(() -> called.close());
      Ledger.Entry awaited = ledger.open("awaited callback");
      stack.callback(() -> closes(awaited));
      await(sleep(1));
    }
    return done();
  }

  @Async
  private Coroutine<Void> closes(Ledger.Entry entry) {
    try {
      await(sleep(0.5));
    } finally {
      entry.close();
    }
    return done();
  }

  @Async
  private Coroutine<Void> handsOver(Ledger ledger) {
    AsyncExitStack taken;
    try (AsyncExitStack stack = new AsyncExitStack()) {
      stack.enterContext(await(Connection.open(ledger, "handed over")));
      stack.enterContext(await(Connection.open(ledger, "handed over")));
      taken = stack.popAll();
    }
    try (taken) {
      await(sleep(1));
    }
    return done();
  }
}
