package dev.bide.machine;

/**
 * Logical stack traces: an exception that leaves a resumed activation names the activations that
 * await it, as if they were still on the Java stack.
 */
final class Traces {
  private Traces() {}

  static void addAwaiters(Throwable failure, Frame caller) {}
}
