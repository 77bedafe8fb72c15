package dev.bide;

/**
 * The way to Java Flight Recorder, for JVMs that have it. Without it nothing is left of these
 * calls; with it they cost nothing as long as no recording has switched the events on.
 */
final class Recording {
  private static final boolean AVAILABLE = ModuleLayer.boot().findModule("jdk.jfr").isPresent();

  private Recording() {}

  static void started(Task<?> task) {
    if (AVAILABLE) {
      FlightEvents.started(task);
    }
  }

  static void suspended(Task<?> task) {
    if (AVAILABLE) {
      FlightEvents.suspended(task);
    }
  }

  static void ended(Task<?> task) {
    if (AVAILABLE) {
      FlightEvents.ended(task);
    }
  }

  /** Whether {@link #beginStep} and {@link #endStep} are to be called around each callback. */
  static boolean watchesSteps() {
    return AVAILABLE && FlightEvents.watchesSteps();
  }

  /** A callback begins to run; returns what {@link #endStep} takes. */
  static Object beginStep() {
    return AVAILABLE ? FlightEvents.beginStep() : null;
  }

  static void endStep(Object step, Runnable callback) {
    if (AVAILABLE) {
      FlightEvents.endStep(step, callback);
    }
  }
}
