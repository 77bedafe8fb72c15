package dev.bide.conformance.futures;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.concurrent.CompletableFuture;

/**
 * Mirrors {@code test_futures.BaseFutureTests}: futures of other threads, which Bide awaits as they
 * are, and Python's {@code wrap_future} wraps.
 */
class StageTest implements AsyncTests {
  @AsyncTest
  @Async
  @Ported({
    "test_futures.BaseFutureTests.test_wrap_future",
    "test_futures.BaseFutureTests.test_wrap_future_use_running_loop"
  })
  Coroutine<Void> givesWhatAnotherThreadComputes() {
    CompletableFuture<Thread> future = CompletableFuture.supplyAsync(Thread::currentThread);
    assertThat(await(future)).isNotNull().isNotSameAs(Thread.currentThread());
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_futures.BaseFutureTests.test_wrap_future_future")
  Coroutine<Void> aPromiseIsAwaitedAsItIs() {
    Promise<Integer> promise = new Promise<>();
    assertThat(shield(promise)).isNotSameAs(promise);
    promise.setResult(1);
    assertThat(shield(promise)).isSameAs(promise);
    assertThat(await(promise)).isEqualTo(1);
    return done();
  }

  @Async
  private static Coroutine<Integer> awaits(CompletableFuture<Integer> future) {
    return value(await(future));
  }

  @AsyncTest
  @Async
  @Ported("test_futures.BaseFutureTests.test_wrap_future_cancel")
  Coroutine<Void> cancellingTheTaskCancelsTheFuture() {
    CompletableFuture<Integer> future = new CompletableFuture<>();
    Task<Integer> task = createTask(awaits(future));
    await(sleep(0));
    task.cancel();
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertThat(future).isCancelled();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_futures.BaseFutureTests.test_wrap_future_cancel2")
  Coroutine<Void> cancellingTheTaskOfADoneFuture() {
    CompletableFuture<Integer> future = new CompletableFuture<>();
    Task<Integer> task = createTask(awaits(future));
    await(sleep(0));
    future.complete(42);
    task.cancel();
    assertThat(await(failureOf(task))).isInstanceOf(CancelledError.class);
    assertThat(future).isCompletedWithValue(42);
    return done();
  }
}
