package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.CancelScope;
import dev.bide.Coroutine;
import dev.bide.TaskGroup;

/** Scopes in scopes with deadlines, and shields in shields. */
final class ScopeProgram implements StormProgram {
  @Async
  @Override
  public Coroutine<Void> run(Ledger ledger) {
    try (TaskGroup group = taskGroup()) {
      group.createTask(movesOn(ledger, 2, 1));
      group.createTask(movesOn(ledger, 1, 1));
      group.createTask(shielded(ledger));
      await(shields(ledger));
    }
    return done();
  }

  @Async
  private Coroutine<Void> movesOn(Ledger ledger, double outerLimit, double innerLimit) {
    try (CancelScope outer = CancelScope.within(outerLimit)) {
      try (CancelScope inner = CancelScope.within(innerLimit);
          Connection connection = await(Connection.open(ledger, "scope"))) {
        await(sleep(3));
      }
      await(sleep(3));
    }
    await(sleep(0));
    return done();
  }

  /** What the shields are around ends by itself, or by the inner deadline. */
  @Async
  private Coroutine<Void> shields(Ledger ledger) {
    boolean[] kept = {false, false, false};
    try (CancelScope around = CancelScope.within(1)) {
      try (CancelScope outer = CancelScope.shielded()) {
        await(sleep(0.5));
        try (CancelScope deadline = CancelScope.within(1)) {
          try (CancelScope inner = CancelScope.shieldedWithin(2)) {
            await(sleep(1.5));
            kept[0] = true;
          }
          await(sleep(9));
        }
        kept[1] = true;
        await(sleep(0.5));
        kept[2] = true;
      } finally {
        ledger.require(kept[0] && kept[1] && kept[2], "a shield has let something through");
      }
      await(sleep(9));
    }
    return done();
  }

  /** The usual place of a shield. */
  @Async
  private Coroutine<Void> shielded(Ledger ledger) {
    Ledger.Entry body = ledger.open("body");
    boolean cleaned = false;
    try {
      try (TaskGroup group = taskGroup()) {
        group.createTask(movesOn(ledger, 1, 2));
        await(sleep(1));
      }
    } finally {
      try (CancelScope cleanUp = CancelScope.shieldedWithin(2)) {
        await(sleep(1));
        cleaned = true;
      }
      ledger.require(cleaned, "the clean-up was cancelled");
      body.close();
    }
    return done();
  }
}
