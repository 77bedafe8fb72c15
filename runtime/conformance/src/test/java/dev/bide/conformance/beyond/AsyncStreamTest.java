package dev.bide.conformance.beyond;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.AsyncIterable;
import dev.bide.AsyncIterator;
import dev.bide.AsyncTimeoutException;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.stream.AsyncStream;
import dev.bide.testing.AsyncTests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncStreamTest implements AsyncTests {
  private final List<String> log = new ArrayList<>();

  /** Emits 0, 1, ... up to {@code n}, each after a while; says when it is closed. */
  @Async
  private AsyncGenerator<Integer> count(int n, double seconds) {
    try {
      for (int i = 0; i < n; i++) {
        await(sleep(seconds));
        emit(i);
      }
    } finally {
      await(sleep(0));
      log.add("closed");
    }
    return end();
  }

  private AsyncStream<Integer> counting(int n) {
    return AsyncStream.of(() -> count(n, 0));
  }

  @Async
  private <T> Coroutine<List<T>> list(AsyncIterable<T> source) {
    List<T> items = new ArrayList<>();
    for (T item : awaitEach(source)) {
      items.add(item);
    }
    return value(items);
  }

  @Async
  private <T> Coroutine<T> first(AsyncIterable<T> source) {
    for (T item : awaitEach(source)) {
      return value(item);
    }
    return value(null);
  }

  @AsyncTest
  @Async
  Coroutine<Void> mapsAndFilters() {
    AsyncStream<String> evens = counting(6).filter(i -> i % 2 == 0).map(i -> "n" + i);
    assertThat(await(list(evens))).containsExactly("n0", "n2", "n4");
    assertThat(await(list(evens))).hasSize(3);
    assertThat(await(list(counting(2).map(i -> null)))).containsExactly(null, null);
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> takesTheFirstAndClosesTheSource() {
    assertThat(await(list(counting(5).take(2)))).containsExactly(0, 1);
    assertThat(log).containsExactly("closed");
    assertThat(await(list(counting(2).take(5)))).containsExactly(0, 1);
    assertThat(await(list(counting(2).take(0)))).isEmpty();
    assertThat(log).hasSize(2);
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> chunks() {
    assertThat(await(list(counting(5).chunk(2))))
        .containsExactly(List.of(0, 1), List.of(2, 3), List.of(4));
    assertThat(await(list(counting(4).chunk(2)))).hasSize(2);
    assertThat(await(list(counting(0).chunk(2)))).isEmpty();
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> whoLeavesEarlyClosesAllTheWayDown() {
    AsyncStream<Integer> stream =
        counting(9).map(i -> i + 1).filter(i -> i > 1).take(5).timeout(1).buffer(2).merge();
    assertThat(await(first(stream))).isEqualTo(2);
    assertThat(log).containsExactly("closed");
    assertThat(allTasks()).containsExactly(currentTask());
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> aFunctionThatFailsClosesTheSource() {
    assertThat(await(failureOf(list(counting(3).map(i -> 1 / (1 - i))))))
        .isInstanceOf(ArithmeticException.class);
    assertThat(log).containsExactly("closed");
    return done();
  }

  @Async
  private AsyncGenerator<Integer> failAfter(int n) {
    for (int i = 0; i < n; i++) {
      emit(i);
    }
    throw new ArithmeticException();
  }

  @Async
  private Coroutine<Throwable> collect(AsyncIterable<?> source, List<Object> items) {
    try {
      for (Object item : awaitEach(source)) {
        items.add(item);
      }
    } catch (Exception failure) {
      return value(failure);
    }
    return value(null);
  }

  @AsyncTest
  @Async
  Coroutine<Void> aFailureComesBehindTheItemsBeforeIt() {
    List<Object> items = new ArrayList<>();
    AsyncStream<Integer> stream = AsyncStream.of(failAfter(2));
    assertThat(await(collect(stream.map(i -> i), items))).isInstanceOf(ArithmeticException.class);
    AsyncStream<Integer> ahead = AsyncStream.of(failAfter(2)).buffer(9);
    assertThat(await(collect(ahead, items))).isInstanceOf(ArithmeticException.class);
    assertThat(items).containsExactly(0, 1, 0, 1);
    return done();
  }

  @Async
  private Coroutine<Double> timeToConsume(AsyncIterable<Integer> source) {
    double start = runningLoop().time();
    for (Integer item : awaitEach(source)) {
      await(sleep(1));
    }
    return value(runningLoop().time() - start);
  }

  @AsyncTest
  @Async
  Coroutine<Void> aBufferFetchesWhileItemsAreDealtWith() {
    AsyncStream<Integer> slow = AsyncStream.of(() -> count(4, 1));
    assertThat(await(timeToConsume(slow))).isEqualTo(8);
    assertThat(await(timeToConsume(slow.buffer(1)))).isEqualTo(5);
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> aBufferDoesNotRunFurtherAhead() {
    List<Integer> fetched = new ArrayList<>();
    AsyncGenerator<Integer> source = count(9, 0);
    AsyncStream<Integer> seen =
        AsyncStream.of(source)
            .map(
                i -> {
                  fetched.add(i);
                  return i;
                });
    AsyncIterator<Integer> ahead = seen.buffer(2).asyncIterator();
    assertThat(await(ahead.next())).isZero();
    await(sleep(1));
    assertThat(fetched).containsExactly(0, 1, 2, 3); // two in the buffer, one at its door
    await(((AsyncGenerator<Integer>) ahead).aclose());
    assertThat(log).containsExactly("closed");
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> mergesAsItemsCome() {
    AsyncStream<Integer> ones = AsyncStream.of(() -> count(3, 1));
    AsyncStream<Integer> tens = AsyncStream.of(() -> count(2, 1.4)).map(i -> i * 10 + 10);
    assertThat(await(list(ones.merge(tens)))).containsExactly(0, 10, 1, 20, 2);
    return done();
  }

  @AsyncTest(shuffles = 20)
  @Async
  Coroutine<Void> aFailureOfOneEndsTheOthers() {
    AsyncStream<Integer> merged =
        AsyncStream.of(count(9, 1)).merge(count(9, 1), AsyncStream.of(failAfter(1)));
    List<Object> items = new ArrayList<>();
    assertThat(await(collect(merged, items))).isInstanceOf(ArithmeticException.class);
    assertThat(items).containsExactly(0);
    assertThat(log).containsExactly("closed", "closed");
    assertThat(allTasks()).containsExactly(currentTask());
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> cancelledItEndsItsTasksAndClosesItsSources() {
    AsyncStream<Integer> merged = AsyncStream.of(count(9, 1)).merge(count(9, 1));
    Task<List<Integer>> listing = createTask(list(merged));
    await(sleep(1.5));
    listing.cancel();
    assertThat(await(failureOf(listing))).isInstanceOf(CancelledError.class);
    assertThat(log).containsExactly("closed", "closed");
    return done();
  }

  /** Emits after a second, and needs another one to close. */
  @Async
  private AsyncGenerator<Integer> closesSlowly(boolean fails) {
    try {
      await(sleep(1));
      emit(1);
      await(sleep(9));
    } finally {
      await(sleep(1));
      log.add("closed");
      if (fails) {
        throw new IllegalStateException("close");
      }
    }
    return end();
  }

  @AsyncTest
  @Async
  Coroutine<Void> cancelledWhileItClosesItStillWaitsForItsTasks() {
    Task<Integer> task = createTask(first(AsyncStream.of(() -> closesSlowly(false)).buffer(1)));
    await(sleep(1.5));
    task.cancel();
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertThat(log).containsExactly("closed");
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> aSourceThatFailsToCloseIsHeardOf() {
    assertThat(await(failureOf(first(AsyncStream.of(() -> closesSlowly(true)).buffer(1)))))
        .hasMessage("close");
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> aTaskOfItsOwnThatSomebodyElseCancelsIsNoEnd() {
    Task<List<Integer>> task = createTask(list(AsyncStream.of(() -> count(3, 1)).buffer(1)));
    await(sleep(1.5));
    for (Task<?> each : allTasks()) {
      if (each != task && each != currentTask()) {
        each.cancel();
      }
    }
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> limitsTheTimeOfEachItem() {
    AsyncStream<Integer> slow = AsyncStream.of(() -> count(3, 1));
    assertThat(await(list(slow.timeout(1.5)))).containsExactly(0, 1, 2);
    log.clear();
    assertThat(await(failureOf(list(slow.timeout(Duration.ofMillis(500))))))
        .isInstanceOf(AsyncTimeoutException.class);
    assertThat(log).containsExactly("closed");
    assertThat(currentTask().cancelling()).isZero();
    return done();
  }

  @Test
  void refusesWhatMakesNoSense() {
    AsyncStream<Integer> stream = counting(1);
    assertThatIllegalArgumentException().isThrownBy(() -> stream.take(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> stream.chunk(0));
    assertThatIllegalArgumentException().isThrownBy(() -> stream.buffer(0));
  }
}
