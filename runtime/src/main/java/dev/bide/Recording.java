package dev.bide;

/**
 * The way to Java Flight Recorder. It is open only if the system property {@code dev.bide.jfr} is
 * {@code true}, because the first event alone loads a thousand classes; otherwise nothing is left
 * of these calls. If it is open, they cost next to nothing as long as no recording asks for the
 * events.
 */
final class Recording {
  private static final boolean OPEN =
      Boolean.getBoolean("dev.bide.jfr") && ModuleLayer.boot().findModule("jdk.jfr").isPresent();

  private Recording() {}

  static void started(Task<?> task) {
    if (OPEN) {
      FlightEvents.started(task);
    }
  }

  static void suspended(Task<?> task) {
    if (OPEN) {
      FlightEvents.suspended(task);
    }
  }

  static void ended(Task<?> task) {
    if (OPEN) {
      FlightEvents.ended(task);
    }
  }

  /** Whether {@link #beginStep} and {@link #endStep} are to be called around each callback. */
  static boolean watchesSteps() {
    return OPEN && FlightEvents.watchesSteps();
  }

  /** A callback begins to run; returns what {@link #endStep} takes. */
  static Object beginStep() {
    return OPEN ? FlightEvents.beginStep() : null;
  }

  static void endStep(Object step, Object callback) {
    if (OPEN) {
      FlightEvents.endStep(step, callback);
    }
  }
}
