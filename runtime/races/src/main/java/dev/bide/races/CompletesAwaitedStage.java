package dev.bide.races;

import dev.bide.EventLoop;
import dev.bide.Runner;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Stages are completed while a task begins to await them. The task could be woken before it is
 * parked, and sleep for ever, or go on twice.
 */
@JCStressTest
@Outcome(id = "ab, 1", expect = Expect.ACCEPTABLE, desc = "The task goes on.")
@Outcome(expect = Expect.FORBIDDEN, desc = "It sleeps, or has gone on twice.")
@State
public class CompletesAwaitedStage {
  private final CompletableFuture<String> first = new CompletableFuture<>();
  private final CompletableFuture<String> second = new CompletableFuture<>();
  private final StageSum body = new StageSum(List.of(first, second));
  private final Runner runner = new Runner(new EventLoop(new Patience()));

  /** The other thread. */
  @Actor
  public void complete() {
    first.complete("a");
    second.complete("b");
  }

  /** The loop. */
  @Actor
  public void await(LL_Result result) {
    try {
      result.r1 = runner.run(body);
    } catch (Patience.Lost lost) {
      result.r1 = "lost";
    }
    result.r2 = body.ends();
  }
}
