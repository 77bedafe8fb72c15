package dev.bide.races;

import dev.bide.EventLoop;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * A callback is posted while the loop goes to sleep. The loop could sleep on: it looks whether
 * there is something, and the other thread whether anybody sleeps, and each must see the other.
 */
@JCStressTest
@Outcome(id = "ran", expect = Expect.ACCEPTABLE, desc = "The loop has been woken.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The loop sleeps on.")
@State
public class WakesLoop {
  private final EventLoop loop = new EventLoop(new Patience());

  /** The other thread. */
  @Actor
  public void post() {
    loop.callSoonThreadsafe(loop::stop);
  }

  /** The loop. */
  @Actor
  public void run(L_Result result) {
    try {
      loop.runForever();
      result.r1 = "ran";
    } catch (Patience.Lost lost) {
      result.r1 = "lost";
    }
  }
}
