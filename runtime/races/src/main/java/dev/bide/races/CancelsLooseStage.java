package dev.bide.races;

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
 * A method without a loop is cancelled while the stages it awaits are completed. The body could be
 * left suspended, its clean-up undone, or run in two threads at once.
 */
@JCStressTest
@Outcome(id = "false, ab, 1", expect = Expect.ACCEPTABLE, desc = "Completed before.")
@Outcome(id = "true, cancelled, 1", expect = Expect.ACCEPTABLE, desc = "Cancelled before.")
@Outcome(expect = Expect.FORBIDDEN, desc = "The body has not ended, or a contradiction.")
@State
public class CancelsLooseStage {
  private final CompletableFuture<String> first = new CompletableFuture<>();
  private final CompletableFuture<String> second = new CompletableFuture<>();
  private final StageSum body = new StageSum(List.of(first, second));
  private final CompletableFuture<String> future = body.start();

  /** Who called the method. */
  @Actor
  public void cancel(LLL_Result result) {
    result.r1 = future.cancel(true);
  }

  /** The other thread. */
  @Actor
  public void complete() {
    first.complete("a");
    second.complete("b");
  }

  /** The outcome. */
  @Arbiter
  public void look(LLL_Result result) {
    result.r2 = Outcomes.of(future);
    result.r3 = body.ends();
  }
}
