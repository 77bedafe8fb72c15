package dev.bide.sync;

/** An element of a ring: a {@link WaitLine} and its waiters. */
abstract class Link {
  private Link previous = this;
  private Link next = this;

  /** The element behind this one; itself if it is alone. */
  final Link next() {
    return next;
  }

  /** Takes its place before {@code link}; at the end, if that is the line. */
  final void insertBefore(Link link) {
    previous = link.previous;
    next = link;
    previous.next = this;
    link.previous = this;
  }

  /** Leaves the ring, for good or until it is inserted again. */
  final void unlink() {
    previous.next = next;
    next.previous = previous;
    next = null; // or one that is garbage, but old, would keep all that came later
  }
}
