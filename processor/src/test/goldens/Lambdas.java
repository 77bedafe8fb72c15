package goldens;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;
import java.util.List;
import java.util.function.Function;

/** A lambda that awaits is a machine of its own, in that of its method. */
abstract class Lambdas {
  private int asked;

  abstract Coroutine<String> fetch(String page);

  @Async
  Coroutine<List<Integer>> lengths(List<String> pages, int limit) {
    Function<String, Coroutine<Integer>> length =
        page -> {
          asked++;
          String text = await(fetch(page));
          return value(Math.min(text.length(), limit));
        };
    return value(await(gather(pages.stream().map(length).toList())));
  }
}
