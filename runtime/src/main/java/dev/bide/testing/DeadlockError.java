package dev.bide.testing;

import dev.bide.EventLoop;

/**
 * Nothing is ready, no timer is set and no other thread works for the loop, but it is to go on. The
 * message has all tasks, and what each awaits.
 */
public final class DeadlockError extends AssertionError {
  private static final long serialVersionUID = 1L;

  DeadlockError(EventLoop loop) {
    super("deadlock: nothing is ready and no timer is set; " + Tasks.dump(loop));
  }
}
