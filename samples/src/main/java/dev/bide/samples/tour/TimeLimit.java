package dev.bide.samples.tour;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.done;
import static dev.bide.Asyncio.run;
import static dev.bide.Asyncio.sleep;
import static dev.bide.Asyncio.waitFor;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.CancelledError;
import dev.bide.Coroutine;

/** {@code waitFor} cancels what takes too long; what is cancelled may clean up. */
public final class TimeLimit {
  private TimeLimit() {}

  @Async
  static Coroutine<Void> eternity() {
    try {
      await(sleep(3600));
      System.out.println("An hour has passed");
    } catch (CancelledError cancelled) {
      System.out.println("Cancelled while waiting");
      throw cancelled;
    }
    return done();
  }

  @Async
  static Coroutine<Void> main() {
    try {
      await(waitFor(eternity(), 0.1));
    } catch (AsyncTimeoutException timeout) {
      System.out.println("That took too long");
    }
    return done();
  }

  public static void main(String[] args) {
    run(main());
  }
}
