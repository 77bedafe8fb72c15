package dev.bide.conformance.asyncgen;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.AsyncIterable;
import dev.bide.AsyncIterator;
import dev.bide.Coroutine;
import dev.bide.StopAsyncIteration;
import java.util.ArrayList;
import java.util.List;

/** What there is to iterate over, and what it gives. */
final class Items {
  private Items() {}

  /** Emits 1 and 2. */
  @Async
  static AsyncGenerator<Integer> two() {
    emit(1);
    emit(2);
    return end();
  }

  /** Steps by hand until the end; failures are logged by their names. */
  @Async
  static Coroutine<List<Object>> log(AsyncIterator<?> items) {
    List<Object> log = new ArrayList<>();
    while (true) {
      try {
        log.add(await(items.next()));
      } catch (StopAsyncIteration e) {
        log.add("STOP");
        return value(log);
      } catch (RuntimeException e) {
        log.add(e.getClass().getSimpleName());
      }
    }
  }

  /** Iterates until the end. */
  @Async
  static <T> Coroutine<List<T>> listOf(AsyncIterable<T> items) {
    List<T> list = new ArrayList<>();
    for (T item : awaitEach(items)) {
      list.add(item);
    }
    return value(list);
  }
}
