package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;
import java.util.Locale;
import java.util.stream.Stream;

/** Twins of the scripts in {@code timer}. */
final class TimerTwins {
  private TimerTwins() {}

  static final class SleepOrder extends Twin {
    @Async
    Coroutine<Void> sleeper(double delay) {
      log("sleeps", String.format(Locale.ROOT, "%.2f", delay), await(sleep(delay, "woken")));
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      Stream<Double> delays = Stream.of(0.5, 0.25, 2.0, 0.75, 1.5, 0.01, 1.0);
      await(gather(delays.map(d -> sleeper(d)).toList()));
      await(sleep(0.125));
      log("end");
      return done();
    }
  }
}
