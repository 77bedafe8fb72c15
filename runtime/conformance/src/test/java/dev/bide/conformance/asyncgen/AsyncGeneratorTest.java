package dev.bide.conformance.asyncgen;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
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

/** Mirrors {@code test_asyncgen}: iterating over a generator, and what it throws. */
class AsyncGeneratorTest implements AsyncTests {
  private AsyncGenerator<Integer> self;

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

  @Async
  static <T> Coroutine<List<T>> listOf(AsyncIterable<T> items) {
    List<T> list = new ArrayList<>();
    for (T item : awaitEach(items)) {
      list.add(item);
    }
    return value(list);
  }

  private static void divide() {
    throw new ArithmeticException();
  }

  @AsyncTest
  @Async
  @Ported("test_asyncgen.AsyncGenTest.test_async_gen_iteration_01")
  Coroutine<Void> awaitsBetweenItems() {
    assertThat(await(listOf(three()))).containsExactly(123, 456, 789);
    return done();
  }

  @Async
  private static AsyncGenerator<Integer> three() {
    await(sleep(0));
    Object sent = emit(123);
    assertThat(sent).isNull();
    await(sleep(0));
    emit(456);
    await(sleep(0));
    emit(789);
    return end();
  }

  @AsyncTest
  @Async
  @Ported("test_asyncgen.AsyncGenTest.test_async_gen_iteration_02")
  Coroutine<Void> awaitsAfterTheLastItem() {
    AsyncGenerator<Integer> items = one();
    assertThat(await(items.next())).isEqualTo(123);
    assertThat(await(failureOf(items.next())))
        .isInstanceOf(StopAsyncIteration.class)
        .hasMessage(null);
    return done();
  }

  @Async
  private static AsyncGenerator<Integer> one() {
    await(sleep(0));
    emit(123);
    await(sleep(0));
    return end();
  }

  @Async
  private static Coroutine<Void> crashSoon() {
    await(sleep(0.01));
    throw new ArithmeticException();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_asyncgen.AsyncGenTest.test_async_gen_exception_03",
    "test_asyncgen.AsyncGenTest.test_async_gen_exception_04",
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_02"
  })
  Coroutine<Void> aFailureEndsIt() {
    assertThat(await(log(crashes(true)))).containsExactly(123, "ArithmeticException", "STOP");
    assertThat(await(log(crashes(false)))).containsExactly(123, "ArithmeticException", "STOP");
    assertThat(await(failureOf(listOf(crashes(true))))).isInstanceOf(ArithmeticException.class);
    return done();
  }

  @Async
  private static AsyncGenerator<Integer> crashes(boolean inAnAwait) {
    await(sleep(0));
    emit(123);
    if (inAnAwait) {
      await(crashSoon());
    }
    divide();
    emit(456);
    return end();
  }

  @AsyncTest
  @Async
  @Ported("test_asyncgen.AsyncGenTest.test_async_gen_exception_05")
  Coroutine<Void> cannotThrowTheEndItself() {
    assertThat(await(failureOf(listOf(throwsTheEnd()))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageMatching("async generator.*StopAsyncIteration");
    return done();
  }

  @Async
  private static AsyncGenerator<Integer> throwsTheEnd() {
    emit(123);
    throw new StopAsyncIteration();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_asyncgen.AsyncGenTest.test_async_gen_exception_07",
    "test_asyncgen.AsyncGenTest.test_async_gen_exception_09"
  })
  Coroutine<Void> emitsInAFinallyBeforeTheFailureGoesOn() {
    assertThat(await(log(emitsInAFinally(false))))
        .containsExactly(1, 2, 3, "ArithmeticException", "STOP");
    assertThat(await(log(emitsInAFinally(true))))
        .containsExactly(1, 2, 3, "ArithmeticException", "STOP");
    return done();
  }

  @Async
  private static AsyncGenerator<Integer> emitsInAFinally(boolean sleeps) {
    try {
      if (sleeps) {
        await(sleep(0));
      }
      emit(1);
      divide();
    } finally {
      emit(2);
      if (sleeps) {
        await(sleep(0));
      }
      emit(3);
    }
    emit(100);
    return end();
  }

  @AsyncTest
  @Async
  @Ported("test_asyncgen.AsyncGenTest.test_async_gen_exception_08")
  Coroutine<Void> failsInAFinally() {
    assertThat(await(log(crashesInAFinally())))
        .containsExactly(1, 2, "ArithmeticException", "STOP");
    return done();
  }

  @Async
  private static AsyncGenerator<Integer> crashesInAFinally() {
    try {
      emit(1);
      await(sleep(0));
    } finally {
      await(sleep(0));
      emit(2);
      divide();
      emit(3);
    }
    emit(100);
    return end();
  }

  @AsyncTest
  @Async
  @Ported("test_asyncgen.AsyncGenTest.test_async_gen_exception_11")
  Coroutine<Void> drivesAnotherOneByHand() {
    assertThat(await(log(wrapper()))).containsExactly(1, 2, 3, "STOP");
    return done();
  }

  @Async
  private static AsyncGenerator<Integer> wrapper() {
    emit(1);
    AsyncGenerator<Integer> inner = two();
    await(inner.asend(null));
    try {
      await(inner.athrow(new LinkageError()));
    } catch (LinkageError e) {
      emit(2);
    }
    emit(3);
    return end();
  }

  @Async
  private static AsyncGenerator<Integer> two() {
    emit(1);
    emit(2);
    return end();
  }

  @AsyncTest
  @Async
  @Ported("test_asyncgen.AsyncGenTest.test_async_gen_exception_12")
  Coroutine<Void> cannotStepItself() {
    self = stepsItself();
    assertThat(await(failureOf(self.next())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("anext(): asynchronous generator is already running");
    return done();
  }

  @Async
  private AsyncGenerator<Integer> stepsItself() {
    await(self.next());
    emit(123);
    return end();
  }

  /** Gives 1, then 2, without being a generator. */
  private static final class ByHand implements AsyncIterator<Integer> {
    private int emitted;

    @Override
    public Awaitable<Integer> next() {
      return step();
    }

    @Async
    private Coroutine<Integer> step() {
      if (emitted == 2) {
        throw new StopAsyncIteration();
      }
      return value(++emitted);
    }
  }

  @AsyncTest
  @Async
  @Ported({
    "test_asyncgen.AsyncGenAsyncioTest.test_async_generator_anext",
    "test_asyncgen.AsyncGenAsyncioTest.test_python_async_iterator_anext",
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_aiter_class",
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_anext_tuple_no_exceptions"
  })
  Coroutine<Void> theEndStaysTheEnd() {
    List<AsyncIterator<Integer>> kinds = List.of(two(), new ByHand());
    for (AsyncIterator<Integer> items : kinds) {
      assertThat(await(log(items))).containsExactly(1, 2, "STOP");
      assertThat(await(failureOf(items.next()))).isInstanceOf(StopAsyncIteration.class);
    }
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_aiter",
    "test_asyncgen.AsyncGenAsyncioTest.test_aiter_idempotent"
  })
  Coroutine<Void> isItsOwnIterator() {
    AsyncGenerator<Integer> items = two();
    assertThat(items.asyncIterator()).isSameAs(items);
    assertThat(await(listOf(items.asyncIterator()))).containsExactly(1, 2);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_asyncgen.AsyncGenAsyncioTest.test_anext_await_raises")
  Coroutine<Void> anIteratorWhoseAwaitableFails() {
    AsyncIterator<Integer> failing = () -> crash();
    assertThat(await(failureOf(failing.next()))).isInstanceOf(ArithmeticException.class);
    assertThat(await(failureOf(listOf(failing)))).isInstanceOf(ArithmeticException.class);
    return done();
  }

  @Async
  private static Coroutine<Integer> crash() {
    throw new ArithmeticException();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_01",
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_03"
  })
  Coroutine<Void> mayEndEarly() {
    assertThat(await(listOf(endsEarly(2)))).containsExactly(1, 2);
    AsyncIterable<Integer> source = () -> endsEarly(2);
    assertThat(await(listOf(source))).containsExactly(1, 2);
    assertThat(await(listOf(source))).containsExactly(1, 2);
    return done();
  }

  @Async
  private static AsyncGenerator<Integer> endsEarly(int last) {
    for (int i = 1; ; i++) {
      emit(i);
      await(sleep(0.01));
      if (i == last) {
        return end();
      }
    }
  }
}
