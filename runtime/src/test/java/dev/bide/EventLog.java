package dev.bide;

import dev.bide.testing.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Runs the Java twin of a Python script and writes the events as {@code oracle.py} does. */
final class EventLog {
  final EventLoop loop = new EventLoop(new VirtualClock());
  private final List<String> lines = new ArrayList<>();
  private boolean ticks = true;

  static List<String> of(Function<EventLog, Coroutine<?>> twin) {
    EventLog log = new EventLog();
    log.run(twin);
    return log.lines;
  }

  void log(Object... what) {
    String tick = ticks ? loop.ticks() + " " : "";
    String words = Stream.of(what).map(EventLog::word).collect(Collectors.joining(" "));
    lines.add(tick + String.format(Locale.ROOT, "%.3f ", loop.time()) + words);
  }

  void withoutTicks() {
    ticks = false;
  }

  /** What Python's {@code repr_of} gives. */
  static String repr(Throwable error) {
    if (error instanceof ExceptionGroup group) {
      return group.exceptions().stream()
          .map(EventLog::repr)
          .collect(Collectors.joining(", ", "group[", "]"));
    }
    String name =
        error instanceof CancelledError
            ? "cancelled"
            : error instanceof AsyncTimeoutException
                ? "timeout"
                : error instanceof StopAsyncIteration ? "stop" : "error";
    boolean plain = error.getMessage() == null || error instanceof AsyncTimeoutException;
    return plain ? name : name + "(" + error.getMessage() + ")";
  }

  private static String word(Object what) {
    if (what instanceof Boolean flag) {
      return flag ? "True" : "False";
    }
    return what == null ? "None" : what.toString();
  }

  private void run(Function<EventLog, Coroutine<?>> twin) {
    loop.setExceptionHandler(
        (self, context) -> log("handler:", kind(context.message()), repr(context.exception())));
    try (Runner runner = new Runner(loop)) {
      Coroutine<Object> main = Script.of(s -> s.await(twin.apply(this)), s -> s.<Object>last());
      log("result", runner.<Object>run(main));
    } catch (Throwable error) {
      log("error", repr(error));
    }
  }

  private static String kind(String message) {
    String callback = "Exception in callback";
    return message.startsWith(callback) ? callback : message;
  }
}
