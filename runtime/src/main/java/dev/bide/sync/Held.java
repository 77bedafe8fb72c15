package dev.bide.sync;

import dev.bide.AsyncContext;
import dev.bide.Awaitable;

/** What has been acquired: a resource that is released at the end of a try-with-resources. */
final class Held implements AsyncContext {
  /** Swallows nothing, at once. */
  static final Awaitable<Boolean> LEFT = (flow, depth) -> false;

  private final Runnable release;

  Held(Runnable release) {
    this.release = release;
  }

  @Override
  public Awaitable<Boolean> exit(Throwable bodyError) {
    release.run();
    return LEFT;
  }
}
