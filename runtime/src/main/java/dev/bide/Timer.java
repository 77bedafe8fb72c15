package dev.bide;

/** What a loop runs at a given time, unless it has been cancelled before. */
interface Timer extends Runnable {
  /** Whether running it would do nothing. */
  boolean cancelled();
}
