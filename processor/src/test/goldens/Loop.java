package goldens;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;
import java.util.List;

/** An await in a loop, a call of a method of the same file, a private member. */
class Loop {
  private int calls;

  @Async
  Coroutine<Integer> totalLength(List<String> pages) {
    int sum = 0;
    for (String page : pages) {
      sum += await(fetch(page)).length();
    }
    return value(sum);
  }

  @Async
  Coroutine<String> fetch(String page) {
    calls++;
    await(sleep(0.1));
    return value("<" + page + ">");
  }
}
