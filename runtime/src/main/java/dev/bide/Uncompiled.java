package dev.bide;

/** What is thrown where a verb that only compiled code may reach is really called. */
final class Uncompiled {
  private Uncompiled() {}

  static IllegalStateException use(String what) {
    return new IllegalStateException(
        what
            + " was reached in code that Bide has not compiled. Put it directly into the body of a"
            + " method annotated with @Async, and make sure that bide-processor is on the annotation"
            + " processor path of this build.");
  }
}
