package dev.bide.conformance.storm;

import dev.bide.Asyncio;
import dev.bide.EventLoop;
import dev.bide.ReadyOrder;
import dev.bide.Task;
import dev.bide.testing.ShuffledOrder;
import java.util.List;
import java.util.Random;

/**
 * A shuffled order that cancels a task before a certain step. Up to there, the order is the same as
 * without that.
 */
final class StrikingOrder implements ReadyOrder {
  /** Who takes more steps than this goes round in circles. */
  private static final int MOST_STEPS = 100_000;

  private final ReadyOrder order;
  private final Strike strike;
  private EventLoop loop;
  private int steps;
  private Task<?> main;

  /** The task that was cancelled and was not done; null if there is none. */
  private Task<?> struck;

  StrikingOrder(Strike strike) {
    this.order = new ShuffledOrder(strike.seed());
    this.strike = strike;
  }

  /** The loop that has this order, before it runs. */
  void of(EventLoop loop) {
    this.loop = loop;
  }

  @Override
  public int next(int ready) {
    if (steps == 0) {
      main = Asyncio.allTasks(loop).iterator().next();
    }
    if (++steps > MOST_STEPS) {
      throw new AssertionError("it does not end");
    }
    if (steps == strike.step()) {
      strike();
    }
    return order.next(ready);
  }

  /** How many steps have been taken. */
  int steps() {
    return steps;
  }

  /** Whether a task was cancelled that was not done. */
  boolean struck() {
    return struck != null;
  }

  /** Requires that who was cancelled has ended by that. */
  void requireHeeded() {
    if (struck != null && !struck.cancelled()) {
      throw new AssertionError("the cancellation is lost: " + struck);
    }
  }

  private void strike() {
    Task<?> target = strike.aim() == Strike.Aim.MAIN ? main : innerTask();
    if (target != null && target.cancel("storm")) {
      struck = target;
    }
  }

  private Task<?> innerTask() {
    List<? extends Task<?>> inner =
        Asyncio.allTasks(loop).stream().filter(task -> task != main).toList();
    Random random = new Random(strike.seed() * 31 + strike.step());
    return inner.isEmpty() ? null : inner.get(random.nextInt(inner.size()));
  }
}
