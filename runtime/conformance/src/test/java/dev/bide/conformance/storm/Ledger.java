package dev.bide.conformance.storm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a program has opened: to be closed exactly once. */
final class Ledger {
  private final Map<String, Integer> open = new TreeMap<>();
  private final List<String> violations = new ArrayList<>();

  /** Notes that {@code what} was opened; any number of it may be open. */
  Entry open(String what) {
    return open(what, Integer.MAX_VALUE);
  }

  /** Notes that {@code what} was opened, of which no more than {@code limit} may be open. */
  Entry open(String what, int limit) {
    if (open.merge(what, 1, Integer::sum) > limit) {
      violations.add("more than " + limit + " open: " + what);
    }
    return new Entry(what);
  }

  /** Notes that something is not as it should be, if {@code holds} is false. */
  void require(boolean holds, String what) {
    if (!holds) {
      violations.add(what);
    }
  }

  /** Requires that everything has been closed once. */
  void requireSettled() {
    open.forEach((what, count) -> require(count == 0, "still open: " + what));
    if (!violations.isEmpty()) {
      throw new AssertionError(String.join("; ", violations));
    }
  }

  /** One thing that was opened. */
  final class Entry implements AutoCloseable {
    private final String what;
    private boolean closed;

    private Entry(String what) {
      this.what = what;
    }

    @Override
    public void close() {
      require(!closed, "closed twice: " + what);
      closed = true;
      open.merge(what, -1, Integer::sum);
    }
  }
}
