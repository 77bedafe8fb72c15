package dev.bide.conformance.exitstack;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.AsyncExitStack;
import dev.bide.Coroutine;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;

/** Mirrors {@code test_contextlib.TestBaseExitStack}: exits that await nothing. */
@SuppressWarnings("try") // a stack may be empty
class ExitStackTest implements AsyncTests {
  private static final AsyncContext SWALLOWS = error -> value(true);

  private final List<String> log = new ArrayList<>();

  private static AsyncContext throwing(RuntimeException failure) {
    return error -> {
      throw failure;
    };
  }

  /** A body that fails, unless {@code failure} is null, between these exits. */
  @Async
  private Coroutine<Void> leaves(RuntimeException failure, AsyncContext... exits) {
    try (AsyncExitStack stack = new AsyncExitStack()) {
      for (AsyncContext exit : exits) {
        stack.push(exit);
      }
      if (failure != null) {
        throw failure;
      }
    }
    log.add("went on");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_contextlib.TestBaseExitStack.test_no_resources")
  Coroutine<Void> mayBeEmpty() {
    await(leaves(null));
    assertThat(log).containsExactly("went on");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_contextlib.TestBaseExitStack.test_close")
  Coroutine<Void> isEmptyOnceItIsClosed() {
    try (AsyncExitStack stack = new AsyncExitStack()) {
      stack.callback(() -> log.add("callback"));
      await(stack.aclose());
      log.add("body");
    }
    assertThat(log).containsExactly("callback", "body");
    return done();
  }

  @AsyncTest
  @Async
  @Ported({
    "test_contextlib.TestBaseExitStack.test_exit_suppress",
    "test_contextlib.TestBaseExitStack.test_body_exception_suppress"
  })
  Coroutine<Void> controlGoesOnAfterAnErrorThatIsSwallowed() {
    await(leaves(new IllegalStateException("body"), SWALLOWS));
    assertThat(log).containsExactly("went on");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_contextlib.TestBaseExitStack.test_exit_exception_chaining_suppress")
  Coroutine<Void> anErrorOfAnExitIsSwallowedAsWell() {
    await(
        leaves(
            null,
            SWALLOWS,
            throwing(new ArithmeticException()),
            throwing(new IndexOutOfBoundsException())));
    assertThat(log).containsExactly("went on");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_contextlib.TestBaseExitStack.test_exit_exception_non_suppressing")
  Coroutine<Void> anErrorOfAnExitFurtherOutIsNotSwallowed() {
    RuntimeException inner = new IndexOutOfBoundsException();
    RuntimeException outer = new ArithmeticException();
    assertThat(await(failureOf(leaves(null, throwing(inner))))).isSameAs(inner);
    assertThat(await(failureOf(leaves(null, throwing(outer), SWALLOWS, throwing(inner)))))
        .isSameAs(outer);
    assertThat(log).isEmpty();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_contextlib.TestBaseExitStack.test_dont_reraise_RuntimeError")
  Coroutine<Void> anErrorMayBeTheCauseOfTheNext() {
    AsyncContext wraps =
        error -> {
          throw new UnsupportedOperationException("new", error);
        };
    AsyncContext throwsAgain =
        error -> {
          throw (RuntimeException) error;
        };
    RuntimeException body = new IllegalStateException("body");
    assertThat(await(failureOf(leaves(body, wraps, throwsAgain))))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasCause(body);
    assertThat(body).hasNoCause();
    return done();
  }
}
