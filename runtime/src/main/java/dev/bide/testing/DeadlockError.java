package dev.bide.testing;

import dev.bide.CallGraph;
import dev.bide.EventLoop;

/**
 * Nothing is ready, no timer is set and no other thread works for the loop, but it is to go on. The
 * message has all tasks, and who awaits whom.
 */
public final class DeadlockError extends AssertionError {
  private static final long serialVersionUID = 1L;

  DeadlockError(EventLoop loop) {
    super("deadlock: nothing is ready and no timer is set\n" + CallGraph.of(loop).toText());
  }
}
