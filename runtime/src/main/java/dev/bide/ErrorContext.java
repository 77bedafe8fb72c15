package dev.bide;

/**
 * An error that nobody awaits, as the loop's exception handler gets it.
 *
 * @param message what happened
 * @param exception the error; may be null
 * @param promise the task or promise it belongs to; may be null
 */
public record ErrorContext(String message, Throwable exception, Promise<?> promise) {
  private static final System.Logger LOGGER = System.getLogger("dev.bide");

  static void log(EventLoop loop, ErrorContext context) {
    String where = context.promise == null ? "" : ": " + context.promise;
    LOGGER.log(System.Logger.Level.ERROR, context.message + where, context.exception);
  }
}
