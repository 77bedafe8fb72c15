package dev.bide.races;

import dev.bide.Asyncio;
import dev.bide.EventLoop;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * A loop with a host is shut down by two while a coroutine is handed over. The loop could never
 * end, because the host is not told, or end twice; the coroutine could be left without an outcome.
 */
@JCStressTest
@Outcome(id = "(value|cancelled|refused), ended", expect = Expect.ACCEPTABLE, desc = "All end.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Something never ends.")
@State
public class ShutsDownHostedLoop {
  private final JobQueue host = new JobQueue();
  private final EventLoop loop = EventLoop.on(host);
  private CompletableFuture<String> future;
  private CompletableFuture<Void> ended;

  /** The other thread. */
  @Actor
  public void handOver() {
    try {
      future = Asyncio.runThreadsafe(Asyncio.sleep(0, "value"), loop);
    } catch (IllegalStateException closed) {
      future = CompletableFuture.completedFuture("refused");
    }
    ended = loop.shutDown();
  }

  /** The host. */
  @Actor
  public void host(LL_Result result) {
    CompletableFuture<Void> ended = loop.shutDown();
    try {
      host.runUntil(ended::isDone);
    } catch (Patience.Lost lost) {
      result.r2 = "lost";
    }
  }

  /** The outcome. */
  @Arbiter
  public void look(LL_Result result) {
    result.r1 = Outcomes.of(future);
    if (ended.isDone() && loop.isClosed()) {
      result.r2 = "ended";
    }
  }
}
