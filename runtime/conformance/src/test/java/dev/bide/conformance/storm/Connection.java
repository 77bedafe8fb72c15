package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.Coroutine;

/** A resource that takes time to open and to close. */
final class Connection implements AsyncContext {
  private final Ledger.Entry entry;

  private Connection(Ledger.Entry entry) {
    this.entry = entry;
  }

  /** Opens one; it is not open if this is cancelled. */
  @Async
  static Coroutine<Connection> open(Ledger ledger, String name) {
    await(sleep(0.5));
    return value(new Connection(ledger.open(name)));
  }

  @Async
  @Override
  public Coroutine<Boolean> exit(Throwable bodyError) {
    try {
      await(sleep(0.5));
    } finally {
      entry.close();
    }
    return value(false);
  }
}
