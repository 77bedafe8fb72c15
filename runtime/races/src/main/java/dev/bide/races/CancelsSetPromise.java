package dev.bide.races;

import dev.bide.Asyncio;
import dev.bide.EventLoop;
import dev.bide.Promise;
import dev.bide.Runner;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LLL_Result;

/**
 * The view of a promise is cancelled while the loop sets the promise. The view could stay pending,
 * or give a value although the cancellation was accepted, or the promise could be set twice.
 */
@JCStressTest
@Outcome(id = "false, value, value", expect = Expect.ACCEPTABLE, desc = "Set before.")
@Outcome(id = "true, cancelled, value", expect = Expect.ACCEPTABLE, desc = "Set meanwhile.")
@Outcome(id = "true, cancelled, cancelled", expect = Expect.ACCEPTABLE, desc = "Cancelled before.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The two contradict each other.")
@State
public class CancelsSetPromise {
  private final EventLoop loop = new EventLoop(new Patience());
  private final Runner runner = new Runner(loop);
  private final Promise<String> promise = loop.createPromise();
  private final CompletableFuture<String> view = promise.toFuture();

  /** The other thread. */
  @Actor
  public void cancel(LLL_Result result) {
    result.r1 = view.cancel(true);
  }

  /** The loop. */
  @Actor
  public void set() {
    loop.callSoon(this::setValue);
    runner.run(Asyncio.sleep(0));
  }

  private void setValue() {
    if (!promise.done()) {
      promise.setResult("value");
    }
  }

  /** Lets the loop hear of the cancellation. */
  @Arbiter
  public void look(LLL_Result result) {
    runner.run(Asyncio.sleep(0));
    result.r2 = Outcomes.of(view);
    result.r3 = promise.cancelled() ? "cancelled" : promise.result();
  }
}
