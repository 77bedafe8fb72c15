package dev.bide.conformance.threads;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Mirrors {@code test_threads.ToThreadTests}. */
class ToThreadTest implements AsyncTests {
  private final AtomicInteger calls = new AtomicInteger();

  @AsyncTest
  @Async
  @Ported({
    "test_threads.ToThreadTests.test_to_thread",
    "test_threads.ToThreadTests.test_to_thread_args_kwargs"
  })
  Coroutine<Void> givesWhatTheWorkReturns() {
    int[] arguments = {40, 2};
    assertThat(await(toThread(() -> IntStream.of(arguments).sum()))).isEqualTo(42);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_threads.ToThreadTests.test_to_thread_exception")
  Coroutine<Void> throwsWhatTheWorkThrows() {
    IllegalStateException failure = new IllegalStateException("test");
    assertThat(
            await(
                failureOf(
                    toThread(
                        () -> {
                          throw failure;
                        }))))
        .isSameAs(failure);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_threads.ToThreadTests.test_to_thread_once")
  Coroutine<Void> doesTheWorkOnce() {
    await(toThread(() -> calls.incrementAndGet()));
    assertThat(calls).hasValue(1);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_threads.ToThreadTests.test_to_thread_concurrent")
  Coroutine<Void> doesManyAtTheSameTime() {
    List<Coroutine<Integer>> works = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      works.add(toThread(() -> calls.incrementAndGet()));
    }
    await(gather(works));
    assertThat(calls).hasValue(10);
    return done();
  }
}
