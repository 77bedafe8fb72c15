package dev.bide.samples.tour;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.done;
import static dev.bide.Asyncio.run;
import static dev.bide.Asyncio.sleep;

import dev.bide.Async;
import dev.bide.Coroutine;

/** The smallest async method: it says something, waits, and says something more. */
public final class Greeting {
  private Greeting() {}

  @Async
  static Coroutine<Void> greet() {
    System.out.println("Hello!");
    await(sleep(0.1));
    System.out.println("0.1 seconds have passed");
    return done();
  }

  public static void main(String[] args) {
    run(greet());
  }
}
