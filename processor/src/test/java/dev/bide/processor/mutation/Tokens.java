package dev.bide.processor.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java text in pieces that are one token each, or what stands between tokens. */
final class Tokens {
  private static final Pattern PIECE =
      Pattern.compile(
          "(?<space>\\s+|//[^\\n]*|/\\*(?s:.*?)\\*/)"
              + "|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*)"
              + "|(?<literal>\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'"
              + "|\\d[\\w.]*)"
              + "|(?<sign>>>>=|>>=|<<=|\\.\\.\\.|->|::|\\+\\+|--|&&|\\|\\||[-+*/%&|^=!<>]=|(?s:.))");

  /** What kind of thing a piece is. */
  enum Kind {
    SPACE,
    WORD,
    LITERAL,
    SIGN
  }

  /** A piece of text. */
  record Piece(Kind kind, String text) {}

  private Tokens() {}

  /** The pieces of {@code text}, which give it again one behind the other. */
  static List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher matcher = PIECE.matcher(text);
    while (matcher.find()) {
      Kind kind = Kind.SIGN;
      if (matcher.group("space") != null) {
        kind = Kind.SPACE;
      } else if (matcher.group("word") != null) {
        kind = Kind.WORD;
      } else if (matcher.group("literal") != null) {
        kind = Kind.LITERAL;
      }
      pieces.add(new Piece(kind, matcher.group()));
    }
    return pieces;
  }
}
