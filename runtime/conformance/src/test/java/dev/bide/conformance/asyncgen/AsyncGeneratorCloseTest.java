package dev.bide.conformance.asyncgen;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.crashAfter;
import static dev.bide.conformance.Failures.failureOf;
import static dev.bide.conformance.asyncgen.Items.listOf;
import static dev.bide.conformance.asyncgen.Items.two;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bide.Async;
import dev.bide.AsyncGenerator;
import dev.bide.Awaitable;
import dev.bide.CallGraph;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.ErrorContext;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import dev.bide.testing.TestLoop;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_asyncgen}: {@code aclose}, and generators that are left open. */
class AsyncGeneratorCloseTest implements AsyncTests {
  private final List<String> log = new ArrayList<>();

  private static void divide() {
    throw new ArithmeticException();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_aclose_06",
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_aclose_11"
  })
  Coroutine<Void> cannotEmitWhenItIsClosed() {
    boolean[] kinds = {true, false};
    for (boolean inAFinally : kinds) {
      AsyncGenerator<Integer> items = emitsWhenClosed(inAFinally);
      await(items.next());
      assertThat(await(failureOf(items.aclose())))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("async generator ignored its closing");
    }
    assertThat(log).isEmpty();
    return done();
  }

  @Async
  private AsyncGenerator<Integer> emitsWhenClosed(boolean inAFinally) {
    try {
      emit(1);
      divide();
    } catch (Throwable e) {
      if (inAFinally) {
        throw e;
      }
    } finally {
      await(sleep(0.01));
      if (inAFinally) {
        emit(12);
      }
    }
    emit(13);
    log.add("went on");
    return end();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_aclose_07",
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_aclose_08"
  })
  Coroutine<Void> runsItsFinally() {
    AsyncGenerator<Integer> items = cleansUp(new Promise<>());
    assertThat(await(items.next())).isEqualTo(1);
    await(items.aclose());
    assertThat(log).containsExactly("finally");
    return done();
  }

  @Async
  private AsyncGenerator<Integer> cleansUp(Promise<Void> never) {
    try {
      emit(1);
      await(never);
      log.add("went on");
      emit(2);
    } finally {
      await(sleep(0.01));
      await(sleep(0.01));
      log.add("finally");
    }
    log.add("went on");
    return end();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_aclose_10")
  Coroutine<Void> mayEndInsteadOfBeingClosed() {
    AsyncGenerator<Integer> items = swallows();
    await(items.asend(null));
    await(items.aclose());
    assertThat(log).containsExactly("end");
    return done();
  }

  @Async
  private AsyncGenerator<Integer> swallows() {
    try {
      emit(null);
    } catch (Throwable e) {
      assertThat(e).hasMessage("generator closed");
    }
    log.add("end");
    return end();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_aclose_12")
  Coroutine<Void> awaitsATaskWhenItIsClosed() {
    AsyncGenerator<Integer> items = awaitsACrash();
    await(items.next());
    await(items.aclose());
    assertThat(log).containsExactly("crashed");
    return done();
  }

  @Async
  private AsyncGenerator<Integer> awaitsACrash() {
    Task<Void> task = createTask(crashAfter(0.01));
    try {
      emit(1);
    } finally {
      try {
        await(task);
      } catch (ArithmeticException e) {
        log.add("crashed");
      }
    }
    return end();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported({
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_aclose_twice_with_different_coros",
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_aclose_after_exhaustion"
  })
  Coroutine<Void> mayBeClosedAgain() {
    AsyncGenerator<Integer> items = two();
    await(items.aclose());
    await(items.aclose());

    AsyncGenerator<Integer> exhausted = two();
    assertThat(await(listOf(exhausted))).containsExactly(1, 2);
    await(exhausted.aclose());
    return done();
  }

  @AsyncTest(shuffles = 5)
  @Async
  @Ported("test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_shutdown_01")
  Coroutine<Void> cancellingTheIterationRunsTheFinally() {
    Task<Void> first = createTask(iterates());
    Task<Void> second = createTask(iterates());
    await(sleep(0.1));
    first.cancel();
    second.cancel();
    assertThat(await(failureOf(first))).isInstanceOf(CancelledError.class);
    assertThat(await(failureOf(second))).isInstanceOf(CancelledError.class);
    assertThat(log).containsExactly("finally", "finally");
    return done();
  }

  @Async
  private Coroutine<Void> iterates() {
    for (Integer item : awaitEach(sleepsFirst())) {
      log.add("item " + item);
    }
    return done();
  }

  @Async
  private AsyncGenerator<Integer> sleepsFirst() {
    try {
      await(sleep(1));
      emit(1);
    } finally {
      await(sleep(0));
      log.add("finally");
    }
    return end();
  }

  @AsyncTest
  @Async
  @Ported("test_asyncgen.AsyncGenAsyncioTest.test_async_gen_aclose_compatible_with_get_stack")
  Coroutine<Void> isLookedAtWhileItIsClosed() {
    Awaitable<Void> closing = shield(two().aclose());
    assertThat(CallGraph.of(runningLoop()).tasks()).hasSize(2);
    await(closing);
    return done();
  }

  /** What is reported of a program that takes the first item. */
  private static List<ErrorContext> reportsOf(Coroutine<?> program) {
    TestLoop testLoop = new TestLoop();
    try (testLoop) {
      testLoop.runPart(program);
    }
    return testLoop.errors();
  }

  @Async
  private Coroutine<Void> breaks(AsyncGenerator<Integer> items) {
    for (Integer item : awaitEach(items)) {
      log.add("item " + item);
      break;
    }
    return done();
  }

  @Async
  private Coroutine<Void> takesOne(AsyncGenerator<Integer> items) {
    log.add("item " + await(items.next()));
    return done();
  }

  @Test
  @Ported({
    "test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_shutdown_02",
    "test_asyncgen.AsyncGenAsyncioTest.test_asyncgen_nonstarted_hooks_are_cancellable"
  })
  void leftOpenItIsClosedQuietly() {
    assertThat(reportsOf(breaks(two()))).isEmpty();
    AsyncGenerator<Integer> items = two();
    assertThat(reportsOf(takesOne(items))).isEmpty();
    assertThat(log).containsExactly("item 1", "item 1");
  }

  @Async
  private static AsyncGenerator<Integer> crashesAtTheEnd() {
    try {
      emit(1);
      emit(2);
    } finally {
      divide();
    }
    return end();
  }

  @Test
  @Ported("test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_shutdown_exception_01")
  void leftOpenItsFailureIsReported() {
    AsyncGenerator<Integer> items = crashesAtTheEnd();
    assertThat(reportsOf(takesOne(items)))
        .singleElement()
        .satisfies(
            report -> {
              assertThat(report.message())
                  .isEqualTo("an error occurred during closing of an async generator");
              assertThat(report.exception()).isInstanceOf(ArithmeticException.class);
            });
  }

  @Test
  @Ported("test_asyncgen.AsyncGenAsyncioTest.test_async_gen_asyncio_shutdown_exception_02")
  void aLoopThatIsLeftThrowsTheFailureOfTheClosing() {
    // Python leaves the closing to the collector, and reports the failure.
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> reportsOf(breaks(crashesAtTheEnd())));
    assertThat(log).containsExactly("item 1");
  }
}
