package dev.bide.races;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/**
 * Stages are completed while a method without a loop begins to await them. It could be woken before
 * its chain is unwound, and run in two threads at once, or in none.
 */
@JCStressTest
@Outcome(id = "ab, 1", expect = Expect.ACCEPTABLE, desc = "It goes on.")
@Outcome(expect = Expect.FORBIDDEN, desc = "It sleeps, or has gone on twice.")
@State
public class CompletesLooseStage {
  private final CompletableFuture<String> first = new CompletableFuture<>();
  private final CompletableFuture<String> second = new CompletableFuture<>();
  private final StageSum body = new StageSum(List.of(first, second));
  private CompletableFuture<String> future;

  /** The caller. */
  @Actor
  public void start() {
    future = body.start();
  }

  /** The other thread. */
  @Actor
  public void complete() {
    first.complete("a");
    second.complete("b");
  }

  /** The outcome. */
  @Arbiter
  public void look(LL_Result result) {
    result.r1 = Outcomes.of(future);
    result.r2 = body.ends();
  }
}
