package dev.bide.processor.realcode;

/**
 * Text to put around a piece of a method's body.
 *
 * @param kind what it makes of the piece
 * @param start of the piece in its file
 * @param end of the piece
 * @param depth how deep in the tree the piece stands: of two that start at the same place, the
 *     outer one has the smaller depth
 * @param callee the id of the method whose async version is called; null unless {@code kind} is
 *     {@link Kind#DIRECT}
 * @param nameEnd where the name of that method ends
 */
record Change(
    Kind kind,
    int start,
    int end,
    int depth,
    String before,
    String after,
    String callee,
    int nameEnd) {

  /** What becomes of a piece. */
  enum Kind {
    /** A call whose value is awaited. */
    AWAIT,
    /** A call of a method that is async itself. */
    DIRECT,
    /** A return statement; the method cannot be async without it. */
    RETURN,
    /** The end of a method without result, if it can be reached. */
    END
  }

  /** Names it in its file. */
  String id() {
    return kind + "@" + start + "-" + end;
  }

  boolean isAwait() {
    return kind == Kind.AWAIT || kind == Kind.DIRECT;
  }
}
