package dev.bide;

import dev.bide.machine.Flow;
import java.time.Duration;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Does something again if it fails, after a delay that grows. asyncio has no such thing.
 *
 * <pre>{@code
 * Retry patiently = Retry.attempts(5).delay(0.1).factor(2).maxDelay(3).on(IOException.class);
 * String text = await(patiently.run(() -> fetch(page)));
 * }</pre>
 *
 * <p>Without more ado the delay is 0.1 seconds and twice as long each time, and every {@link
 * Exception} is a reason. An {@link Error} never is, so neither is a {@link CancelledError}. A
 * Retry is not changed by its methods, and may be used by any number of tasks of one loop.
 */
public final class Retry {
  private final int attempts;
  private double delay = 0.1;
  private double factor = 2;
  private double maxDelay = Double.POSITIVE_INFINITY;
  private double jitter;
  private Random random;
  private Predicate<? super Exception> reason = failure -> true;

  private Retry(int attempts) {
    this.attempts = attempts;
  }

  private Retry(Retry other) {
    attempts = other.attempts;
    delay = other.delay;
    factor = other.factor;
    maxDelay = other.maxDelay;
    jitter = other.jitter;
    random = other.random;
    reason = other.reason;
  }

  /**
   * Tries up to {@code attempts} times.
   *
   * @throws IllegalArgumentException if that is less than once
   */
  public static Retry attempts(int attempts) {
    require(attempts >= 1, "attempts must be >= 1");
    return new Retry(attempts);
  }

  /**
   * Waits {@code seconds} before the second attempt.
   *
   * @throws IllegalArgumentException if that is negative
   */
  public Retry delay(double seconds) {
    require(seconds >= 0, "the delay must be >= 0");
    Retry changed = new Retry(this);
    changed.delay = seconds;
    return changed;
  }

  /** {@link #delay(double)}. */
  public Retry delay(Duration delay) {
    return delay(Seconds.of(Seconds.toNanos(delay)));
  }

  /**
   * Waits {@code factor} times as long before each further attempt; 1 for always the same.
   *
   * @throws IllegalArgumentException if it is less than 1
   */
  public Retry factor(double factor) {
    require(factor >= 1, "the factor must be >= 1");
    Retry changed = new Retry(this);
    changed.factor = factor;
    return changed;
  }

  /**
   * Waits no longer than {@code seconds}.
   *
   * @throws IllegalArgumentException if that is negative
   */
  public Retry maxDelay(double seconds) {
    require(seconds >= 0, "the longest delay must be >= 0");
    Retry changed = new Retry(this);
    changed.maxDelay = seconds;
    return changed;
  }

  /** {@link #maxDelay(double)}. */
  public Retry maxDelay(Duration delay) {
    return maxDelay(Seconds.of(Seconds.toNanos(delay)));
  }

  /**
   * Makes each delay shorter at random, so that those who have failed together do not all try again
   * together.
   *
   * @param fraction by how much of it at most, from 0 to 1
   * @param seed the same one gives the same delays, in the order in which they are needed
   * @throws IllegalArgumentException if {@code fraction} is not in this range
   */
  public Retry jitter(double fraction, long seed) {
    require(fraction >= 0 && fraction <= 1, "the fraction must be from 0 to 1");
    Retry changed = new Retry(this);
    changed.jitter = fraction;
    changed.random = new Random(seed);
    return changed;
  }

  /** Tries again only after an exception of one of these {@code classes}. */
  @SafeVarargs
  @SuppressWarnings("varargs") // only read
  public final Retry on(Class<? extends Exception>... classes) {
    return on(
        failure -> {
          for (Class<? extends Exception> each : classes) {
            if (each.isInstance(failure)) {
              return true;
            }
          }
          return false;
        });
  }

  /** Tries again only after a failure that is a {@code reason}. */
  public Retry on(Predicate<? super Exception> reason) {
    Retry changed = new Retry(this);
    changed.reason = reason;
    return changed;
  }

  /**
   * Awaits what {@code attempt} gives; and again, until one does not fail.
   *
   * @param attempt called for each attempt; may fail by itself as well
   * @return gives the value of the attempt that succeeds; throws the last failure if none does, or
   *     the first that is no reason to try again
   */
  public <T> Coroutine<T> run(Supplier<? extends Awaitable<? extends T>> attempt) {
    return new Attempts<>(attempt);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private double delayAfter(int failures) {
    double full = Math.min(maxDelay, delay * Math.pow(factor, failures - 1));
    return random == null ? full : full * (1 - jitter * random.nextDouble());
  }

  private final class Attempts<T> extends Coroutine<T> {
    // Where it goes on.
    private static final int ATTEMPTED = 1;
    private static final int WAITED = 2;

    private final Supplier<? extends Awaitable<? extends T>> attempt;
    private int failures;

    Attempts(Supplier<? extends Awaitable<? extends T>> attempt) {
      this.attempt = attempt;
    }

    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      if (at == WAITED) {
        flow.resumed();
      }
      boolean resumed = at == ATTEMPTED;
      while (true) {
        try {
          Object value = resumed ? flow.resumed() : flow.await(attempt.get(), depth);
          if (flow.suspended()) {
            flow.suspend(this, ATTEMPTED);
          }
          return value;
        } catch (Exception failure) {
          if (++failures == attempts || !reason.test(failure)) {
            throw failure;
          }
        }
        resumed = false;
        flow.await(Asyncio.sleep(delayAfter(failures)), depth);
        if (flow.suspended()) {
          flow.suspend(this, WAITED);
          return null;
        }
      }
    }
  }
}
