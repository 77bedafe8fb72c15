package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.CancelScope;
import dev.bide.Coroutine;
import dev.bide.TaskGroup;
import dev.bide.sync.AsyncBarrier;
import dev.bide.sync.BrokenBarrierException;

/** Three tasks meet twice; who waits too long breaks the barrier. */
final class BarrierProgram implements StormProgram {
  private static final int PARTIES = 3;

  private final AsyncBarrier barrier = new AsyncBarrier(PARTIES);

  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      group.createTask(party(ledger, 0));
      group.createTask(party(ledger, 1));
      await(party(ledger, 2));
    }
    return done();
  }

  @Async
  private Coroutine<Void> party(Ledger ledger, double seconds) {
    try (Ledger.Entry body = ledger.open("party")) {
      await(meets(seconds));
      await(meets(seconds));
    } catch (BrokenBarrierException missed) {
      await(sleep(0));
    }
    return done();
  }

  @Async
  private Coroutine<Void> meets(double seconds) {
    await(sleep(seconds));
    boolean met = false;
    try (CancelScope limit = CancelScope.within(5)) {
      await(barrier.waitForAll());
      met = true;
    }
    if (!met) {
      await(barrier.abort());
    }
    return done();
  }

  @Async
  @Override
  public Coroutine<Void> afterwards() {
    await(barrier.reset());
    Ledger ledger = new Ledger();
    await(run(ledger));
    ledger.requireSettled();
    if (barrier.broken() || barrier.waiting() > 0) {
      throw new AssertionError(barrier);
    }
    return done();
  }
}
