package dev.bide;

/** What another thread has ordered and waits for, so that it has to hear if it never runs. */
interface Posted extends Runnable {
  /** The loop has been closed. Called once, by any thread, in place of {@link #run}. */
  void dropped();
}
