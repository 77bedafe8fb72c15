package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.Coroutine;
import dev.bide.TaskGroup;
import dev.bide.Timeout;

/** Time limits, also some that pass in the same moment in which what they limit ends. */
final class TimeoutProgram implements StormProgram {
  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      group.createTask(limited(ledger, 1, 2));
      group.createTask(limited(ledger, 1, 1));
      group.createTask(nested(ledger));
      await(waits(ledger));
    }
    return done();
  }

  @Async
  private Coroutine<Void> limited(Ledger ledger, double limit, double seconds) {
    try (Timeout timeout = timeout(limit)) {
      await(slow(ledger, seconds));
    } catch (AsyncTimeoutException expected) {
      ledger.require(limit <= seconds, "too early");
    }
    return done();
  }

  @Async
  private Coroutine<Void> nested(Ledger ledger) {
    try (Timeout outer = timeout(2)) {
      try (Timeout inner = timeout(2)) {
        await(slow(ledger, 5));
      } catch (AsyncTimeoutException first) {
        await(sleep(1));
      }
    } catch (AsyncTimeoutException second) {
      await(sleep(0));
    }
    return done();
  }

  @Async
  private Coroutine<Void> waits(Ledger ledger) {
    double[] limits = {0.5, 1, 3};
    for (double limit : limits) {
      try {
        await(waitFor(slow(ledger, 1), limit));
      } catch (AsyncTimeoutException expected) {
        ledger.require(limit <= 1, "too early");
      }
    }
    return done();
  }

  @Async
  private Coroutine<Void> slow(Ledger ledger, double seconds) {
    try (Ledger.Entry body = ledger.open("slow")) {
      await(sleep(seconds));
    } finally {
      try (Ledger.Entry cleanUp = ledger.open("clean-up")) {
        await(sleep(0));
      }
    }
    return done();
  }
}
