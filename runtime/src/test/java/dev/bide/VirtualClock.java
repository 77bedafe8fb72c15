package dev.bide;

/** A time that jumps to the next timer when there is nothing to do. */
final class VirtualClock implements Clock {
  private long now;

  @Override
  public long now() {
    return now;
  }

  @Override
  public void park(Object blocker, long nanos) {
    if (nanos == Long.MAX_VALUE) {
      throw new IllegalStateException("deadlock: nothing is ready and no timer is set");
    }
    now += nanos;
  }
}
