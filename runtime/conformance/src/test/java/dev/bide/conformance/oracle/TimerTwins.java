package dev.bide.conformance.oracle;

import static dev.bide.Asyncio.*;

import dev.bide.Async;
import dev.bide.Coroutine;
import dev.bide.Handle;
import dev.bide.Task;
import java.util.ArrayList;
import java.util.List;
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

  static final class EqualTimes extends Twin {
    @Async
    Coroutine<Void> sleeper(String name, double delay) {
      await(sleep(delay));
      log(name, "woke up");
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      List<Task<Void>> tasks = List.of(createTask(sleeper("a", 1)), createTask(sleeper("b", 1)));
      loop.callLater(1, () -> log("later"));
      loop.callAt(1, () -> log("at"));
      loop.callLater(0.5, () -> loop.callLater(0.5, () -> log("in two halves")));
      await(sleep(0.5));
      loop.callAt(1, () -> log("at, set late"));
      loop.callLater(0.5, () -> loop.callSoon(() -> log("soon")));
      await(sleep(0.5));
      log("main");
      for (Task<Void> task : tasks) {
        await(task);
      }
      loop.callAt(loop.time(), () -> log("now"));
      loop.callSoon(() -> log("soon"));
      loop.callAt(loop.time() - 1, () -> log("in the past"));
      loop.callLater(-5, () -> log("further in the past"));
      await(sleep(0));
      log("one tick");
      await(sleep(0));
      log("two ticks");
      return done();
    }
  }

  static final class Cancelled extends Twin {
    @Override
    @Async
    Coroutine<Void> main() {
      List<Handle> kept = new ArrayList<>();
      for (int i = 0; i < 300; i++) {
        int number = i;
        Handle timer = loop.callLater(1 + i / 100.0, () -> log("timer", number));
        if (i % 50 == 0) {
          kept.add(timer);
        } else {
          timer.cancel();
        }
      }
      Handle b = loop.callLater(1, () -> log("never: cancelled in the same tick"));
      kept.get(1).cancel();
      loop.callAt(0.999, b::cancel);
      Handle twice = loop.callLater(2, () -> log("never"));
      twice.cancel();
      twice.cancel();
      Handle soon = loop.callSoon(() -> log("never"));
      loop.callSoon(() -> log("before"));
      soon.cancel();
      log("cancelled", soon.cancelled(), kept.get(0).cancelled());
      Handle[] second = new Handle[1];
      Handle first = loop.callLater(2.25, () -> second[0].cancel());
      second[0] = loop.callLater(2.25, () -> log("never: its predecessor has cancelled it"));
      await(sleep(10));
      first.cancel();
      log("end");
      return done();
    }
  }

  static final class SleepsCancelled extends Twin {
    @Async
    Coroutine<Void> sleeper(int name, double delay) {
      try {
        await(sleep(delay));
      } finally {
        log(name, "leaves");
      }
      return done();
    }

    @Override
    @Async
    Coroutine<Void> main() {
      List<Task<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < 9; i++) {
        tasks.add(createTask(sleeper(i, 1 + i % 3)));
      }
      await(sleep(0.5));
      for (int i = 0; i < 9; i += 2) {
        tasks.get(i).cancel();
      }
      await(sleep(0.5));
      log("main, between");
      tasks.get(1).cancel();
      tasks.get(3).cancel();
      await(gatherOutcomes(tasks));
      log("cancelled", words(tasks.stream().map(Task::cancelled).toList()));
      return done();
    }
  }
}
