package dev.bide;

import java.util.Collection;

/** The promise that tells one task of what happens to others. */
final class Waiter extends Promise<Void> implements Dependent {
  private final Collection<? extends Promise<?>> others;

  /**
   * A waiter.
   *
   * @param others may change while it waits
   */
  Waiter(EventLoop loop, Collection<? extends Promise<?>> others) {
    super(loop);
    this.others = others;
  }

  /** Lets the task go on; nothing happens if it does already. */
  void release() {
    if (!done()) {
      setResult(null);
    }
  }

  @Override
  public Collection<? extends Promise<?>> awaits() {
    return others;
  }
}
