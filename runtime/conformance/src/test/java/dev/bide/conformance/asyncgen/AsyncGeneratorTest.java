package dev.bide.conformance.asyncgen;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static dev.bide.conformance.asyncgen.Items.listOf;
import static dev.bide.conformance.asyncgen.Items.log;
import static dev.bide.conformance.asyncgen.Items.two;
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
import java.util.List;

/** Mirrors {@code test_asyncgen}: iterating over a generator. */
class AsyncGeneratorTest implements AsyncTests {
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
