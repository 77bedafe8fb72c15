package dev.bide.races;

import dev.bide.Asyncio;
import dev.bide.EventLoop;
import dev.bide.Runner;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * What was handed over is cancelled while the loop begins to run it. The cancellation could come
 * between, and find no task yet, so that a body nobody waits for goes on; here it would never end.
 */
@JCStressTest
@Outcome(id = "true, cancelled, (0|1)", expect = Expect.ACCEPTABLE, desc = "Before or amidst.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The body goes on, or the future contradicts.")
@State
public class CancelsHandedOver {
  private final EventLoop loop = new EventLoop(new Patience());
  private final Runner runner = new Runner(loop);
  private final StageSum body = new StageSum(List.of(new CompletableFuture<>()));
  private final CompletableFuture<String> future = Asyncio.runThreadsafe(body, loop);

  /** The other thread; ends the loop as well, behind the cancellation. */
  @Actor
  public void cancel(LLL_Result result) {
    result.r1 = future.cancel(true);
    loop.callSoonThreadsafe(loop::stop);
  }

  /** The loop. */
  @Actor
  public void run() {
    loop.runForever();
  }

  /** Lets the body have its step; then nothing is left. */
  @Arbiter
  public void look(LLL_Result result) {
    runner.run(Asyncio.sleep(0));
    result.r2 = Outcomes.of(future);
    result.r3 = loop.awaitsThreads() ? "runs" : body.ends();
  }
}
