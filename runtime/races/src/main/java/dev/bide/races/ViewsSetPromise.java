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
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Another thread asks for the view of a promise while the loop sets the promise. The view could
 * miss it and stay pending.
 */
@JCStressTest
@Outcome(id = "value", expect = Expect.ACCEPTABLE, desc = "The value is seen.")
@Outcome(expect = Expect.FORBIDDEN, desc = "It is missed.")
@State
public class ViewsSetPromise {
  private final EventLoop loop = new EventLoop(new Patience());
  private final Runner runner = new Runner(loop);
  private final Promise<String> promise = loop.createPromise();
  private CompletableFuture<String> view;

  /** The other thread. */
  @Actor
  public void view() {
    view = promise.toFuture();
  }

  /** The loop. */
  @Actor
  public void set() {
    loop.callSoon(() -> promise.setResult("value"));
    runner.run(Asyncio.sleep(0));
  }

  /** Lets the loop answer. */
  @Arbiter
  public void look(L_Result result) {
    runner.run(Asyncio.sleep(0));
    result.r1 = Outcomes.of(view);
  }
}
