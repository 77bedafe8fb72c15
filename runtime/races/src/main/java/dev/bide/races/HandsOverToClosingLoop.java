package dev.bide.races;

import dev.bide.Asyncio;
import dev.bide.EventLoop;
import dev.bide.Runner;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * A coroutine is handed over while the loop ends. Its future could stay pending for ever: the loop
 * has emptied its inbox for the last time, and the other thread has not yet seen that.
 */
@JCStressTest
@Outcome(id = "value", expect = Expect.ACCEPTABLE, desc = "In time.")
@Outcome(id = "cancelled", expect = Expect.ACCEPTABLE, desc = "Cancelled by the end.")
@Outcome(id = "refused", expect = Expect.ACCEPTABLE, desc = "Too late.")
@Outcome(expect = Expect.FORBIDDEN, desc = "No outcome.")
@State
public class HandsOverToClosingLoop {
  private final Runner runner = new Runner(new EventLoop(new Patience()));
  private CompletableFuture<String> future;

  /** The other thread. */
  @Actor
  public void handOver() {
    try {
      future = Asyncio.runThreadsafe(Asyncio.sleep(0, "value"), runner.loop());
    } catch (IllegalStateException closed) {
      future = CompletableFuture.completedFuture("refused");
    }
  }

  /** The loop. */
  @Actor
  public void end() {
    runner.run(Asyncio.sleep(0));
    runner.close();
  }

  /** The outcome. */
  @Arbiter
  public void look(L_Result result) {
    result.r1 = Outcomes.of(future);
  }
}
