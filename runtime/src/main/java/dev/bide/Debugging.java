package dev.bide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/** What a loop does in debug mode only. */
final class Debugging {
  /** Whether loops are in debug mode from the start. */
  static final boolean BY_DEFAULT = Boolean.getBoolean("dev.bide.debug");

  /** Those whose frames nobody wants to see where something was created. */
  private static final Set<String> OWN_PACKAGES = Set.of("dev.bide", "dev.bide.machine");

  private static final System.Logger LOGGER = System.getLogger("dev.bide");

  /** Whether there has been a loop in debug mode: until then nothing is looked for. */
  private static volatile boolean inUse;

  private final EventLoop loop;

  /** Where tasks were created. */
  private final Map<Task<?>, List<StackTraceElement>> creations = new WeakHashMap<>();

  private List<Created> coroutines = new ArrayList<>();

  /** How many coroutines there may be before those that have been used are dropped. */
  private int limit = 1024;

  /** A coroutine, and where it was created. */
  private record Created(Coroutine<?> coroutine, List<StackTraceElement> where) {}

  Debugging(EventLoop loop) {
    this.loop = loop;
    inUse = true;
  }

  static boolean inUse() {
    return inUse;
  }

  /** Takes note of a new coroutine if the loop of this thread is in debug mode. */
  static void created(Coroutine<?> coroutine) {
    EventLoop loop = EventLoop.current();
    Debugging debugging = loop == null ? null : loop.debugging;
    if (debugging != null) {
      debugging.add(coroutine);
    }
  }

  /** Where {@code promise} was created; empty if that is not known. */
  static List<StackTraceElement> creationOf(Promise<?> promise) {
    Debugging debugging = promise == null ? null : promise.loop.debugging;
    return debugging == null || !(promise instanceof Task<?> task)
        ? List.of()
        : debugging.creations.getOrDefault(task, List.of());
  }

  /** Takes note of a new task. */
  void created(Task<?> task) {
    creations.put(task, users(new Throwable().getStackTrace()));
  }

  /** A callback has run for so many nanoseconds. */
  void ran(Object callback, long nanos) {
    if (nanos >= loop.slowCallbackNanos) {
      LOGGER.log(
          System.Logger.Level.WARNING,
          () -> "Executing %s took %.3f seconds".formatted(callback, Seconds.of(nanos)));
    }
  }

  /** Reports the coroutines that have not been used by now. */
  void reportNeverAwaited() {
    List<Created> all = coroutines;
    coroutines = new ArrayList<>();
    for (Created created : all) {
      if (created.coroutine.isUnused()) {
        String message = "coroutine " + created.coroutine.method() + " was never awaited";
        loop.callExceptionHandler(new ErrorContext(message, null, null, created.where));
      }
    }
  }

  private void add(Coroutine<?> coroutine) {
    StackTraceElement[] stack = new Throwable().getStackTrace();
    if (isOfRunningBody(coroutine, stack)) {
      return;
    }
    coroutines.add(new Created(coroutine, users(stack)));
    if (coroutines.size() > limit) {
      coroutines.removeIf(created -> !created.coroutine.isUnused());
      limit = Math.max(1024, 2 * coroutines.size());
    }
  }

  /** Whether {@code frame} is made by a body that runs already, to save its variables in. */
  private static boolean isOfRunningBody(Coroutine<?> frame, StackTraceElement[] stack) {
    String machine = frame.getClass().getName();
    for (StackTraceElement element : stack) {
      if (element.getClassName().equals(machine) && !element.getMethodName().equals("<init>")) {
        return !element.getMethodName().equals("start");
      }
    }
    return false;
  }

  private static List<StackTraceElement> users(StackTraceElement[] stack) {
    return Arrays.stream(stack).filter(element -> !isOwn(element.getClassName())).toList();
  }

  private static boolean isOwn(String className) {
    int dot = className.lastIndexOf('.');
    return dot > 0 && OWN_PACKAGES.contains(className.substring(0, dot));
  }
}
