package dev.bide.conformance.coroutines;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.AsyncGenerator;
import dev.bide.AsyncIterable;
import dev.bide.AsyncIterator;
import dev.bide.Awaitable;
import dev.bide.Coroutine;
import dev.bide.StopAsyncIteration;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Mirrors {@code test_coroutines.CoroutineTest}: {@code async for}, and comprehensions. */
class AsyncForTest implements AsyncTests {
  private final List<Object> log = new ArrayList<>();
  private int iterators;

  /** Gives 1 to 100; every tenth comes later. */
  private final class Hundred implements AsyncIterator<Integer> {
    private int last;

    @Override
    public AsyncIterator<Integer> asyncIterator() {
      iterators++;
      return this;
    }

    @Override
    public Awaitable<Integer> next() {
      return step();
    }

    @Async
    private Coroutine<Integer> step() {
      last++;
      if (last % 10 == 0) {
        await(sleep(0));
      }
      if (last > 100) {
        throw new StopAsyncIteration();
      }
      return value(last);
    }
  }

  private static List<Object> upTo(int last) {
    return IntStream.rangeClosed(1, last).<Object>mapToObj(i -> i).toList();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_coroutines.CoroutineTest.test_for_1")
  Coroutine<Void> toTheEndAndWithBreakAndContinue() {
    for (Integer i : awaitEach(new Hundred())) {
      log.add(i);
    }
    assertThat(iterators).isEqualTo(1);
    assertThat(log).isEqualTo(upTo(100));

    log.clear();
    for (Integer i : awaitEach(new Hundred())) {
      log.add(i);
      if (i == 20) {
        break;
      }
    }
    assertThat(iterators).isEqualTo(2);
    assertThat(log).isEqualTo(upTo(20));

    log.clear();
    for (Integer i : awaitEach(new Hundred())) {
      if (i > 20) {
        continue;
      }
      log.add(i);
    }
    assertThat(iterators).isEqualTo(3);
    assertThat(log).isEqualTo(upTo(20));
    return done();
  }

  /** Logs that it is left. */
  private final class Manager implements AsyncContext {
    @Override
    public Awaitable<Boolean> exit(Throwable bodyError) {
      log.add("exit");
      return value(false);
    }
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_coroutines.CoroutineTest.test_for_6")
  Coroutine<Void> insideOfAResource() {
    for (int round = 0; round < 2; round++) {
      log.clear();
      int sum = 0;
      try (Manager manager = new Manager()) {
        for (Integer i : awaitEach(new Hundred())) {
          sum += i;
        }
      }
      assertThat(sum).isEqualTo(5050);
      assertThat(log).containsExactly("exit");
    }
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({"test_coroutines.CoroutineTest.test_for_7", "test_coroutines.CoroutineTest.test_for_8"})
  Coroutine<Void> aSourceWithoutAnIterator() {
    AsyncIterable<Integer> broken =
        () -> {
          throw new ArithmeticException();
        };
    assertThat(await(failureOf(logsAll(broken)))).isInstanceOf(ArithmeticException.class);
    assertThat(log).isEmpty();
    return done();
  }

  @Async
  private Coroutine<Void> logsAll(AsyncIterable<Integer> source) {
    for (Integer i : awaitEach(source)) {
      log.add(i);
    }
    log.add("behind");
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_coroutines.CoroutineTest.test_for_tuple",
    "test_coroutines.CoroutineTest.test_for_stop_iteration"
  })
  Coroutine<Void> goesOnBehindTheLoop() {
    await(logsAll(emits(List.of(42))));
    assertThat(log).containsExactly(42, "behind");
    return done();
  }

  @Async
  private static <T> AsyncGenerator<T> emits(List<T> items) {
    for (T item : items) {
      emit(item);
    }
    return end();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_coroutines.CoroutineTest.test_for_assign_raising_stop_async_iteration",
    "test_coroutines.CoroutineTest.test_for_assign_raising_stop_async_iteration_2"
  })
  Coroutine<Void> theEndOfAnotherIterationIsNotThatOfTheLoop() {
    StopAsyncIteration other = new StopAsyncIteration();
    assertThat(await(failureOf(throwsInTheBody(other)))).isSameAs(other);
    return done();
  }

  @Async
  private static Coroutine<Void> throwsInTheBody(StopAsyncIteration other) {
    for (Integer i : awaitEach(emits(List.of(1, 2)))) {
      throw other;
    }
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_coroutines.CoroutineTest.test_comp_1",
    "test_coroutines.CoroutineTest.test_comp_2"
  })
  Coroutine<Void> awaitsInAnOrdinaryLoop() {
    for (Coroutine<List<Integer>> each : List.of(value(List.of(1, 2)), value(List.of(41)))) {
      for (Integer i : await(each)) {
        log.add(i);
      }
    }
    assertThat(log).containsExactly(1, 2, 41);
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_coroutines.CoroutineTest.test_comp_3",
    "test_coroutines.CoroutineTest.test_comp_4",
    "test_coroutines.CoroutineTest.test_comp_5"
  })
  Coroutine<Void> loopsInsideOfLoops() {
    for (List<Integer> part : awaitEach(emits(List.of(List.of(10, 20), List.of(30))))) {
      for (Integer i : awaitEach(emits(part))) {
        if (i > 10) {
          log.add(i + 1);
        }
      }
    }
    assertThat(log).containsExactly(21, 31);
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_coroutines.CoroutineTest.test_call_aiter_once_in_comprehension")
  Coroutine<Void> theIteratorIsAskedForOnce() {
    await(logsAll(new Hundred()));
    assertThat(iterators).isOne();
    return done();
  }
}
