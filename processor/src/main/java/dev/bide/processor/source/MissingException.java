package dev.bide.processor.source;

/**
 * Generated code would have to name something that is missing or wrong in the user's declarations.
 * javac says so there, and would say it once more about the generated code, which therefore has to
 * wait.
 */
public final class MissingException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Says what is missing, in a few words. */
  MissingException(String what) {
    super(what);
  }
}
