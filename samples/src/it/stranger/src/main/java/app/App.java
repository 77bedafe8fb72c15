package app;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.done;
import static dev.bide.Asyncio.gather;
import static dev.bide.Asyncio.run;
import static dev.bide.Asyncio.sleep;
import static dev.bide.Asyncio.value;

import dev.bide.Async;
import dev.bide.Coroutine;

/** Greets three people at the same time, then fails three awaits deep. */
public final class App {
  private int greeted;

  @Async
  Coroutine<String> greet(String name, double delay) {
    await(sleep(delay));
    greeted++;
    return value("Hello, " + Text.emphasized(name));
  }

  @Async
  Coroutine<Void> all() {
    for (String greeting : await(gather(greet("a", 0.02), greet("b", 0.01), greet("c", 0.03)))) {
      System.out.println(greeting);
    }
    System.out.println(greeted);
    await(outer());
    return done();
  }

  @Async
  private Coroutine<Void> outer() {
    await(inner());
    return done();
  }

  @Async
  private Coroutine<Void> inner() {
    await(sleep(0.01));
    throw new IllegalStateException("three awaits deep");
  }

  /** Runs all of it. */
  public static void main(String[] args) {
    try {
      run(new App().all());
    } catch (IllegalStateException failure) {
      for (StackTraceElement frame : failure.getStackTrace()) {
        System.out.println(frame.getFileName() + ":" + frame.getLineNumber());
      }
    }
  }
}
