package goldens;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;

/** A static method that calls itself, with an unboxed result. */
class Fibonacci {
  @Async
  static Coroutine<Integer> fib(int n) {
    if (n < 2) {
      return value(n);
    }
    return value(await(fib(n - 1)) + await(fib(n - 2)));
  }
}
