package dev.bide;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** The text of what may contain itself. Python's {@code reprlib.recursive_repr}. */
final class Recursion {
  /** What this thread is writing. */
  private static final ThreadLocal<Set<Object>> OPEN =
      ThreadLocal.withInitial(() -> Collections.newSetFromMap(new IdentityHashMap<>()));

  private Recursion() {}

  /** The text of {@code part}; "..." inside of that text of the same {@code whole}. */
  static String toString(Object whole, Object part) {
    Set<Object> open = OPEN.get();
    if (!open.add(whole)) {
      return "...";
    }
    try {
      return part.toString();
    } finally {
      open.remove(whole);
    }
  }
}
