package dev.bide.conformance.tasks;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Mirrors {@code test_tasks.RunCoroutineThreadsafeTests}. */
class RunThreadsafeTest implements AsyncTests {
  private Task<?> started;

  @Async
  private static Coroutine<Integer> add(int a, int b, boolean fail, boolean cancel) {
    await(sleep(0.05));
    if (fail) {
      throw new ArithmeticException("Fail!");
    }
    if (cancel) {
      currentTask().cancel();
      await(sleep(0));
    }
    return value(a + b);
  }

  /** Has another thread run it, and wait for it. */
  private static Coroutine<Integer> addFromAThread(boolean fail, boolean cancel) {
    EventLoop loop = runningLoop();
    return toThread(() -> runThreadsafe(add(1, 2, fail, cancel), loop).get());
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe")
  Coroutine<Void> givesTheValue() {
    assertThat(await(addFromAThread(false, false))).isEqualTo(3);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe_with_exception")
  Coroutine<Void> givesTheFailure() {
    assertThat(await(failureOf(addFromAThread(true, false))))
        .isInstanceOf(ExecutionException.class)
        .cause()
        .hasMessage("Fail!");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe_with_timeout")
  Coroutine<Void> theOtherThreadMayCancelItWhenItTakesTooLong() {
    EventLoop loop = runningLoop();
    Throwable failure =
        await(
            failureOf(
                toThread(
                    () -> {
                      CompletableFuture<Integer> sum = runThreadsafe(add(1, 2, false, false), loop);
                      try {
                        return sum.get(0, TimeUnit.SECONDS);
                      } finally {
                        sum.cancel(true);
                      }
                    })));
    assertThat(failure).isInstanceOf(TimeoutException.class);
    await(sleep(0));
    assertThat(allTasks()).containsExactly(currentTask());
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe_task_cancelled")
  Coroutine<Void> givesTheCancellation() {
    assertThat(await(failureOf(addFromAThread(false, true))))
        .isInstanceOf(CancellationException.class);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_tasks.RunCoroutineThreadsafeTests.test_run_coroutine_threadsafe_and_cancel")
  Coroutine<Void> cancellingTheFutureCancelsTheTask() {
    CompletableFuture<Void> future = runThreadsafe(notesItsTask(), runningLoop());
    await(sleep(0));
    future.cancel(true);
    assertThat(await(failureOf(started))).isInstanceOf(CancelledError.class);
    assertThat(future).isCancelled();
    return done();
  }

  @Async
  private Coroutine<Void> notesItsTask() {
    started = currentTask();
    await(sleep(10));
    return done();
  }
}
