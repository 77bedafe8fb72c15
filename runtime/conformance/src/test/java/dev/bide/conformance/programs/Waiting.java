package dev.bide.conformance.programs;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.Runner;
import java.time.Duration;

/** Waits for ever, and needs so many seconds to clean up; cancelled when the JVM is to end. */
public final class Waiting {
  private Waiting() {}

  /** Prints what happens. */
  public static void main(String[] arguments) {
    double cleanUp = Double.parseDouble(System.getProperty("cleanUp", "0.01"));
    try (Runner runner = new Runner().cancelOnShutdown(Duration.ofMillis(1000))) {
      runner.run(waits(cleanUp));
    }
  }

  @Async
  private static Coroutine<Void> waits(double cleanUp) {
    EventLoop loop = runningLoop();
    loop.callSoon(() -> System.out.println("waiting"));
    try {
      await(createTask(sleep(1000), "sleeper"));
    } finally {
      System.out.println("cancelled");
      await(sleep(cleanUp));
      System.out.println("cleaned up");
    }
    return done();
  }
}
