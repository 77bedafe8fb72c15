package dev.bide.races;

import dev.bide.Coroutine;
import dev.bide.machine.Flow;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Awaits one stage after the other, and joins what they give; says how often it has ended. */
final class StageSum extends Coroutine<String> {
  private final List<CompletionStage<String>> stages;
  private final AtomicInteger ends = new AtomicInteger();
  private String sum = "";

  StageSum(List<CompletionStage<String>> stages) {
    this.stages = stages;
  }

  /** How often the body has ended: once, or not yet. */
  int ends() {
    return ends.get();
  }

  /** Starts it on no loop. */
  CompletableFuture<String> start() {
    return toFuture();
  }

  @Override
  protected Object step(Flow flow, int depth) throws Throwable {
    try {
      if (at > 0) {
        sum += flow.<String>resumed();
      }
      for (int next = at; next < stages.size(); next++) {
        String value = flow.await(stages.get(next), depth);
        if (flow.suspended()) {
          flow.suspend(this, next + 1);
          return null;
        }
        sum += value;
      }
      return ended();
    } catch (Throwable failure) {
      ended();
      throw failure;
    }
  }

  private String ended() {
    ends.incrementAndGet();
    return sum;
  }
}
