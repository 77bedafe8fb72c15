package dev.bide.conformance.futures;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.InvalidStateException;
import dev.bide.Promise;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_futures.BaseFutureTests}: the states of a promise. */
class PromiseTest implements AsyncTests {
  private static void assertInvalid(Runnable call) {
    assertThatExceptionOfType(InvalidStateException.class).isThrownBy(call::run);
  }

  private static void assertSettled(Promise<?> promise) {
    assertThat(promise.done()).isTrue();
    assertInvalid(() -> promise.setResult(null));
    assertInvalid(() -> promise.setException(new IllegalStateException()));
    assertThat(promise.cancel()).isFalse();
  }

  @AsyncTest
  @Async
  @Ported("test_futures.BaseFutureTests.test_initial_state")
  Coroutine<Void> isPendingAtFirst() {
    Promise<Void> promise = new Promise<>();
    assertThat(promise.cancelled()).isFalse();
    assertThat(promise.done()).isFalse();
    promise.cancel();
    assertThat(promise.cancelled()).isTrue();
    return done();
  }

  @Test
  @Ported("test_futures.BaseFutureTests.test_constructor_without_loop")
  void needsALoop() {
    assertThatIllegalStateException()
        .isThrownBy(Promise::new)
        .withMessageContaining("no running event loop");
  }

  @AsyncTest
  @Async
  @Ported("test_futures.BaseFutureTests.test_constructor_use_running_loop")
  Coroutine<Void> belongsToTheRunningLoop() {
    assertThat(new Promise<Void>().loop()).isSameAs(runningLoop());
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_futures.BaseFutureTests.test_future_cancel_message_getter",
    "test_futures.BaseFutureTests.test_future_cancel_message_setter"
  })
  Coroutine<Void> keepsTheMessageOfItsCancellation() {
    Promise<Void> promise = new Promise<>();
    promise.cancel("my message");
    promise.cancel("too late");
    assertThat(await(failureOf(promise)))
        .isInstanceOf(CancelledError.class)
        .hasMessage("my message");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_futures.BaseFutureTests.test_cancel")
  Coroutine<Void> cancel() {
    Promise<Void> promise = new Promise<>();
    assertThat(promise.cancel()).isTrue();
    assertThat(promise.cancelled()).isTrue();
    assertThatExceptionOfType(CancelledError.class).isThrownBy(promise::result);
    assertThatExceptionOfType(CancelledError.class).isThrownBy(promise::exception);
    assertSettled(promise);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_futures.BaseFutureTests.test_result")
  Coroutine<Void> result() {
    Promise<Integer> promise = new Promise<>();
    assertInvalid(promise::result);
    promise.setResult(42);
    assertThat(promise.cancelled()).isFalse();
    assertThat(promise.result()).isEqualTo(42);
    assertThat(promise.exception()).isNull();
    assertSettled(promise);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_futures.BaseFutureTests.test_exception")
  Coroutine<Void> exception() {
    ArithmeticException failure = new ArithmeticException();
    Promise<Integer> promise = new Promise<>();
    assertInvalid(promise::exception);
    promise.setException(failure);
    assertThat(promise.cancelled()).isFalse();
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(promise::result);
    assertThat(promise.exception()).isSameAs(failure);
    assertSettled(promise);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_futures.BaseFutureTests.test_yield_from_twice")
  Coroutine<Void> isAwaitedTwice() {
    Promise<Integer> promise = new Promise<>();
    runningLoop().callSoon(() -> promise.setResult(42));
    assertThat(await(promise)).isEqualTo(42);

    List<String> log = new ArrayList<>();
    runningLoop().callSoon(() -> log.add("next tick"));
    assertThat(await(promise)).isEqualTo(42);
    assertThat(log).isEmpty();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_futures.BaseFutureTests.test_future_repr")
  Coroutine<Void> tellsItsState() {
    Promise<Integer> promise = new Promise<>();
    assertThat(promise).hasToString("<Promise pending>");
    promise.setResult(4);
    assertThat(promise).hasToString("<Promise finished result=4>");

    Promise<Integer> cancelled = new Promise<>();
    cancelled.cancel();
    assertThat(cancelled).hasToString("<Promise cancelled>");

    Promise<Integer> failed = new Promise<>();
    failed.setException(new ArithmeticException());
    assertThat(failed).hasToString("<Promise finished exception=java.lang.ArithmeticException>");
    assertThat(failed.exception()).isInstanceOf(ArithmeticException.class);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_futures.BaseFutureTests.test_future_stop_iteration_args")
  Coroutine<Void> aValueOfAnyKindArrivesAsItIs() {
    Promise<int[]> promise = new Promise<>();
    int[] pair = {1, 2};
    promise.setResult(pair);
    assertThat(await(promise)).isSameAs(pair);
    return done();
  }
}
