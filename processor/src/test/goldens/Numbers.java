package goldens;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncGenerator;

/** A generator that iterates over another one. */
class Numbers {
  @Async
  AsyncGenerator<Integer> squares(AsyncGenerator<Integer> numbers) {
    int total = 0;
    for (int number : awaitEach(numbers)) {
      total += number;
      emit(number * number);
    }
    emit(total);
    return end();
  }
}
