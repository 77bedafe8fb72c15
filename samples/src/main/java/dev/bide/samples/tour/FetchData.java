package dev.bide.samples.tour;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.done;
import static dev.bide.Asyncio.run;
import static dev.bide.Asyncio.sleep;
import static dev.bide.Asyncio.value;

import dev.bide.Async;
import dev.bide.Coroutine;
import java.util.List;

/** One async method calls another and uses its result. */
public final class FetchData {
  private FetchData() {}

  @Async
  static Coroutine<List<Integer>> fetchData() {
    System.out.println("Requesting data...");
    await(sleep(0.2));
    System.out.println("Data received");
    return value(List.of(1, 2, 3));
  }

  @Async
  static Coroutine<Void> main() {
    int sum = 0;
    for (int number : await(fetchData())) {
      sum += number;
    }
    System.out.println("The sum is " + sum);
    return done();
  }

  public static void main(String[] args) {
    run(main());
  }
}
