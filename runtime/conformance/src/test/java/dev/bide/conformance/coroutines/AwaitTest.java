package dev.bide.conformance.coroutines;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.crashAfter;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.Awaitable;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.machine.Flow;
import dev.bide.testing.AsyncTests;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Supplier;

/** Mirrors {@code test_coroutines.CoroutineTest}: what can be awaited, and where. */
class AwaitTest implements AsyncTests {
  private int calls;

  /** An awaitable that gives 100 without waiting. */
  private static final class Ready implements Awaitable<Integer> {
    @Override
    public Integer awaitIn(Flow flow, int depth) {
      return 100;
    }
  }

  /** An awaitable that hands its promise over to whoever awaits it. */
  private record Handed(Promise<Integer> promise) implements Awaitable<Integer> {
    @Override
    public Integer awaitIn(Flow flow, int depth) throws Throwable {
      return flow.await(promise, depth);
    }
  }

  @Async
  private static Coroutine<Integer> bar() {
    return value(42);
  }

  @Async
  private Coroutine<Integer> counts() {
    calls++;
    return value(calls);
  }

  @AsyncTest
  @Async
  @Ported({
    "test_coroutines.CoroutineTest.test_await_6",
    "test_coroutines.CoroutineTest.test_await_7",
    "test_coroutines.CAPITest.test_tp_await_1"
  })
  Coroutine<Void> awaitablesOfAnyClass() {
    assertThat(await(new Ready())).isEqualTo(100);
    Promise<Integer> promise = new Promise<>();
    runningLoop().callSoon(() -> promise.setResult(52));
    assertThat(await(new Handed(promise))).isEqualTo(52);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_coroutines.CoroutineTest.test_await_9")
  Coroutine<Void> insideOfExpressions() {
    Supplier<Supplier<Coroutine<Integer>>> wrap = () -> AwaitTest::bar;
    Map<String, Supplier<Supplier<Supplier<Coroutine<Integer>>>>> db = Map.of("b", () -> wrap);
    int sum =
        await(bar())
            + await(wrap.get().get())
            + await(db.get("b").get().get().get())
            + await(bar()) * 1000
            + await(wrap.get().get());
    assertThat(sum).isEqualTo(42168);
    assertThat(-await(bar())).isEqualTo(-42);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_coroutines.CoroutineTest.test_await_10")
  Coroutine<Void> anAwaitInsideOfAnAwait() {
    assertThat(await(await(givesACoroutine()))).isEqualTo(42);
    return done();
  }

  @Async
  private static Coroutine<Coroutine<Integer>> givesACoroutine() {
    return value(bar());
  }

  @AsyncTest
  @Async
  @Ported("test_coroutines.CoroutineTest.test_await_11")
  Coroutine<Void> asAnArgument() {
    assertThat(List.of(await(bar()), 1)).containsExactly(42, 1);
    assertThat(String.valueOf((int) await(bar()))).isEqualTo("42");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_coroutines.CoroutineTest.test_await_14")
  Coroutine<Void> valuesAndFailuresPassThroughAnAwaitable() {
    Promise<Integer> given = new Promise<>();
    Task<Integer> task = createTask(throughAnAwaitable(given));
    await(sleep(0));
    given.setResult(7);
    assertThat(await(task)).isEqualTo(7);

    Promise<Integer> failing = new Promise<>();
    Task<Integer> failed = createTask(throughAnAwaitable(failing));
    await(sleep(0));
    failing.setException(new ArithmeticException());
    assertThat(await(failureOf(failed)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("marker");
    return done();
  }

  @Async
  private static Coroutine<Integer> throughAnAwaitable(Promise<Integer> promise) {
    try {
      return value(await(new Handed(promise)));
    } catch (ArithmeticException e) {
      throw new IllegalStateException("marker");
    }
  }

  @AsyncTest
  @Async
  @Ported({
    "test_coroutines.CoroutineTest.test_await_15",
    "test_pep492.CoroutineTests.test_double_await"
  })
  Coroutine<Void> aCoroutineIsAwaitedOnce() {
    Coroutine<Integer> running = throughAnAwaitable(new Promise<>());
    Task<Integer> task = createTask(running);
    await(sleep(0));
    assertThat(await(failureOf(running)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("already awaited");
    task.cancel();
    await(failureOf(task));

    Coroutine<Integer> ended = counts();
    assertThat(await(ended)).isEqualTo(1);
    assertThat(await(failureOf(ended)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("already awaited");
    assertThat(calls).isOne();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_coroutines.CoroutineTest.test_await_16")
  Coroutine<Void> anExceptionThatIsAValueHasNothingToDoWithTheOneBeingHandled() {
    Throwable result;
    try {
      throw new NoSuchElementException();
    } catch (NoSuchElementException e) {
      result = await(givesAnException());
    }
    assertThat(result).hasNoCause();
    assertThat(result.getSuppressed()).isEmpty();
    return done();
  }

  @Async
  private static Coroutine<Throwable> givesAnException() {
    return value(new IllegalArgumentException());
  }

  @AsyncTest
  @Async
  @Ported({
    "test_pep492.CoroutineTests.test_async_def_coroutines",
    "test_coroutines.CoroAsyncIOCompatTest.test_asyncio_1"
  })
  Coroutine<Void> coroutinesAwaitEachOther() {
    assertThat(await(outer())).isEqualTo("spam");
    assertThat(await(failureOf(createTask(crashAfter(0.01)))))
        .isInstanceOf(ArithmeticException.class);
    return done();
  }

  @Async
  private static Coroutine<String> inner() {
    await(sleep(0.001));
    return value("spam");
  }

  @Async
  private static Coroutine<String> outer() {
    return value(await(inner()));
  }
}
