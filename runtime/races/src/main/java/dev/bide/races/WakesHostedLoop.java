package dev.bide.races;

import dev.bide.EventLoop;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * A loop with a host is given work while it goes to rest. The host could think that a job is still
 * to come, while that job has just found nothing to do.
 */
@JCStressTest
@Outcome(id = "ab", expect = Expect.ACCEPTABLE, desc = "The host has been told.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The loop rests.")
@State
public class WakesHostedLoop {
  private final JobQueue host = new JobQueue();
  private final EventLoop loop = EventLoop.on(host);
  private String ran = "";

  /** The other thread. */
  @Actor
  public void post() {
    loop.callSoonThreadsafe(() -> ran += "a");
    loop.callSoonThreadsafe(() -> ran += "b");
  }

  /** The host. */
  @Actor
  public void host(L_Result result) {
    try {
      host.runUntil(() -> ran.length() == 2);
      result.r1 = ran;
    } catch (Patience.Lost lost) {
      result.r1 = "lost after " + ran;
    }
  }
}
