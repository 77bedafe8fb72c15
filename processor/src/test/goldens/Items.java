package goldens;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.Coroutine;
import java.util.List;

/** A generator that nobody has but the loop over it. */
class Items {
  @Async
  private static AsyncGenerator<Integer> lengths(List<String> pages) {
    for (String page : pages) {
      await(sleep(1));
      emit(page.length());
    }
    return end();
  }

  @Async
  Coroutine<Integer> total(List<String> pages) {
    int total = 0;
    for (int length : awaitEach(lengths(pages))) {
      total += length;
    }
    return value(total);
  }
}
