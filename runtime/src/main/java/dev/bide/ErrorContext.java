package dev.bide;

import java.util.List;

/**
 * An error that nobody awaits, as the loop's exception handler gets it.
 *
 * @param message what happened
 * @param exception the error; may be null
 * @param promise the task or promise it belongs to; may be null
 * @param createdAt where the task, or a coroutine that was never awaited, was created; known in
 *     {@linkplain EventLoop#setDebug debug} mode only, otherwise empty
 */
public record ErrorContext(
    String message, Throwable exception, Promise<?> promise, List<StackTraceElement> createdAt) {
  private static final System.Logger LOGGER = System.getLogger("dev.bide");

  /** An error of {@code promise}, which may be null. */
  public ErrorContext(String message, Throwable exception, Promise<?> promise) {
    this(message, exception, promise, Debugging.creationOf(promise));
  }

  /** Logs it, as the loop does by default. Python's {@code default_exception_handler}. */
  public void log() {
    LOGGER.log(System.Logger.Level.ERROR, toText(), exception);
  }

  /** All but the error itself, for people to read: what is logged. */
  public String toText() {
    StringBuilder text = new StringBuilder(message);
    if (promise != null) {
      text.append(": ").append(promise);
    }
    if (!createdAt.isEmpty()) {
      text.append("\nCreated");
      createdAt.forEach(element -> text.append("\n\tat ").append(element));
    }
    return text.toString();
  }
}
