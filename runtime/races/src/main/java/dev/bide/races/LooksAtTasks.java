package dev.bide.races;

import dev.bide.Asyncio;
import dev.bide.CallGraph;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.Task;
import dev.bide.machine.Flow;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.L_Result;

/**
 * Another thread looks at the tasks while the loop begins to run them. A loop that does not run is
 * looked at from outside; what begins to change meanwhile could look like nothing that exists.
 */
@JCStressTest
@Outcome(id = "(1|2)", expect = Expect.ACCEPTABLE, desc = "What there is.")
@Outcome(expect = Expect.FORBIDDEN, desc = "What there is not.")
@State
public class LooksAtTasks {
  private final EventLoop loop = new EventLoop(new Patience());
  private final Task<String> ends = loop.createTask(Asyncio.sleep(0, "value"));
  private final Task<Void> stays = loop.createTask(new Yields());

  private volatile boolean looked;

  /** The other thread. */
  @Actor
  public void look(L_Result result) {
    try {
      result.r1 = CallGraph.of(loop).tasks().size();
    } catch (RuntimeException torn) {
      result.r1 = torn.getClass().getSimpleName();
    } finally {
      looked = true;
    }
  }

  /** The loop. */
  @Actor
  public void run() {
    loop.runUntilComplete(stays);
  }

  /** Keeps the loop going until it has been looked at. */
  private final class Yields extends Coroutine<Void> {
    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      if (at != 0) {
        flow.resumed();
      }
      if (!looked) {
        flow.await(Asyncio.sleep(0), depth);
        flow.suspend(this, 1);
      }
      return null;
    }
  }
}
