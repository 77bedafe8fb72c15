package dev.bide.samples.tour;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.awaitEach;
import static dev.bide.Asyncio.done;
import static dev.bide.Asyncio.run;
import static dev.bide.Asyncio.sleep;
import static dev.bide.Asyncio.value;

import dev.bide.Async;
import dev.bide.AsyncIterator;
import dev.bide.Coroutine;
import dev.bide.StopAsyncIteration;

/** An async iterator written by hand, and the loop that goes through it. */
public final class AsyncCounter implements AsyncIterator<Integer> {
  private final int maxCount;
  private int count;

  AsyncCounter(int maxCount) {
    this.maxCount = maxCount;
  }

  @Async
  @Override
  public Coroutine<Integer> next() {
    if (count >= maxCount) {
      throw new StopAsyncIteration();
    }
    await(sleep(0.05));
    count += 1;
    return value(count);
  }

  @Async
  static Coroutine<Void> main() {
    for (int number : awaitEach(new AsyncCounter(3))) {
      System.out.println("Counted " + number);
    }
    System.out.println("No more");
    return done();
  }

  public static void main(String[] args) {
    run(main());
  }
}
