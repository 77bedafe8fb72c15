package dev.bide.samples.hello;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.run;
import static dev.bide.Asyncio.sleep;
import static dev.bide.Asyncio.value;

import dev.bide.Async;
import dev.bide.Coroutine;
import java.util.List;

/** The example of the README. */
public final class Hello {
  @Async
  static Coroutine<String> fetch(String page) {
    await(sleep(0.1)); // other tasks run meanwhile
    return value("the text of " + page);
  }

  @Async
  static Coroutine<Integer> totalLength(List<String> pages) {
    int total = 0;
    for (String page : pages) {
      total += await(fetch(page)).length();
    }
    return value(total);
  }

  public static void main(String[] args) {
    System.out.println(run(totalLength(List.of("home", "news", "map"))));
  }
}
