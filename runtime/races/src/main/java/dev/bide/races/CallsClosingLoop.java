package dev.bide.races;

import dev.bide.EventLoop;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * A callback is posted while the loop ends. It could run although it was refused, or run after the
 * loop is closed.
 */
@JCStressTest
@Outcome(id = "accepted, ran", expect = Expect.ACCEPTABLE, desc = "In time.")
@Outcome(id = "accepted, dropped", expect = Expect.ACCEPTABLE, desc = "Dropped by the end.")
@Outcome(id = "refused, dropped", expect = Expect.ACCEPTABLE, desc = "Too late.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Run after the end.")
@State
public class CallsClosingLoop {
  private final EventLoop loop = new EventLoop(new Patience());
  private String outcome = "dropped";

  /** The other thread. */
  @Actor
  public void post(LL_Result result) {
    try {
      loop.callSoonThreadsafe(() -> outcome = loop.isClosed() ? "ran closed" : "ran");
      result.r1 = "accepted";
    } catch (IllegalStateException closed) {
      result.r1 = "refused";
    }
  }

  /** The loop. */
  @Actor
  public void end() {
    loop.callSoon(loop::stop);
    loop.runForever();
    loop.close();
  }

  /** The outcome. */
  @Arbiter
  public void look(LL_Result result) {
    result.r2 = outcome;
  }
}
