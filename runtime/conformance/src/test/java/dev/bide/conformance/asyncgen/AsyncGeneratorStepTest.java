package dev.bide.conformance.asyncgen;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static dev.bide.conformance.asyncgen.Items.two;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.Awaitable;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.StopAsyncIteration;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.List;

/** Mirrors {@code test_asyncgen}: a generator takes one step at a time, and each of them once. */
class AsyncGeneratorStepTest implements AsyncTests {
  private AsyncGenerator<Integer> self;

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

  @AsyncTest
  @Async
  @Ported({
    "test_asyncgen.AsyncGenTest.test_async_gen_asend_throw_concurrent_with_send",
    "test_asyncgen.AsyncGenTest.test_async_gen_athrow_throw_concurrent_with_send",
    "test_asyncgen.AsyncGenTest.test_async_gen_asend_throw_concurrent_with_throw",
    "test_asyncgen.AsyncGenTest.test_async_gen_athrow_throw_concurrent_with_throw",
    "test_asyncgen.TestUnawaitedWarnings.test_asend_send_already_running",
    "test_asyncgen.TestUnawaitedWarnings.test_athrow_send_already_running"
  })
  Coroutine<Void> isSteppedByOneAtATime() {
    Promise<Void> gate = new Promise<>();
    AsyncGenerator<Integer> items = waitsAt(gate);
    assertThat(await(items.asend(null))).isEqualTo(1);
    Task<Integer> running = createTask(awaits(items.athrow(new ArithmeticException())));
    await(sleep(0));

    Awaitable<Integer> send = items.asend(null);
    assertThat(await(failureOf(send)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("asend(): asynchronous generator is already running");
    assertThat(await(failureOf(send))).hasMessageContaining("cannot reuse already awaited");
    assertThat(await(failureOf(items.athrow(new ArithmeticException()))))
        .hasMessage("athrow(): asynchronous generator is already running");

    gate.setResult(null);
    assertThat(await(running)).isEqualTo(2);
    assertThat(await(failureOf(items.next()))).isInstanceOf(StopAsyncIteration.class);
    return done();
  }

  @Async
  private static Coroutine<Integer> awaits(Awaitable<Integer> step) {
    return value(await(step));
  }

  @Async
  private static AsyncGenerator<Integer> waitsAt(Promise<Void> gate) {
    try {
      emit(1);
    } catch (ArithmeticException e) {
      await(gate);
    }
    emit(2);
    return end();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_await_same_anext_coro_twice",
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_await_same_aclose_coro_twice"
  })
  Coroutine<Void> aStepIsAwaitedOnce() {
    AsyncGenerator<Integer> items = two();
    List<Awaitable<?>> steps = List.of(items.next(), items.aclose());
    for (Awaitable<?> step : steps) {
      await(step);
      assertThat(await(failureOf(step)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("cannot reuse already awaited");
    }
    return done();
  }
}
