package dev.bide.conformance.timeouts;

import static dev.bide.Asyncio.*;
import static dev.bide.conformance.Failures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.Async;
import dev.bide.AsyncTimeoutException;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.ExceptionGroup;
import dev.bide.Promise;
import dev.bide.TaskGroup;
import dev.bide.Timeout;
import dev.bide.conformance.Ported;
import dev.bide.testing.AsyncTests;
import java.util.NoSuchElementException;

/**
 * Mirrors {@code test_timeouts.TimeoutTests}: failures of the body, and timeouts in each other.
 *
 * <p>Java has no context of an exception: what is thrown in a {@code finally} replaces what was
 * under way. Where Python's tests look at it, these look at what arrives.
 */
class TimeoutFailuresTest implements AsyncTests {
  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_foreign_exception_passed")
  Coroutine<Void> aFailureOfTheBodyPasses() {
    Timeout limit = timeout(0.01);
    Throwable failure = null;
    try (limit) {
      throw new NoSuchElementException();
    } catch (NoSuchElementException e) {
      failure = e;
    }
    assertThat(failure).isNotNull();
    assertThat(limit.expired()).isFalse();
    await(sleep(1));
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_timeout_exception_context")
  Coroutine<Void> itsCauseIsTheCancellation() {
    Throwable failure = await(failureOf(this::sleepsInAFinally));
    assertThat(failure)
        .isInstanceOf(AsyncTimeoutException.class)
        .hasCauseInstanceOf(CancelledError.class);
    assertThat(failure.getCause()).hasNoCause();
    return done();
  }

  @Async
  private Coroutine<Void> sleepsInAFinally() {
    try (Timeout limit = timeout(0.01)) {
      try {
        throw new ArithmeticException();
      } finally {
        await(sleep(1));
      }
    }
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_foreign_exception_on_timeout")
  Coroutine<Void> aFailureOfTheCleanUpReplacesTheExpiry() {
    assertThat(await(failureOf(this::crashesWhenCancelled)))
        .isInstanceOf(ArithmeticException.class)
        .hasNoCause();
    return done();
  }

  @Async
  private Coroutine<Void> crashesWhenCancelled() {
    try (Timeout limit = timeout(0.01)) {
      await(crash());
    }
    return done();
  }

  @Async
  private static Coroutine<Void> crash() {
    try {
      await(sleep(1));
    } finally {
      divide();
    }
    return done();
  }

  private static void divide() {
    throw new ArithmeticException();
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_foreign_exception_on_timeout_2")
  Coroutine<Void> theLastOfManyFailuresArrives() {
    assertThat(await(failureOf(this::crashesOften)))
        .isInstanceOf(ArithmeticException.class)
        .hasNoCause();
    return done();
  }

  @Async
  private Coroutine<Void> crashesOften() {
    try (Timeout limit = timeout(0.01)) {
      try {
        try {
          throw new IllegalArgumentException();
        } finally {
          await(sleep(1));
        }
      } finally {
        try {
          throw new NoSuchElementException();
        } finally {
          divide();
        }
      }
    }
  }

  @AsyncTest(realTime = true)
  @Async
  @Ported("test_timeouts.TimeoutTests.test_nested_timeouts_concurrent")
  Coroutine<Void> bothExpireWhileTheLoopIsBusy() throws InterruptedException {
    Throwable innerFailure = null;
    Throwable outerFailure = null;
    try (Timeout outer = timeout(0.002)) {
      try (Timeout inner = timeout(0.1)) {
        Thread.sleep(10);
        await(sleep(1));
      } catch (AsyncTimeoutException e) {
        innerFailure = e;
      }
      await(sleep(1));
    } catch (AsyncTimeoutException e) {
      outerFailure = e;
    }
    // The outer one is the only one that is due.
    assertThat(innerFailure).isNull();
    assertThat(outerFailure).isNotNull();
    return done();
  }

  @AsyncTest(realTime = true)
  @Async
  @Ported("test_timeouts.TimeoutTests.test_nested_timeouts_loop_busy")
  Coroutine<Void> theOuterOneInterruptsWhatComesAfterTheInnerOne() throws InterruptedException {
    Throwable innerFailure = null;
    Throwable outerFailure = null;
    try (Timeout outer = timeout(0.1)) {
      try (Timeout inner = timeout(0.01)) {
        Thread.sleep(20);
        await(sleep(1));
      } catch (AsyncTimeoutException e) {
        innerFailure = e;
      }
      await(new Promise<Void>());
    } catch (AsyncTimeoutException e) {
      outerFailure = e;
    }
    assertThat(innerFailure).isNotNull();
    assertThat(outerFailure).isNotNull();
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_nested_timeout_in_finally")
  Coroutine<Void> aTimeoutInTheCleanUpOfAnother() {
    Throwable innerFailure = null;
    Throwable outerFailure = null;
    try (Timeout outer = timeout(0.01)) {
      try {
        await(sleep(1));
      } finally {
        try (Timeout inner = timeout(0.01)) {
          await(sleep(10));
        } catch (AsyncTimeoutException e) {
          innerFailure = e;
        }
      }
    } catch (AsyncTimeoutException e) {
      outerFailure = e;
    }
    assertThat(innerFailure).hasCauseInstanceOf(CancelledError.class);
    assertThat(outerFailure).hasCauseInstanceOf(CancelledError.class);
    assertThat(outerFailure.getCause()).isNotSameAs(innerFailure.getCause());
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_timeout_without_task")
  Coroutine<Void> needsATask() {
    Promise<Void> called = new Promise<>();
    runningLoop()
        .callSoon(
            () -> {
              assertThatIllegalStateException()
                  .isThrownBy(() -> timeout(0.01))
                  .withMessageContaining("task");
              called.setResult(null);
            });
    await(called);
    return done();
  }

  @AsyncTest
  @Async
  @Ported("test_timeouts.TimeoutTests.test_timeout_taskgroup")
  Coroutine<Void> aGroupThatCrashesWhenItExpires() {
    Throwable failure = await(failureOf(this::groupThatCrashes));
    assertThat(failure).isInstanceOf(ExceptionGroup.class);
    assertThat(((ExceptionGroup) failure).exceptions())
        .singleElement()
        .isInstanceOf(ArithmeticException.class);
    return done();
  }

  @Async
  private Coroutine<Void> groupThatCrashes() {
    try (Timeout limit = timeout(0.01);
        TaskGroup group = taskGroup()) {
      group.createTask(crash());
      try {
        throw new IllegalArgumentException();
      } finally {
        await(sleep(1));
      }
    }
  }
}
