package dev.bide.processor.fuzz;

/**
 * What came of a program.
 *
 * @param detail the error, or what both sides did
 */
record Verdict(Kind kind, String detail) {
  enum Kind {
    /** Both sides do the same. */
    SAME(false),
    /** Not Java, or longer than a trace may be: says nothing about Bide. */
    INVALID(false),
    /** Bide refuses it, or generates what javac refuses. */
    DOES_NOT_COMPILE(true),
    /** Bide or javac throws. */
    CRASH(true),
    /** The sides differ. */
    DIFFERS(true),
    /** Bide's side does not end. */
    HANGS(true);

    final boolean finding;

    Kind(boolean finding) {
      this.finding = finding;
    }
  }

  /** Whether {@code other} is likely to have the same cause. */
  boolean resembles(Verdict other) {
    return kind == other.kind && (kind != Kind.DOES_NOT_COMPILE || cause().equals(other.cause()));
  }

  /** The first line without names and numbers. */
  String cause() {
    String line = detail.lines().findFirst().orElse("");
    return kind + " " + line.replaceAll("fuzzed\\.|\\b[\\w$]*\\d[\\w$]*\\b", "_");
  }
}
