package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.Join;
import dev.bide.Outcome;
import dev.bide.TaskGroup;
import java.util.List;

/** The joiners: all, all outcomes, and the first success. */
final class JoinProgram implements StormProgram {
  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      group.createTask(all(ledger));
      group.createTask(firstSuccess(ledger));
      await(outcomes(ledger));
    }
    return done();
  }

  @Async
  private Coroutine<Void> all(Ledger ledger) {
    await(Join.<String>all(works(ledger, 1), works(ledger, 0)));
    try {
      await(Join.<String>all(works(ledger, 3), fails(ledger), works(ledger, 1)));
    } catch (IllegalStateException expected) {
      await(sleep(0));
    }
    return done();
  }

  @Async
  private Coroutine<Void> firstSuccess(Ledger ledger) {
    await(Join.<String>firstSuccess(fails(ledger), works(ledger, 1), works(ledger, 3)));
    return done();
  }

  @Async
  private Coroutine<Void> outcomes(Ledger ledger) {
    List<Outcome<String>> outcomes =
        await(Join.<String>outcomes(works(ledger, 1), fails(ledger), works(ledger, 0)));
    ledger.require(outcomes.size() == 3, "outcomes");
    return done();
  }

  @Async
  private Coroutine<String> works(Ledger ledger, double seconds) {
    try (Connection connection = await(Connection.open(ledger, "joined"))) {
      await(sleep(seconds));
    }
    return value("result");
  }

  @Async
  private Coroutine<String> fails(Ledger ledger) {
    await(works(ledger, 0));
    throw new IllegalStateException("expected");
  }

  @Override
  public boolean mayReport(Throwable failure) {
    return failure instanceof IllegalStateException;
  }
}
