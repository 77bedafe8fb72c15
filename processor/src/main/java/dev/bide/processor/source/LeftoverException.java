package dev.bide.processor.source;

import com.sun.source.util.TreePath;

/** A piece of the user's text contains a place that waits, which nothing has taken out of it. */
public final class LeftoverException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient TreePath place;

  LeftoverException(TreePath place) {
    super("nothing has taken out what waits here");
    this.place = place;
  }

  /** What waits. */
  public TreePath place() {
    return place;
  }
}
