package dev.bide.conformance.asyncgen;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.crashAfter;
import static dev.bide.conformance.Failures.failureOf;
import static dev.bide.conformance.asyncgen.Items.log;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.Awaitable;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.StopAsyncIteration;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;

/** Mirrors {@code test_asyncgen}: {@code asend} and {@code athrow}. */
class AsyncGeneratorSendTest implements AsyncTests {
  private final List<String> log = new ArrayList<>();

  /** A sleep that is cancelled meanwhile. */
  @Async
  private static Coroutine<Void> cancelledSoon() {
    Task<Void> task = createTask(sleep(0.01));
    runningLoop().callLater(0.005, task::cancel);
    await(task);
    return done();
  }

  private static void assertEnded(Throwable failure) {
    assertThat(failure).isInstanceOf(StopAsyncIteration.class);
  }

  @AsyncTest
  @Async
  @Ported("test_asyncgen.AsyncGenTest.test_async_gen_exception_10")
  Coroutine<Void> nothingIsSentToOneThatHasNotStarted() {
    assertThat(await(failureOf(one().asend(100))))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("can't send non-null value to a just-started async generator");
    return done();
  }

  @Async
  private static AsyncGenerator<Integer> one() {
    emit(123);
    return end();
  }

  @AsyncTest
  @Async
  @Ported("test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_anext_05")
  Coroutine<Void> whatIsSentIsTheValueOfTheEmit() {
    AsyncGenerator<Integer> items = echoes();
    assertThat(await(items.asend(null))).isEqualTo(1);
    assertThat(await(items.asend(10))).isEqualTo(10);
    assertThat(await(items.asend(12))).isEqualTo(1200);
    assertEnded(await(failureOf(items.next())));
    return done();
  }

  @Async
  private static AsyncGenerator<Integer> echoes() {
    Integer sent = emit(1);
    sent = emit(sent);
    emit(sent * 100);
    return end();
  }

  @AsyncTest
  @Async
  @Ported("test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_asend_01")
  Coroutine<Void> sendBetweenAwaits() {
    AsyncGenerator<Integer> items = doubles(null);
    assertThat(await(items.asend(null))).isEqualTo(1);
    assertThat(await(items.asend(100))).isEqualTo(200);
    assertThat(log).isEmpty();
    assertEnded(await(failureOf(items.asend(null))));
    assertThat(log).containsExactly("finally");
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_asend_02",
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_asend_03"
  })
  Coroutine<Void> whatFailsAfterASendIsThrown() {
    AsyncGenerator<Integer> crashing = doubles(crashAfter(0.01));
    assertThat(await(crashing.asend(null))).isEqualTo(1);
    assertThat(await(failureOf(crashing.asend(100)))).isInstanceOf(ArithmeticException.class);

    AsyncGenerator<Integer> cancelled = doubles(cancelledSoon());
    assertThat(await(cancelled.asend(null))).isEqualTo(1);
    assertThat(await(failureOf(cancelled.asend(100)))).isInstanceOf(CancelledError.class);
    assertThat(log).containsExactly("finally", "finally");
    return done();
  }

  /** Awaits {@code between}, unless it is null. */
  @Async
  private AsyncGenerator<Integer> doubles(Awaitable<?> between) {
    try {
      await(sleep(0.01));
      Integer sent = emit(1);
      if (between != null) {
        await(between);
      }
      await(sleep(0.01));
      emit(sent * 2);
      await(sleep(0.01));
    } finally {
      await(sleep(0.01));
      await(sleep(0.01));
      log.add("finally");
    }
    return end();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_anext_04",
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_anext_tuple",
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_athrow_tuple"
  })
  Coroutine<Void> whatIsThrownMayBeCaughtAroundTheEmit() {
    assertThat(await(log(catches()))).containsExactly(1, 2, 3, 4, "STOP");

    AsyncGenerator<Integer> items = catches();
    assertThat(await(items.next())).isEqualTo(1);
    assertThat(await(items.next())).isEqualTo(2);
    assertThat(await(items.athrow(new ArithmeticException()))).isEqualTo(1000);
    assertThat(await(log(items))).containsExactly(4, "STOP");
    return done();
  }

  @Async
  private static AsyncGenerator<Integer> catches() {
    emit(1);
    await(sleep(0.01));
    try {
      emit(2);
      emit(3);
    } catch (ArithmeticException e) {
      emit(1000);
    }
    await(sleep(0.01));
    emit(4);
    return end();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_anext_stopiteration",
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_athrow_stopiteration"
  })
  Coroutine<Void> anExceptionMayBeAnItem() {
    AsyncGenerator<Throwable> items = emitsExceptions();
    assertThat(await(items.next())).isInstanceOf(StopAsyncIteration.class);
    assertThat(await(items.athrow(new ArithmeticException())))
        .isInstanceOf(StopAsyncIteration.class);
    assertEnded(await(failureOf(items.next())));
    return done();
  }

  @Async
  private static AsyncGenerator<Throwable> emitsExceptions() {
    try {
      emit(new StopAsyncIteration());
    } catch (ArithmeticException e) {
      emit(new StopAsyncIteration());
    }
    return end();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_athrow_01",
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_athrow_02"
  })
  Coroutine<Void> throwBetweenAwaits() {
    AsyncGenerator<Integer> items = awaitsWhenThrown(sleep(0.01));
    assertThat(await(items.asend(null))).isEqualTo(1);
    assertThat(await(items.athrow(new IllegalArgumentException()))).isEqualTo(2000);
    assertEnded(await(failureOf(items.asend(null))));
    assertThat(log).containsExactly("finally");

    AsyncGenerator<Integer> cancelled = awaitsWhenThrown(cancelledSoon());
    assertThat(await(cancelled.asend(null))).isEqualTo(1);
    assertThat(await(failureOf(cancelled.athrow(new IllegalArgumentException()))))
        .isInstanceOf(CancelledError.class);
    assertThat(log).containsExactly("finally", "finally");
    return done();
  }

  @Async
  private AsyncGenerator<Integer> awaitsWhenThrown(Awaitable<?> then) {
    int last = 0;
    try {
      await(sleep(0.01));
      try {
        emit(1);
      } catch (IllegalArgumentException e) {
        last = 1000;
        await(then);
      }
      emit(last * 2);
      await(sleep(0.01));
    } finally {
      await(sleep(0.01));
      await(sleep(0.01));
      log.add("finally");
    }
    return end();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_athrow_03",
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_anext_06"
  })
  Coroutine<Void> endsAfterItHasCaughtWhatIsThrown() {
    AsyncGenerator<Integer> thrown = swallows();
    await(thrown.asend(null));
    assertEnded(await(failureOf(thrown.athrow(new IllegalArgumentException()))));

    AsyncGenerator<Integer> stepped = swallows();
    await(stepped.asend(null));
    assertEnded(await(failureOf(stepped.asend(null))));
    assertThat(log).containsExactly("caught", "end", "end");
    return done();
  }

  @Async
  private AsyncGenerator<Integer> swallows() {
    try {
      emit(null);
    } catch (Throwable e) {
      log.add("caught");
    }
    log.add("end");
    return end();
  }
}
