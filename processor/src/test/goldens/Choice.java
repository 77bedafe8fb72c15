package goldens;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Awaitable;
import dev.bide.Coroutine;

/** Awaits in a switch expression, in a condition and in operands. */
class Choice {
  @Async
  Coroutine<Integer> price(String kind, Awaitable<Integer> base, Awaitable<Boolean> isMember) {
    int factor =
        switch (kind) {
          case "book", "map" -> 2;
          default -> await(base) > 10 && await(isMember) ? 3 : 4;
        };
    return value(factor * await(base) + kind.length());
  }
}
