package dev.bide.conformance.programs;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;

/** Three tasks, for a recording. */
public final class Recorded {
  private Recorded() {}

  /** Says when it is done. */
  public static void main(String[] arguments) {
    run(first());
    System.out.println("recorded");
  }

  @Async
  private static Coroutine<Void> first() {
    currentTask().setName("first");
    await(createTask(second(), "second"));
    return done();
  }

  @Async
  private static Coroutine<Void> second() {
    await(sleep(0.001));
    try {
      await(createTask(fails(), "failing"));
    } catch (IllegalStateException expected) {
      return done();
    }
    throw new AssertionError();
  }

  @Async
  private static Coroutine<Void> fails() {
    throw new IllegalStateException();
  }
}
