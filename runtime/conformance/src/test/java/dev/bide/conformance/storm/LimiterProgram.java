package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.Coroutine;
import dev.bide.TaskGroup;
import dev.bide.sync.CapacityLimiter;

/** Tokens, whose number changes while tasks wait for them. */
final class LimiterProgram implements StormProgram {
  private final CapacityLimiter limiter = new CapacityLimiter(1);

  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      for (int i = 0; i < 4; i++) {
        group.createTask(borrows(ledger));
      }
      await(sleep(1));
      limiter.setTotal(2);
      await(borrows(ledger));
    }
    return done();
  }

  @Async
  private Coroutine<Void> borrows(Ledger ledger) {
    try (AsyncContext own = await(limiter.acquire());
        Ledger.Entry holder = ledger.open("token", 2)) {
      await(sleep(1));
    }
    try (AsyncContext other = await(limiter.acquireOnBehalfOf(new Object()));
        Ledger.Entry holder = ledger.open("token", 2)) {
      await(sleep(0));
    }
    return done();
  }

  @Async
  @Override
  public Coroutine<Void> afterwards() {
    limiter.setTotal(2);
    try (AsyncContext one = await(limiter.acquire());
        AsyncContext two = await(limiter.acquireOnBehalfOf(this))) {
      await(sleep(0));
    }
    return done();
  }
}
