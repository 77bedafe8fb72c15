package dev.bide.conformance.beyond;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Retry;
import dev.bide.Task;
import dev.bide.testing.AsyncTests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetryTest implements AsyncTests {
  private final List<Double> times = new ArrayList<>();
  private int failures;

  /** Fails {@link #failures} times. */
  @Async
  private Coroutine<String> attempt() {
    times.add(runningLoop().time());
    await(sleep(0));
    if (times.size() <= failures) {
      throw new UncheckedIOException(new IOException());
    }
    return value("attempt " + times.size());
  }

  private List<Double> delays() {
    List<Double> delays = new ArrayList<>();
    for (int i = 1; i < times.size(); i++) {
      delays.add(Math.round((times.get(i) - times.get(i - 1)) * 1e6) / 1e6);
    }
    return delays;
  }

  @AsyncTest
  @Async
  Coroutine<Void> goesOnUntilOneAttemptSucceeds() {
    failures = 2;
    assertThat(await(Retry.attempts(5).run(this::attempt))).isEqualTo("attempt 3");
    assertThat(delays()).containsExactly(0.1, 0.2);
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> throwsTheLastFailure() {
    failures = 3;
    assertThat(await(failureOf(Retry.attempts(3).run(this::attempt))))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(times).hasSize(3);
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> delaysGrowUpToTheLongest() {
    failures = 5;
    Retry retry = Retry.attempts(6).delay(Duration.ofSeconds(1)).factor(3).maxDelay(10);
    await(retry.run(this::attempt));
    assertThat(delays()).containsExactly(1.0, 3.0, 9.0, 10.0, 10.0);
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> jitterIsThatOfItsSeed() {
    failures = 4;
    Retry retry = Retry.attempts(5).delay(1).factor(1);
    await(retry.jitter(0.5, 7).run(this::attempt));
    List<Double> first = delays();
    assertThat(first).allSatisfy(delay -> assertThat(delay).isBetween(0.5, 1.0));
    assertThat(first).doesNotHaveDuplicates();

    times.clear();
    await(retry.jitter(0.5, 7).run(this::attempt));
    assertThat(delays()).isEqualTo(first);
    times.clear();
    await(retry.run(this::attempt));
    assertThat(delays()).containsOnly(1.0);
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> onlySomeExceptionsAreAReason() {
    failures = 1;
    Retry others = Retry.attempts(2).on(IOException.class, ArithmeticException.class);
    assertThat(await(failureOf(others.run(this::attempt))))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(times).hasSize(1);

    times.clear();
    Retry io = Retry.attempts(2).on(UncheckedIOException.class);
    assertThat(await(io.run(this::attempt))).isEqualTo("attempt 2");
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> anAttemptThatCannotStartHasFailed() {
    int[] calls = {0};
    String result =
        await(
            Retry.attempts(2)
                .run(
                    () -> {
                      if (++calls[0] == 1) {
                        throw new IllegalStateException();
                      }
                      return sleep(1, "second");
                    }));
    assertThat(result).isEqualTo("second");
    return done();
  }

  @AsyncTest
  @Async
  Coroutine<Void> aCancellationEndsIt() {
    failures = 9;
    Task<String> waiting = createTask(Retry.attempts(9).delay(5).run(this::attempt));
    await(sleep(1));
    waiting.cancel();
    assertThat(await(failureOf(waiting))).isInstanceOf(CancelledError.class);
    assertThat(times).hasSize(1);

    Task<Void> attempting = createTask(Retry.attempts(9).on(failure -> true).run(() -> sleep(9)));
    await(sleep(1));
    attempting.cancel();
    await(sleep(0));
    assertThat(attempting.cancelled()).isTrue();
    return done();
  }

  @Test
  void refusesWhatMakesNoSense() {
    Retry retry = Retry.attempts(1);
    assertThatIllegalArgumentException().isThrownBy(() -> Retry.attempts(0));
    assertThatIllegalArgumentException().isThrownBy(() -> retry.delay(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> retry.maxDelay(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> retry.factor(0.5));
    assertThatIllegalArgumentException().isThrownBy(() -> retry.jitter(1.5, 0));
  }
}
