package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.Retry;
import dev.bide.TaskGroup;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Attempts that fail at first, each with a resource of its own. */
final class RetryProgram implements StormProgram {
  private static final Retry RETRY = Retry.attempts(4).delay(0.5);

  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      group.createTask(tries(ledger, 0));
      group.createTask(tries(ledger, 9));
      await(tries(ledger, 2));
    }
    return done();
  }

  @Async
  private Coroutine<Void> tries(Ledger ledger, int failures) {
    int[] left = {failures};
    try {
      await(RETRY.run(() -> attempt(ledger, left)));
    } catch (UncheckedIOException last) {
      ledger.require(failures > 3, "it gave up too early");
    }
    return done();
  }

  @Async
  private Coroutine<Void> attempt(Ledger ledger, int[] failuresLeft) {
    try (Connection connection = await(Connection.open(ledger, "attempt"))) {
      await(sleep(0));
      if (failuresLeft[0]-- > 0) {
        throw new UncheckedIOException(new IOException("expected"));
      }
    }
    return done();
  }
}
