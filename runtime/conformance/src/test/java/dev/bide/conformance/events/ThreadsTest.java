package dev.bide.conformance.events;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.Promise;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Mirrors {@code test_events.EventLoopTestsMixin}: other threads. */
class ThreadsTest implements AsyncTests {
  private final List<String> log = new ArrayList<>();

  @AsyncTest
  @Async
  @Ported("test_events.EventLoopTestsMixin.test_call_soon_threadsafe")
  Coroutine<Void> callSoonThreadsafe() {
    EventLoop loop = runningLoop();
    await(
        toThread(
            () -> {
              loop.callSoonThreadsafe(() -> log.add("hello"));
            }));
    loop.callSoon(() -> log.add("world"));
    await(sleep(1));
    assertThat(log).containsExactly("hello", "world");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_events.EventLoopTestsMixin.test_call_soon_threadsafe_same_thread")
  Coroutine<Void> callSoonThreadsafeFromTheLoopItself() {
    runningLoop().callSoonThreadsafe(() -> log.add("hello"));
    await(sleep(1));
    runningLoop().callSoon(() -> log.add("world"));
    await(sleep(1));
    assertThat(log).containsExactly("hello", "world");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_events.EventLoopTestsMixin.test_run_in_executor")
  Coroutine<Void> runInExecutor() {
    Thread thread = await(runningLoop().runInExecutor(null, Thread::currentThread));
    assertThat(thread).isNotSameAs(Thread.currentThread());
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_events.EventLoopTestsMixin.test_run_in_executor_cancel")
  Coroutine<Void> cancellingItInterruptsTheWork() {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    Promise<Void> work =
        runningLoop()
            .runInExecutor(
                null,
                () -> {
                  try {
                    started.countDown();
                    new CountDownLatch(1).await();
                    return null;
                  } finally {
                    ended.countDown();
                  }
                });
    await(toThread(() -> awaitZero(started)));
    work.cancel();
    assertThat(await(failureOf(work))).isInstanceOf(CancelledError.class);
    await(toThread(() -> awaitZero(ended)));
    return done();
  }

  private static boolean awaitZero(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return true;
  }

  @AsyncTest
  @Async
  @Ported("test_base_events.BaseEventLoopTests.test_check_thread")
  Coroutine<Void> debugModeRefusesCallsFromOtherThreads() {
    EventLoop loop = runningLoop();
    loop.setDebug(true);
    List<Runnable> calls =
        List.of(
            () -> loop.callSoon(() -> {}),
            () -> loop.callLater(60, () -> {}),
            () -> loop.callAt(loop.time() + 60, () -> {}));
    for (Runnable call : calls) {
      assertThat(await(failureOf(toThread(call))))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "Non-thread-safe operation invoked on an event loop other than the current one");
    }
    return done();
  }
}
