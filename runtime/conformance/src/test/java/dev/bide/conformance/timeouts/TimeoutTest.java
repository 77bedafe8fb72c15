package dev.bide.conformance.timeouts;

import static dev.bide.Asyncio.*;
import static dev.bide.VirtualLoop.runVirtually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.Coroutine;
import dev.bide.Timeout;
import dev.bide.conformance.Ported;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_timeouts.TimeoutTests}. */
class TimeoutTest {
  private Timeout limit;

  @Test
  @Ported("test_timeouts.TimeoutTests.test_timeout_basic")
  void expiresWhileTheBodySleeps() {
    assertThatThrownBy(() -> runVirtually(sleepsLongerThanItsLimit()))
        .isInstanceOf(AsyncTimeoutException.class);
    assertThat(limit.expired()).isTrue();
  }

  @Async
  private Coroutine<Void> sleepsLongerThanItsLimit() {
    try (Timeout expires = timeout(0.01)) {
      limit = expires;
      await(sleep(10));
    }
    return done();
  }
}
