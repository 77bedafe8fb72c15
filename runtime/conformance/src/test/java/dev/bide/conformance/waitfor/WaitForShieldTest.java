package dev.bide.conformance.waitfor;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.Coroutine;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;

/** Mirrors {@code test_waitfor.WaitForShieldTests}. */
class WaitForShieldTest implements AsyncTests {
  @AsyncTest
  @Async
  @Ported("test_waitfor.WaitForShieldTests.test_zero_timeout")
  Coroutine<Void> withoutTimeTheTaskGoesOn() {
    Task<String> task = createTask(sleep(0.01, "done"));
    Promise<String> shielded = shield(task);
    assertThat(await(failureOf(waitFor(shielded, 0)))).isInstanceOf(AsyncTimeoutException.class);
    assertThat(task.done()).isFalse();
    assertThat(task.cancelled()).isFalse();
    assertThat(shielded.cancelled()).isTrue();

    await(sleep(0.1));
    assertThat(task.done()).isTrue();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_waitfor.WaitForShieldTests.test_none_timeout")
  Coroutine<Void> withoutALimitItRunsToItsEnd() {
    Task<String> task = createTask(sleep(0.1, "done"));
    await(waitFor(shield(task), Double.POSITIVE_INFINITY));
    assertThat(task.done()).isTrue();
    assertThat(await(task)).isEqualTo("done");
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_waitfor.WaitForShieldTests.test_shielded_timeout")
  Coroutine<Void> theTaskSurvivesTheExpiry() {
    Task<String> task = createTask(sleep(0.1, "done"));
    assertThat(await(failureOf(waitFor(shield(task), 0.01))))
        .isInstanceOf(AsyncTimeoutException.class);
    assertThat(task.done()).isFalse();
    assertThat(task.cancelled()).isFalse();
    assertThat(await(task)).isEqualTo("done");
    return done();
  }
}
