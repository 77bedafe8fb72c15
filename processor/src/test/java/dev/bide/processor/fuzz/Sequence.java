package dev.bide.processor.fuzz;

import dev.bide.Awaitable;
import dev.bide.Coroutine;
import dev.bide.machine.Flow;
import dev.bide.processor.fixture.Trace;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletionStage;

/**
 * Makes the calls of a program one after the other and awaits what each gives; whatever comes of a
 * call, the next one is made.
 */
final class Sequence extends Coroutine<Void> {
  private final Instance program;
  private int next;

  Sequence(Instance program) {
    this.program = program;
  }

  /** The same without a loop: everything is ready. */
  static void runOracle(Instance program) {
    for (int number = 0; number < program.calls(); number++) {
      try {
        Object called = program.call(number);
        returned(
            called instanceof CompletionStage<?> stage
                ? dev.bide.processor.fixture.oracle.Asyncio.await(stage)
                : dev.bide.processor.fixture.oracle.Asyncio.await(
                    (dev.bide.processor.fixture.oracle.Awaitable<?>) called));
      } catch (Throwable failure) {
        threw(failure);
      }
      log(program);
    }
  }

  @Override
  protected Void step(Flow flow, int depth) {
    boolean resumed = at != 0;
    at = 0;
    while (next < program.calls()) {
      try {
        Object value = resumed ? flow.resumed() : await(program.call(next), flow, depth);
        if (flow.suspended()) {
          flow.suspend(this, 1);
          return null;
        }
        returned(value);
      } catch (Throwable failure) {
        threw(failure);
      }
      resumed = false;
      log(program);
      next++;
    }
    return null;
  }

  private static Object await(Object called, Flow flow, int depth) throws Throwable {
    return called instanceof CompletionStage<?> stage
        ? flow.await(stage, depth)
        : flow.await((Awaitable<?>) called, depth);
  }

  private static void returned(Object value) {
    Trace.log("-> " + Trace.join(value));
  }

  private static void threw(Throwable failure) {
    Throwable cause = failure instanceof InvocationTargetException e ? e.getCause() : failure;
    Trace.log("!! " + Trace.describe(cause));
  }

  private static void log(Instance program) {
    try {
      Trace.log(program.state());
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
