package dev.bide.conformance.coroutines;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.AsyncGenerator;
import dev.bide.Coroutine;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;

/**
 * Mirrors {@code test_coroutines.CoroutineTest} and {@code test_contextlib_async}: {@code async
 * with}. Entering is the expression of the resource, which may await.
 */
class AsyncWithTest implements AsyncTests {
  private final List<String> log = new ArrayList<>();

  /** Logs how it is left; then swallows the error or throws one of its own. */
  private final class Manager implements AsyncContext {
    private final String name;
    private final boolean swallows;
    private final RuntimeException thrown;

    Manager(String name, boolean swallows, RuntimeException thrown) {
      this.name = name;
      this.swallows = swallows;
      this.thrown = thrown;
    }

    @Override
    @Async
    public Coroutine<Boolean> exit(Throwable bodyError) {
      await(sleep(0));
      log.add("exit " + name + (bodyError == null ? "" : " " + bodyError.getMessage()));
      await(sleep(0));
      if (thrown != null) {
        throw thrown;
      }
      return value(swallows);
    }
  }

  @Async
  private Coroutine<Manager> enter(String name, boolean swallows, RuntimeException thrown) {
    await(sleep(0));
    log.add("enter " + name);
    await(sleep(0));
    return value(new Manager(name, swallows, thrown));
  }

  private Coroutine<Manager> enter(String name) {
    return enter(name, false, null);
  }

  private static void divide() {
    throw new ArithmeticException("divided");
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_coroutines.CoroutineTest.test_with_1",
    "test_coroutines.CoroutineTest.test_with_12",
    "test_contextlib_async.AsyncContextManagerTestCase.test_contextmanager_except"
  })
  Coroutine<Void> theInnermostMaySwallowTheError() {
    await(divides(true));
    assertThat(log).containsExactly("enter A", "enter B", "body", "exit B divided", "exit A");

    log.clear();
    assertThat(await(failureOf(divides(false)))).isInstanceOf(ArithmeticException.class);
    assertThat(log)
        .containsExactly("enter A", "enter B", "body", "exit B divided", "exit A divided");
    return done();
  }

  @Async
  private Coroutine<Void> divides(boolean swallows) {
    try (Manager a = await(enter("A"));
        Manager b = await(enter("B", swallows, null))) {
      log.add("body");
      divide();
    }
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_coroutines.CoroutineTest.test_with_5",
    "test_contextlib_async.AsyncContextManagerTestCase.test_contextmanager_finally",
    "test_contextlib_async.AsyncContextManagerTestCase.test_contextmanager_no_reraise"
  })
  Coroutine<Void> anErrorLeavesIt() {
    assertThat(await(failureOf(this::asserts))).isInstanceOf(AssertionError.class);
    assertThat(log).hasSize(2);
    return done();
  }

  @Async
  private Coroutine<Void> asserts() {
    try (Manager a = await(enter("A"))) {
      assertThat(a.name).isEqualTo("B");
    }
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_coroutines.CoroutineTest.test_with_8",
    "test_contextlib_async.AsyncContextManagerTestCase.test_contextmanager_plain"
  })
  Coroutine<Void> everyWayOutLeavesIt() {
    try (Manager a = await(enter("end"))) {
      log.add("body");
    }
    for (int i = 0; i < 2; i++) {
      try (Manager a = await(enter("break"))) {
        break;
      }
    }
    for (int i = 0; i < 2; i++) {
      try (Manager a = await(enter("continue"))) {
        continue;
      }
    }
    assertThat(await(returnsInside())).isEqualTo(42);
    assertThat(log)
        .containsExactly(
            "enter end",
            "body",
            "exit end",
            "enter break",
            "exit break",
            "enter continue",
            "exit continue",
            "enter continue",
            "exit continue",
            "enter return",
            "exit return");
    return done();
  }

  @Async
  private Coroutine<Integer> returnsInside() {
    try (Manager a = await(enter("return"))) {
      return value(42);
    }
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_coroutines.CoroutineTest.test_with_9",
    "test_coroutines.CoroutineTest.test_with_10",
    "test_contextlib_async.AsyncContextManagerTestCase.test_contextmanager_wrap_runtimeerror",
    "test_contextlib_async.AsyncContextManagerTestCase.test_contextmanager_non_normalised"
  })
  Coroutine<Void> whatTheExitThrowsReplacesTheError() {
    IllegalStateException inner = new IllegalStateException("inner");
    IllegalStateException outer = new IllegalStateException("outer");
    assertThat(await(failureOf(exitsBadly(inner, outer, true)))).isSameAs(outer);
    assertThat(log)
        .containsExactly("enter outer", "enter inner", "exit inner divided", "exit outer inner");

    log.clear();
    assertThat(await(failureOf(exitsBadly(inner, null, false)))).isSameAs(inner);
    assertThat(log).containsExactly("enter outer", "enter inner", "exit inner", "exit outer inner");
    return done();
  }

  @Async
  private Coroutine<Void> exitsBadly(
      RuntimeException ofInner, RuntimeException ofOuter, boolean divides) {
    try (Manager outer = await(enter("outer", false, ofOuter))) {
      try (Manager inner = await(enter("inner", false, ofInner))) {
        if (divides) {
          divide();
        }
      }
    }
    return done();
  }

  @Async
  private Coroutine<Manager> cannotEnter() {
    await(sleep(0));
    throw new IllegalStateException("cannot enter");
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_coroutines.CoroutineTest.test_with_11",
    "test_coroutines.CoroutineTest.test_with_13"
  })
  Coroutine<Void> whatCannotBeEnteredIsNotLeft() {
    assertThat(await(failureOf(this::entersTwo))).hasMessage("cannot enter");
    assertThat(log).containsExactly("enter A", "exit A cannot enter");
    return done();
  }

  @Async
  private Coroutine<Void> entersTwo() {
    try (Manager a = await(enter("A"));
        Manager b = await(cannotEnter())) {
      log.add("body");
    }
    log.add("behind");
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_contextlib_async.AsyncContextManagerTestCase.test_recursive")
  Coroutine<Void> recursively() {
    await(recursive(10));
    assertThat(log).hasSize(20);
    assertThat(log.subList(0, 10)).allMatch(entry -> entry.startsWith("enter"));
    assertThat(log.subList(10, 20)).allMatch(entry -> entry.startsWith("exit"));
    return done();
  }

  @Async
  private Coroutine<Void> recursive(int depth) {
    try (Manager a = await(enter("" + depth))) {
      if (depth > 1) {
        await(recursive(depth - 1));
      }
    }
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_contextlib_async.TestAbstractAsyncContextManager.test_async_gen_propagates_generator_exit",
    "test_contextlib_async.AclosingTestCase.test_aclosing"
  })
  Coroutine<Void> insideOfAGeneratorThatIsLeftOpen() {
    for (Integer item : awaitEach(emitsInside())) {
      assertThat(item).isEqualTo(11);
      break;
    }
    assertThat(log).containsExactly("enter A", "exit A generator closed");
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_contextlib_async.AclosingTestCase.test_aclosing_error",
    "test_contextlib_async.AclosingTestCase.test_aclosing_bpo41229"
  })
  Coroutine<Void> insideOfAGeneratorWhoseLoopFails() {
    assertThat(await(failureOf(this::dividesInALoop))).isInstanceOf(ArithmeticException.class);
    assertThat(log).containsExactly("enter A", "exit A generator closed");
    return done();
  }

  @Async
  private Coroutine<Void> dividesInALoop() {
    for (Integer item : awaitEach(emitsInside())) {
      assertThat(item).isEqualTo(11);
      divide();
    }
    return done();
  }

  @Async
  private AsyncGenerator<Integer> emitsInside() {
    try (Manager a = await(enter("A"))) {
      emit(11);
      emit(12);
    }
    return end();
  }
}
