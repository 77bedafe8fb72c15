package dev.bide.conformance.exitstack;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bide.Async;
import dev.bide.AsyncContext;
import dev.bide.AsyncExitStack;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.testing.TestLoop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_contextlib_async.TestAsyncExitStack}. */
class AsyncExitStackTest {
  private final List<String> log = new ArrayList<>();

  /** Writes down what it sees, then swallows it, or throws something else. */
  private final class Exit implements AsyncContext {
    private final String name;
    private final boolean swallows;
    private final Throwable thrown;

    Exit(String name, boolean swallows, Throwable thrown) {
      this.name = name;
      this.swallows = swallows;
      this.thrown = thrown;
    }

    @Override
    @Async
    public Coroutine<Boolean> exit(Throwable bodyError) {
      await(sleep(1));
      log.add(name + " " + (bodyError == null ? "ok" : bodyError.getMessage()));
      if (thrown != null) {
        await(CompletableFuture.failedFuture(thrown));
      }
      return value(swallows);
    }
  }

  private Exit exit(String name) {
    return new Exit(name, false, null);
  }

  @Test
  @Ported({
    "test_contextlib_async.TestAsyncExitStack.test_enter_async_context",
    "test_contextlib.TestBaseExitStack.test_enter_context",
    "test_contextlib.TestBaseExitStack.test_callback"
  })
  void leavesWhatItHasEnteredInReverseOrder() {
    TestLoop.run(enters());

    assertThat(log)
        .containsExactly(
            "body", "callback", "async b ok", "closed", "async a ok", "callback first");
  }

  @Async
  private Coroutine<Void> enters() {
    try (AsyncExitStack stack = new AsyncExitStack()) {
      stack.callback(() -> notes("callback first"));
      Exit a = exit("async a");
      assertThat(stack.enterContext(a)).isSameAs(a);
      AutoCloseable plain = () -> log.add("closed");
      assertThat(stack.enterContext(plain)).isSameAs(plain);
      AutoCloseable b = exit("async b");
      stack.enterContext(b);
      stack.callback(() -> log.add("callback"));
      log.add("body");
    }
    return done();
  }

  @Async
  private Coroutine<Void> notes(String what) {
    await(sleep(1));
    log.add(what);
    return done();
  }

  @Test
  @Ported({
    "test_contextlib_async.TestAsyncExitStack.test_async_push",
    "test_contextlib_async.TestAsyncExitStack.test_async_callback",
    "test_contextlib.TestBaseExitStack.test_push"
  })
  void whatIsSwallowedIsNotSeenFurtherOut() {
    TestLoop.run(swallows());

    assertThat(log).containsExactly("d body", "c body", "swallow body", "b ok", "a ok");
  }

  @Async
  private Coroutine<Void> swallows() {
    try (AsyncExitStack stack = new AsyncExitStack()) {
      stack.push(exit("a"));
      stack.push(exit("b"));
      stack.push(new Exit("swallow", true, null));
      stack.push(exit("c"));
      stack.push(exit("d"));
      await(CompletableFuture.failedFuture(new IllegalStateException("body")));
    }
    return done();
  }

  @Test
  @Ported({
    "test_contextlib_async.TestAsyncExitStack.test_async_exit_exception_chaining",
    "test_contextlib.TestBaseExitStack.test_exit_exception_chaining"
  })
  void whatAnExitThrowsTakesThePlaceOfTheError() {
    assertThatThrownBy(() -> TestLoop.run(replaces()))
        .isInstanceOf(IOException.class)
        .hasMessage("new");
    assertThat(log).containsExactly("c body", "b body", "a new");
  }

  @Async
  private Coroutine<Void> replaces() throws IOException {
    try (AsyncExitStack stack = new AsyncExitStack()) {
      stack.push(exit("a"));
      stack.push(new Exit("b", false, new IOException("new")));
      stack.push(exit("c"));
      throw new IllegalStateException("body");
    }
  }

  @Test
  @Ported("test_contextlib.TestBaseExitStack.test_exit_raise")
  void theErrorOfTheBodyArrivesAsItIs() {
    IllegalStateException failure = new IllegalStateException("body");

    assertThatThrownBy(() -> TestLoop.run(passes(failure))).isSameAs(failure);
    assertThat(failure.getSuppressed()).isEmpty();
  }

  @Async
  private Coroutine<Void> passes(RuntimeException failure) {
    try (AsyncExitStack stack = new AsyncExitStack()) {
      stack.push(exit("a"));
      throw failure;
    }
  }

  @Test
  void anErrorOfAPlainResourceIsPassedOn() {
    assertThatThrownBy(() -> TestLoop.run(failsToClose())).hasMessage("close");
    assertThat(log).containsExactly("a close");
  }

  @Async
  private Coroutine<Void> failsToClose() {
    try (AsyncExitStack stack = new AsyncExitStack()) {
      stack.push(exit("a"));
      stack.enterContext(
          (AutoCloseable)
              () -> {
                throw new IOException("close");
              });
    }
    return done();
  }

  @Test
  @Ported("test_contextlib.TestBaseExitStack.test_pop_all")
  void popAllLeavesThemToTheOther() {
    TestLoop.run(pops());

    assertThat(log).containsExactly("left", "b ok", "a ok", "closed");
  }

  @Async
  private Coroutine<Void> pops() {
    AsyncExitStack kept;
    try (AsyncExitStack stack = new AsyncExitStack()) {
      stack.push(exit("a"));
      stack.push(exit("b"));
      kept = stack.popAll();
    }
    log.add("left");
    await(kept.aclose());
    await(kept.aclose());
    log.add("closed");
    return done();
  }

  @Test
  void aCancelledBodyIsCleanedUpAndStaysCancelled() {
    assertThat(TestLoop.run(cancels())).isTrue();
    assertThat(log).containsExactly("b stop", "a stop");
  }

  @Async
  private Coroutine<Boolean> cancels() {
    Task<Void> task = createTask(sleepsInside());
    await(sleep(1));
    task.cancel("stop");
    try {
      await(task);
    } catch (CancelledError cancelled) {
      // its own
    }
    return value(task.cancelled());
  }

  @Async
  private Coroutine<Void> sleepsInside() {
    try (AsyncExitStack stack = new AsyncExitStack()) {
      stack.push(exit("a"));
      stack.push(exit("b"));
      await(sleep(10));
    }
    return done();
  }

  @Test
  @Ported("test_contextlib.TestBaseExitStack.test_excessive_nesting")
  void anyNumberOfExits() {
    assertThat(TestLoop.run(many(100_000))).isEqualTo(100_000);
  }

  @Async
  private Coroutine<Integer> many(int count) {
    int[] called = {0};
    try (AsyncExitStack stack = new AsyncExitStack()) {
      for (int i = 0; i < count; i++) {
        stack.callback(
            () -> {
              called[0]++;
            });
      }
    }
    return value(called[0]);
  }
}
