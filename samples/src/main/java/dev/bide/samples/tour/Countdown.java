package dev.bide.samples.tour;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.awaitEach;
import static dev.bide.Asyncio.done;
import static dev.bide.Asyncio.emit;
import static dev.bide.Asyncio.end;
import static dev.bide.Asyncio.run;
import static dev.bide.Asyncio.sleep;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.Coroutine;

/** An async generator: {@code emit} gives an item to who iterates, and goes on when asked. */
public final class Countdown {
  private Countdown() {}

  @Async
  static AsyncGenerator<Integer> countdown(int start) {
    try {
      for (int number = start; number > 0; number--) {
        emit(number);
        await(sleep(0.05));
      }
    } finally {
      System.out.println("Countdown over");
    }
    return end();
  }

  @Async
  static Coroutine<Void> main() {
    for (int number : awaitEach(countdown(3))) {
      System.out.println(number);
    }
    System.out.println("Lift-off!");
    return done();
  }

  public static void main(String[] args) {
    run(main());
  }
}
