package dev.bide;

/** Lets the tests of this module see in which tick a loop is. */
public final class Ticks {
  private Ticks() {}

  /** How many ticks of {@code loop} have begun. */
  public static long of(EventLoop loop) {
    return loop.ticks();
  }
}
