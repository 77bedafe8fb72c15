package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.ExceptionGroup;
import dev.bide.Started;
import dev.bide.TaskGroup;

/** Tasks that say when they are ready, one of which never does. */
final class StartProgram implements StormProgram {
  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      int port = await(group.<Integer>start(started -> serves(ledger, started, 8080)));
      ledger.require(port == 8080, "port");
      group.createTask(starts(ledger, group));
      try {
        await(group.<Integer>start(started -> failsEarly(ledger)));
      } catch (IllegalArgumentException expected) {
        await(sleep(1));
      }
    } catch (ExceptionGroup expected) {
      await(sleep(0)); // who starts the failing task was cancelled, and is so here
    }
    return done();
  }

  @Async
  private Coroutine<Void> starts(Ledger ledger, TaskGroup group) {
    int port = await(group.<Integer>start(started -> serves(ledger, started, 9090)));
    ledger.require(port == 9090, "port");
    return done();
  }

  @Async
  private Coroutine<Void> serves(Ledger ledger, Started<Integer> started, int port) {
    try (Connection connection = await(Connection.open(ledger, "server"))) {
      started.started(port);
      await(sleep(2));
    }
    return done();
  }

  @Async
  private Coroutine<Void> failsEarly(Ledger ledger) {
    try (Connection connection = await(Connection.open(ledger, "fails early"))) {
      throw new IllegalArgumentException("expected");
    }
  }
}
