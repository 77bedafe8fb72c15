package dev.bide;

import java.util.List;

/**
 * Several errors that happened at the same time, as a {@link TaskGroup} throws them. Python's
 * {@code ExceptionGroup}. The errors are also its {@linkplain #getSuppressed suppressed} ones, so
 * that its stack trace shows them.
 */
public final class ExceptionGroup extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Throwable> exceptions;

  /**
   * A group.
   *
   * @param exceptions at least one
   */
  public ExceptionGroup(String message, List<? extends Throwable> exceptions) {
    super(
        message
            + " ("
            + exceptions.size()
            + (exceptions.size() == 1 ? " sub-exception)" : " sub-exceptions)"));
    this.exceptions = List.copyOf(exceptions);
    exceptions.forEach(this::addSuppressed);
  }

  /** The errors, in the order in which they happened. */
  public List<Throwable> exceptions() {
    return exceptions == null ? List.of(getSuppressed()) : exceptions;
  }
}
