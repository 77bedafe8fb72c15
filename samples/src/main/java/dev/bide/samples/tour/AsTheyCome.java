package dev.bide.samples.tour;

import static dev.bide.Asyncio.asCompleted;
import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.awaitEach;
import static dev.bide.Asyncio.createTask;
import static dev.bide.Asyncio.done;
import static dev.bide.Asyncio.run;
import static dev.bide.Asyncio.sleep;
import static dev.bide.Asyncio.value;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.Task;
import java.util.List;

/** {@code asCompleted} gives tasks in the order in which they are done. */
public final class AsTheyCome {
  private AsTheyCome() {}

  @Async
  static Coroutine<String> download(String name, double delay) {
    System.out.println("Downloading " + name);
    await(sleep(delay));
    return value(name + " after " + delay + " s");
  }

  @Async
  static Coroutine<Void> main() {
    List<Task<String>> tasks =
        List.of(
            createTask(download("film", 0.3)),
            createTask(download("song", 0.2)),
            createTask(download("page", 0.1)));
    for (Task<String> downloaded : awaitEach(asCompleted(tasks))) {
      System.out.println("Got " + await(downloaded));
    }
    return done();
  }

  public static void main(String[] args) {
    run(main());
  }
}
