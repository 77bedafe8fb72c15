package dev.bide.conformance.programs;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;
import java.util.List;

/** Uses a bit of everything that optional modules of the JDK could be needed for. */
public final class Plain {
  private Plain() {}

  /** Prints what it has counted. */
  public static void main(String[] arguments) {
    System.out.println(run(counts()));
  }

  @Async
  private static Coroutine<Integer> counts() {
    int sum = 0;
    for (int part : await(gather(List.of(part(1), part(2))))) {
      sum += part;
    }
    return value(sum);
  }

  @Async
  private static Coroutine<Integer> part(int n) {
    await(sleep(0.001));
    return value(await(toThread(() -> n)));
  }
}
