package dev.bide.samples.tour;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.done;
import static dev.bide.Asyncio.gather;
import static dev.bide.Asyncio.run;
import static dev.bide.Asyncio.sleep;
import static dev.bide.Asyncio.value;

import dev.bide.Async;
import dev.bide.Coroutine;
import java.util.List;

/** Three tasks run at the same time; {@code gather} waits for all of them. */
public final class ThreeTasks {
  private ThreeTasks() {}

  @Async
  static Coroutine<Double> task(String name, double delay) {
    System.out.println("Starting task " + name);
    await(sleep(delay));
    System.out.println("Task " + name + " completed");
    return value(delay);
  }

  @Async
  static Coroutine<Void> main() {
    List<Double> delays = await(gather(task("A", 0.2), task("B", 0.1), task("C", 0.3)));
    System.out.println("Results in the order of the arguments: " + delays);
    return done();
  }

  public static void main(String[] args) {
    run(main());
  }
}
