package dev.bide.races;

import dev.bide.Asyncio;
import dev.bide.EventLoop;
import dev.bide.Promise;
import dev.bide.Runner;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Work in an executor ends while it is cancelled. The loop could hear of its end twice, or never,
 * and then take itself for waiting.
 */
@JCStressTest
@Outcome(id = "(value|cancelled), heard", expect = Expect.ACCEPTABLE, desc = "Heard once.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The end was missed, or counted twice.")
@State
public class CancelsOffloadedWork {
  private final EventLoop loop = new EventLoop(new Patience());
  private final Runner runner = new Runner(loop);
  private Runnable work;
  private final Promise<String> promise =
      loop.runInExecutor(work -> this.work = work, () -> "value");

  /** The executor; a cancellation may leave its thread interrupted, which any executor undoes. */
  @Actor
  public void work() {
    work.run();
    Thread.interrupted();
  }

  /** The loop. */
  @Actor
  public void cancel() {
    loop.callSoon(promise::cancel);
    runner.run(Asyncio.sleep(0));
  }

  /** Lets the loop hear of the end. */
  @Arbiter
  public void look(LL_Result result) {
    runner.run(Asyncio.sleep(0));
    result.r1 = promise.cancelled() ? "cancelled" : promise.result();
    result.r2 = loop.awaitsThreads() ? "waits" : "heard";
  }
}
