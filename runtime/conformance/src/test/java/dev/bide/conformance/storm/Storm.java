package dev.bide.conformance.storm;

import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.conformance.storm.Strike.Aim;
import dev.bide.testing.TestLoop;
import dev.bide.testing.VirtualClock;
import java.util.function.Supplier;

/** Cancels a program at each of its steps. */
final class Storm {
  /** One of so many orders is run in debug mode, which makes it many times slower. */
  private static final int DEBUGGED = 10;

  private final Supplier<? extends StormProgram> program;
  private long cancellations;

  Storm(Supplier<? extends StormProgram> program) {
    this.program = program;
  }

  /** How many tasks have been cancelled. */
  long cancellations() {
    return cancellations;
  }

  /** Cancels at each step in the order of {@code seed}: first the main task, then another one. */
  void blow(long seed) {
    int steps = run(Strike.none(seed));
    for (Aim aim : Aim.values()) {
      for (int step = 1; step <= steps; step++) {
        run(new Strike(seed, step, aim));
      }
    }
  }

  /** Runs it once, and checks it; gives the number of its steps. */
  int run(Strike strike) {
    try {
      StrikingOrder order = new StrikingOrder(strike);
      TestLoop testLoop = new TestLoop(new VirtualClock(), order);
      testLoop.loop().setDebug(strike.seed() % DEBUGGED == 1);
      order.of(testLoop.loop());
      int steps = run(testLoop, order);
      cancellations += order.struck() ? 1 : 0;
      testLoop.requireNoErrors();
      return steps;
    } catch (Throwable failure) {
      throw new AssertionError(strike + ": " + failure.getMessage(), failure);
    }
  }

  private int run(TestLoop testLoop, StrikingOrder order) {
    try (testLoop) {
      StormProgram running = program.get();
      Ledger ledger = new Ledger();
      boolean cancelled = isCancelled(testLoop, running.run(ledger));
      if (cancelled && !order.struck()) {
        throw new AssertionError("cancelled by nobody");
      }
      int steps = order.steps();
      order.requireHeeded();
      testLoop.requireNoTasks();
      ledger.requireSettled();
      testLoop.errors().removeIf(error -> running.mayReport(error.exception()));
      testLoop.runPart(running.afterwards());
      testLoop.requireNoTasks();
      return steps;
    }
  }

  /** Runs {@code body} to its end; true if that was a cancellation. */
  private static boolean isCancelled(TestLoop testLoop, Coroutine<?> body) {
    try {
      testLoop.runPart(body);
      return false;
    } catch (CancelledError cancelled) {
      return true;
    }
  }
}
