package dev.bide.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Logical stack traces: an exception that leaves a resumed activation names the activations that
 * await it, as if they were still on the Java stack. The frames of the driver and the loop go.
 */
final class Traces {
  /** How many awaiting activations are named at most, each time an exception reaches a flow. */
  private static final int MAX_AWAITERS = 64;

  /** A trace of this length is not made any longer by flows that only pass the exception on. */
  private static final int MAX_LENGTH = 512;

  /** The method of a machine that is the user's body, and the beginning of the names of parts. */
  private static final String BODY = "run";

  private static final String PART = BODY + "$";

  /** The methods by which it is entered. */
  private static final Set<String> ENTRIES = Set.of("step", "call", "advance", "next");

  private static final String DRIVER = Flow.class.getName();

  /** The classes between one user's method and the next, by name because most are not ours. */
  static final Set<String> INTERNAL =
      Set.of(
          DRIVER,
          StageLeaf.class.getName(),
          "dev.bide.Agenda",
          "dev.bide.Asyncio",
          "dev.bide.AsyncGenerator",
          "dev.bide.AwaitEach",
          "dev.bide.Context",
          "dev.bide.Coroutine",
          "dev.bide.EventLoop",
          "dev.bide.GeneratorClose",
          "dev.bide.GeneratorStep",
          "dev.bide.Hosting",
          "dev.bide.LooseFlow",
          "dev.bide.Promise",
          "dev.bide.Runner",
          "dev.bide.Task",
          "dev.bide.TaskFlow",
          "dev.bide.Ticker");

  private Traces() {}

  /**
   * Puts {@code first} and those that await it in the place of the driver's frames.
   *
   * @param first the innermost activation that is not in the trace yet; may be null
   */
  static void addAwaiters(Throwable failure, Frame first) {
    StackTraceElement[] physical = failure.getStackTrace();
    int driver = 0;
    while (driver < physical.length && !isDriver(physical[driver])) {
      driver++;
    }
    if (physical.length == 0 || (driver == physical.length && driver >= MAX_LENGTH)) {
      return;
    }
    List<StackTraceElement> logical = new ArrayList<>(physical.length + MAX_AWAITERS);
    for (int i = 0; i < driver; i++) {
      addUsers(logical, physical, i);
    }
    int named = 0;
    for (Frame frame = first; frame != null && named < MAX_AWAITERS; frame = frame.caller) {
      StackTraceElement location = frame.location();
      if (location != null) {
        logical.add(location);
      }
      named++;
    }
    for (int i = driver; i < physical.length; i++) {
      addUsers(logical, physical, i);
    }
    failure.setStackTrace(logical.toArray(StackTraceElement[]::new));
  }

  private static boolean isDriver(StackTraceElement element) {
    return element.getClassName().equals(DRIVER) && element.getMethodName().equals("resume");
  }

  /** Adds the element at {@code index} of {@code physical} unless it is plumbing. */
  private static void addUsers(
      List<StackTraceElement> logical, StackTraceElement[] physical, int index) {
    StackTraceElement element = physical[index];
    if (INTERNAL.contains(element.getClassName())
        || index > 0 && isBodyOf(physical[index - 1], element)) {
      return;
    }
    logical.add(isPart(element) ? whole(element) : element);
  }

  /** Whether {@code entry} is the method of a machine by which the body above it is entered. */
  private static boolean isBodyOf(StackTraceElement body, StackTraceElement entry) {
    if (!body.getClassName().equals(entry.getClassName())) {
      return false;
    }
    if (isPart(body)) {
      return isPart(entry) || entry.getMethodName().equals(BODY);
    }
    return (body.getMethodName().equals(BODY) || isEntry(body)) && isEntry(entry);
  }

  /** Whether {@code element} is a way into a body; {@code step} has a bridge method as well. */
  private static boolean isEntry(StackTraceElement element) {
    return ENTRIES.contains(element.getMethodName());
  }

  /** Whether {@code element} is one of the methods into which a large body is cut. */
  private static boolean isPart(StackTraceElement element) {
    return element.getMethodName().startsWith(PART);
  }

  /** The body of which {@code part} is a part, at the same place. */
  private static StackTraceElement whole(StackTraceElement part) {
    return new StackTraceElement(
        part.getClassLoaderName(),
        part.getModuleName(),
        part.getModuleVersion(),
        part.getClassName(),
        BODY,
        part.getFileName(),
        part.getLineNumber());
  }
}
