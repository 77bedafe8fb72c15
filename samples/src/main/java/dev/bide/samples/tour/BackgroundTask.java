package dev.bide.samples.tour;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.createTask;
import static dev.bide.Asyncio.done;
import static dev.bide.Asyncio.run;
import static dev.bide.Asyncio.sleep;
import static dev.bide.Asyncio.value;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.Task;

/** {@code createTask} starts something in the background; awaiting the task gives its result. */
public final class BackgroundTask {
  private BackgroundTask() {}

  @Async
  static Coroutine<String> bake() {
    System.out.println("Baking...");
    await(sleep(0.2));
    System.out.println("Baked");
    return value("bread");
  }

  @Async
  static Coroutine<Void> main() {
    Task<String> baking = createTask(bake(), "oven");
    System.out.println("Setting the table");
    await(sleep(0.1));
    String state = baking.done() ? "ready" : "still busy";
    System.out.println("The table is set; " + baking.name() + " is " + state);
    System.out.println("Serving " + await(baking));
    return done();
  }

  public static void main(String[] args) {
    run(main());
  }
}
