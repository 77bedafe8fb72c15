package shop;

import static dev.bide.Asyncio.await;
import static dev.bide.Asyncio.sleep;
import static dev.bide.Asyncio.value;

import dev.bide.Async;
import dev.bide.Coroutine;
import java.io.FileNotFoundException;
import lombok.NonNull;
import lombok.SneakyThrows;
import lombok.experimental.UtilityClass;

/** Knows prices after a while. Lombok makes its members static. */
@UtilityClass
class Prices {
  int asked = 0;

  @Async
  @SneakyThrows
  Coroutine<Integer> of(@NonNull String item) {
    asked++;
    await(sleep(0.01));
    if (item.isEmpty()) {
      throw new FileNotFoundException("nothing");
    }
    return value(item.length());
  }
}
