package dev.bide.conformance.timeouts;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.Coroutine;
import dev.bide.Timeout;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;

/** Mirrors {@code test_timeouts.TimeoutTests}. */
class TimeoutTest implements AsyncTests {
  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_timeout_basic")
  Coroutine<Void> expiresWhileTheBodySleeps() {
    Timeout expires = timeout(0.01);
    Throwable failure = null;
    try (expires) {
      await(sleep(10));
    } catch (AsyncTimeoutException e) {
      failure = e;
    }
    assertThat(failure).isNotNull();
    assertThat(expires.expired()).isTrue();
    return done();
  }
}
