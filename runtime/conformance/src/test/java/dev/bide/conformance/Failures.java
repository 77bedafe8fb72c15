package dev.bide.conformance;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.Async;
import dev.bide.Awaitable;
import dev.bide.Coroutine;
import dev.bide.ExceptionGroup;
import java.util.ArrayList;
import java.util.List;

/** Code that fails, and what asynchronous code fails with, to be asserted. */
public final class Failures {
  private Failures() {}

  /** Fails at once. */
  @Async
  public static <T> Coroutine<T> crash() {
    throw new ArithmeticException();
  }

  /** Sleeps for so many seconds, and fails. */
  @Async
  public static <T> Coroutine<T> crashAfter(double seconds) {
    await(sleep(seconds));
    throw new ArithmeticException();
  }

  /** A block of code that awaits. */
  @FunctionalInterface
  public interface Body {
    /** The block, not started. */
    Coroutine<?> call();
  }

  /** What {@code awaitable} fails with; null if it does not. */
  @Async
  public static Coroutine<Throwable> failureOf(Awaitable<?> awaitable) {
    try {
      await(awaitable);
    } catch (Throwable failure) {
      return value(failure);
    }
    return value(null);
  }

  /** The kinds of the errors in the {@link ExceptionGroup} that {@code awaitable} fails with. */
  @Async
  public static Coroutine<List<Class<?>>> groupOf(Awaitable<?> awaitable) {
    Throwable failure = await(failureOf(awaitable));
    assertThat(failure).isInstanceOf(ExceptionGroup.class);
    List<Class<?>> kinds = new ArrayList<>();
    ((ExceptionGroup) failure).exceptions().forEach(error -> kinds.add(error.getClass()));
    return value(kinds);
  }

  /** What {@code body} fails with; null if it does not. */
  public static Coroutine<Throwable> failureOf(Body body) {
    return failureOf(body.call());
  }
}
