package dev.bide.conformance.oracle;

import dev.bide.AsyncTimeoutException;
import dev.bide.CancelledError;
import dev.bide.ErrorContext;
import dev.bide.EventLoop;
import dev.bide.ExceptionGroup;
import dev.bide.InvalidStateException;
import dev.bide.StopAsyncIteration;
import dev.bide.Ticks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The events of one run, written as {@code oracle.py} writes them. */
final class EventLog {
  private final EventLoop loop;
  private final List<String> lines = new ArrayList<>();
  private boolean ticks = true;
  private boolean time = true;

  EventLog(EventLoop loop) {
    this.loop = loop;
  }

  List<String> lines() {
    return lines;
  }

  void withoutTicks() {
    ticks = false;
  }

  void withoutTime() {
    time = false;
  }

  void add(Object... what) {
    String tick = ticks ? Ticks.of(loop) + " " : "";
    String when = time ? String.format(Locale.ROOT, "%.3f ", loop.time()) : "";
    lines.add(tick + when + words(Arrays.asList(what)));
  }

  void add(ErrorContext context) {
    add("handler:", kind(context.message()), repr(context.exception()));
  }

  static String words(Collection<?> what) {
    return what.stream().map(EventLog::word).collect(Collectors.joining(" "));
  }

  /** The kind and the message of an error as the script writes them. */
  static String repr(Throwable error) {
    if (error == null) {
      return "none";
    }
    if (error instanceof ExceptionGroup group) {
      return group.exceptions().stream()
          .map(EventLog::repr)
          .collect(Collectors.joining(", ", "group[", "]"));
    }
    String name = name(error);
    boolean plain =
        error.getMessage() == null
            || error instanceof AsyncTimeoutException
            || error instanceof InvalidStateException;
    return plain ? name : name + "(" + error.getMessage() + ")";
  }

  private static String name(Throwable error) {
    if (error instanceof CancelledError) {
      return "cancelled";
    } else if (error instanceof AsyncTimeoutException) {
      return "timeout";
    } else if (error instanceof StopAsyncIteration) {
      return "stop";
    } else if (error instanceof InvalidStateException) {
      return "invalid state";
    }
    return "error";
  }

  private static String word(Object what) {
    if (what instanceof Boolean flag) {
      return flag ? "True" : "False";
    }
    return what == null ? "None" : what.toString();
  }

  /** A message without what differs from run to run. */
  private static String kind(String message) {
    return Stream.of("Exception in callback", "an error occurred during closing of")
        .filter(message::startsWith)
        .findFirst()
        .orElse(message);
  }
}
