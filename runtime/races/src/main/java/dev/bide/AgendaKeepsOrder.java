package dev.bide;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Two callbacks are posted while the loop empties its inbox. The loop could miss the second for
 * good, because it takes back the note that there is something after it was made anew.
 */
@JCStressTest
@Outcome(id = "(0|1|2), ab", expect = Expect.ACCEPTABLE, desc = "Both, in order.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Lost, or out of order.")
@State
public class AgendaKeepsOrder {
  private final Agenda agenda = new Agenda(Clock.SYSTEM, null);
  private final StringBuilder ran = new StringBuilder();

  /** The other thread. */
  @Actor
  public void post() {
    agenda.post(() -> ran.append('a'));
    agenda.post(() -> ran.append('b'));
  }

  /** The loop. */
  @Actor
  public void collect(LL_Result result) {
    agenda.collect();
    result.r1 = agenda.size();
  }

  /** The next tick. */
  @Arbiter
  public void run(LL_Result result) {
    agenda.collect();
    while (agenda.size() > 0) {
      ((Runnable) agenda.take()).run();
    }
    result.r2 = ran.toString();
  }
}
