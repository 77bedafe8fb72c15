package dev.bide.conformance.futures;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Mirrors {@code test_futures.BaseFutureDoneCallbackTests}. */
class DoneCallbackTest implements AsyncTests {
  private final List<Integer> called = new ArrayList<>();
  private final Consumer<Promise<String>> first = promise -> called.add(1);
  private final Consumer<Promise<String>> second = promise -> called.add(2);
  private final Consumer<Promise<String>> third = promise -> called.add(3);

  private Promise<String> withThree() {
    Promise<String> promise = new Promise<>();
    promise.addDoneCallback(first);
    promise.addDoneCallback(second);
    promise.addDoneCallback(third);
    return promise;
  }

  /** Sets the value, and lets the callbacks run. */
  @Async
  private Coroutine<List<Integer>> calledAfter(Promise<String> promise) {
    assertThat(called).isEmpty();
    promise.setResult("foo");
    assertThat(called).isEmpty();
    await(sleep(0));
    assertThat(promise.result()).isEqualTo("foo");
    return value(called);
  }

  @AsyncTest
  @Async
  @Ported("test_futures.BaseFutureDoneCallbackTests.test_callbacks_remove_first_callback")
  Coroutine<Void> removeTheFirst() {
    Promise<String> promise = withThree();
    assertThat(promise.removeDoneCallback(first)).isOne();
    assertThat(promise.removeDoneCallback(first)).isZero();
    assertThat(await(calledAfter(promise))).containsExactly(2, 3);
    return done();
  }

  @AsyncTest
  @Async
  @Ported(
      "test_futures.BaseFutureDoneCallbackTests.test_callbacks_remove_first_and_second_callback")
  Coroutine<Void> removeTheFirstAndTheSecond() {
    Promise<String> promise = withThree();
    promise.removeDoneCallback(first);
    promise.removeDoneCallback(second);
    promise.removeDoneCallback(first);
    assertThat(await(calledAfter(promise))).containsExactly(3);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_futures.BaseFutureDoneCallbackTests.test_callbacks_remove_third_callback")
  Coroutine<Void> removeTheThird() {
    Promise<String> promise = withThree();
    promise.removeDoneCallback(third);
    promise.removeDoneCallback(third);
    assertThat(await(calledAfter(promise))).containsExactly(1, 2);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_futures.BaseFutureDoneCallbackTests.test_callbacks_invoked_on_set_result")
  Coroutine<Void> calledInOrder() {
    assertThat(await(calledAfter(withThree()))).containsExactly(1, 2, 3);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_futures.BaseFutureDoneCallbackTests.test_callbacks_invoked_on_set_exception")
  Coroutine<Void> calledForAFailure() {
    Promise<String> promise = new Promise<>();
    promise.addDoneCallback(first);
    ArithmeticException failure = new ArithmeticException();
    promise.setException(failure);
    assertThat(called).isEmpty();
    await(sleep(0));
    assertThat(called).containsExactly(1);
    assertThat(promise.exception()).isSameAs(failure);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_futures.BaseFutureDoneCallbackTests.test_remove_done_callback")
  Coroutine<Void> removesAllThatAreEqual() {
    Promise<String> promise = new Promise<>();
    promise.addDoneCallback(first);
    promise.addDoneCallback(second);
    assertThat(promise.removeDoneCallback(second)).isOne();
    assertThat(promise.removeDoneCallback(third)).isZero();

    promise.addDoneCallback(second);
    for (int i = 0; i < 5; i++) {
      promise.addDoneCallback(first);
    }
    assertThat(promise.removeDoneCallback(first)).isEqualTo(6);
    assertThat(await(calledAfter(promise))).containsExactly(2);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_futures.BaseFutureDoneCallbackTests.test_schedule_callbacks_list_mutation_1")
  Coroutine<Void> whatIsRemovedTooLateIsCalled() {
    Promise<String> promise = new Promise<>();
    promise.addDoneCallback(done -> promise.removeDoneCallback(first));
    promise.addDoneCallback(first);
    promise.addDoneCallback(first);
    assertThat(await(calledAfter(promise))).containsExactly(1, 1);
    return done();
  }
}
