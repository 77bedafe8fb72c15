package dev.bide.processor.mutation;

/**
 * What is to be said about a mutant.
 *
 * @param detail the same for mutants with the same cause, as far as one can tell
 */
record Verdict(Kind kind, String detail) {
  /** How a mutant turned out. */
  enum Kind {
    /** Compiles, and every async method is linked with its machine. */
    COMPILED(false),
    /** javac accepts it and Bide says what is wrong. */
    DIAGNOSED(false),
    /** javac rejects it, and Bide has nothing to add. */
    INVALID(false),
    /** An exception came out of the compiler, but only with Bide. */
    CRASH(true),
    /** Does not end in time. */
    HANG(true),
    /** Bide complains about itself. */
    DEFECT(true),
    /** Compiles, but not everything was transformed. */
    SILENT(true),
    /** javac rejects it, and Bide complains too, or hides what javac has to say. */
    NOISE(true),
    /** javac accepts it, and fails on something that Bide has made of it. */
    BROKEN(true);

    final boolean isFinding;

    Kind(boolean isFinding) {
      this.isFinding = isFinding;
    }
  }
}
