package dev.bide.races;

import dev.bide.Asyncio;
import dev.bide.CancelledError;
import dev.bide.EventLoop;
import dev.bide.Runner;
import dev.bide.Task;
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
 * A stage is completed while the task that awaits it is cancelled. Both could wake the task, or
 * neither; or the task could get the value although its cancellation was accepted.
 */
@JCStressTest
@Outcome(id = "false, value, value", expect = Expect.ACCEPTABLE, desc = "Completed before.")
@Outcome(id = "true, cancelled, value", expect = Expect.ACCEPTABLE, desc = "Overtaken on its way.")
@Outcome(id = "true, cancelled, cancelled", expect = Expect.ACCEPTABLE, desc = "Cancelled before.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Woken twice or never, or a contradiction.")
@State
public class CancelsAwaitedStage {
  private final CompletableFuture<String> stage = new CompletableFuture<>();
  private final StageSum body = new StageSum(List.of(stage));
  private final EventLoop loop = new EventLoop(new Patience());
  private final Runner runner = new Runner(loop);

  /** The other thread. */
  @Actor
  public void complete() {
    stage.complete("value");
  }

  /** The loop; cancels the task when it has begun. */
  @Actor
  public void cancel(LLL_Result result) {
    Task<String> task = loop.createTask(body);
    loop.callSoon(() -> result.r1 = task.cancel());
    try {
      result.r2 = loop.runUntilComplete(task);
    } catch (CancelledError cancelled) {
      result.r2 = "cancelled";
    } catch (Patience.Lost lost) {
      result.r2 = "lost";
    }
  }

  /** A second wake-up would step a task that has ended; it must not come. */
  @Arbiter
  public void look(LLL_Result result) {
    runner.run(Asyncio.sleep(0));
    result.r3 = body.ends() == 1 ? Outcomes.of(stage) : "ended " + body.ends() + " times";
  }
}
