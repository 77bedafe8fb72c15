package dev.bide.conformance.storm;

import dev.bide.Asyncio;
import dev.bide.Coroutine;

/** A program that may be cancelled anywhere. Each run has an instance of its own. */
interface StormProgram {
  /** The program; it notes in {@code ledger} what it opens and closes. */
  Coroutine<Void> run(Ledger ledger);

  /**
   * Whether {@code failure}, which the program throws on purpose, may be reported to the loop's
   * exception handler because a cancellation left nobody who could be told.
   */
  default boolean mayReport(Throwable failure) {
    return false;
  }

  /**
   * Checks that nothing is lost: uses once more, in full, what {@link #run} has used. Runs in the
   * same loop, when the program has ended or was cancelled.
   */
  default Coroutine<Void> afterwards() {
    return Asyncio.done();
  }
}
