package dev.bide.conformance.asyncgen;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.crash;
import static dev.bide.conformance.Failures.crashAfter;
import static dev.bide.conformance.Failures.failureOf;
import static dev.bide.conformance.asyncgen.Items.listOf;
import static dev.bide.conformance.asyncgen.Items.log;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.AsyncIterator;
import dev.bide.Coroutine;
import dev.bide.StopAsyncIteration;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;

/** Mirrors {@code test_asyncgen}: what a generator throws. */
class AsyncGeneratorFailuresTest implements AsyncTests {
  private static void divide() {
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
      await(crashAfter(0.01));
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
  @Ported("test_asyncgen.AsyncGenAsyncioTest.test_anext_await_raises")
  Coroutine<Void> anIteratorWhoseAwaitableFails() {
    AsyncIterator<Integer> failing = () -> crash();
    assertThat(await(failureOf(failing.next()))).isInstanceOf(ArithmeticException.class);
    assertThat(await(failureOf(listOf(failing)))).isInstanceOf(ArithmeticException.class);
    return done();
  }
}
