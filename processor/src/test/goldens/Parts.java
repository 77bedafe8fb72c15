// javac -Abide.largest=160
import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.value;

import dev.bide.Async;
import dev.bide.Coroutine;
import java.util.List;

/** A method that is cut into parts, as those are that would be too large. */
class Parts {
  Coroutine<String> fetch(String page) {
    return value(page);
  }

  @Async
  Coroutine<Integer> total(List<String> pages) {
    int sum = 0;
    for (String page : pages) {
      String text = await(fetch(page));
      if (text == null) {
        continue;
      }
      sum += text.length() + await(fetch(text)).length();
      if (sum > 1000) {
        break;
      }
    }
    return value(sum);
  }
}
