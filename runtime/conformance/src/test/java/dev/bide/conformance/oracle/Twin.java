package dev.bide.conformance.oracle;

import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.Runner;
import dev.bide.testing.VirtualClock;
import java.util.Collection;
import java.util.List;

/** A program that exists as a Python script as well, with what that imports from oracle.py. */
abstract class Twin {
  final EventLoop loop = new EventLoop(new VirtualClock());
  private final EventLog events = new EventLog(loop);

  /** Made anew for each run. */
  Twin() {}

  abstract Coroutine<?> main();

  /** Runs {@link #main} to the end; returns the lines of its log. */
  final List<String> run() {
    loop.setExceptionHandler((self, context) -> events.add(context));
    try (Runner runner = new Runner(loop)) {
      logOutcome(runner);
    }
    return events.lines();
  }

  private void logOutcome(Runner runner) {
    try {
      log("result", (Object) runner.run(main()));
    } catch (Throwable error) {
      log("error", repr(error));
    }
  }

  /** Logs an event. */
  final void log(Object... what) {
    events.add(what);
  }

  /** For what takes another number of ticks in another version of Python, or in Bide. */
  final void withoutTicks() {
    events.withoutTicks();
  }

  /** For what depends on the real time. */
  final void withoutTime() {
    events.withoutTime();
  }

  /** The kind and the message of an error. */
  static String repr(Throwable error) {
    return EventLog.repr(error);
  }

  /** The words that Python's {@code log(*what)} writes. */
  static String words(Collection<?> what) {
    return EventLog.words(what);
  }
}
