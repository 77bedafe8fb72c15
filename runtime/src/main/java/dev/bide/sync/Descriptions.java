package dev.bide.sync;

/** The texts by which people tell synchronization objects apart. */
final class Descriptions {
  private Descriptions() {}

  /** Such as {@code <AsyncLock [locked, waiters:2]>}. */
  static String of(Object object, String state, WaitLine<?> waiters) {
    String waiting = waiters.size() == 0 ? "" : ", waiters:" + waiters.size();
    return "<" + object.getClass().getSimpleName() + " [" + state + waiting + "]>";
  }
}
