package dev.bide.processor.mutation;

import dev.bide.processor.mutation.Tokens.Kind;
import dev.bide.processor.mutation.Tokens.Piece;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * A program that has been changed at random.
 *
 * @param edits what has been done, for a reader
 */
record Mutant(long seed, Original original, Map<String, String> files, List<String> edits) {
  /** Most broken programs are broken in one place: more of them, and javac rejects nearly all. */
  private static final int[] EDITS = {1, 1, 1, 2, 2, 3};

  /** Words that change what is around them. */
  private static final List<String> WORDS =
      List.of(
          "static",
          "final",
          "abstract",
          "synchronized",
          "private",
          "default",
          "@Async",
          "await",
          "emit",
          "awaitEach",
          "value",
          "this",
          "super",
          "null",
          "return",
          "throw",
          "new",
          "yield",
          "break",
          "continue",
          "try",
          "finally",
          "int",
          "long",
          "Object",
          "var",
          "void",
          "class",
          "record",
          "->",
          "{",
          "}",
          "(",
          ")",
          ";",
          "?",
          ":",
          "<",
          ">",
          "...",
          "1",
          "\"s\"");

  /** The mutant number {@code seed}. */
  static Mutant of(long seed, List<Original> originals) {
    Random random = new Random(seed * 0x9E3779B97F4A7C15L);
    Original original = originals.get(random.nextInt(originals.size()));
    List<String> paths = new ArrayList<>(original.files().keySet());
    String path = paths.get(random.nextInt(paths.size()));
    Editing editing = new Editing(Tokens.of(original.files().get(path)), random);
    int edits = EDITS[random.nextInt(EDITS.length)];
    for (int i = 0; i < edits; i++) {
      editing.edit();
    }
    Map<String, String> files = new LinkedHashMap<>(original.files());
    files.put(path, editing.text());
    return new Mutant(seed, original, files, editing.done);
  }

  /** {@code original} as it is. */
  static Mutant none(Original original) {
    return new Mutant(0, original, original.files(), List.of());
  }

  @Override
  public String toString() {
    return "%d of %s: %s%n%s"
        .formatted(seed, original.name(), edits, String.join("\n", files.values()));
  }

  private static final class Editing {
    private final List<Piece> pieces;
    private final Random random;
    private final List<String> done = new ArrayList<>();

    Editing(List<Piece> pieces, Random random) {
      this.pieces = pieces;
      this.random = random;
    }

    String text() {
      return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    void edit() {
      int at = token();
      switch (random.nextInt(12)) {
        case 0, 1 -> delete(at);
        case 2 -> duplicate(at);
        case 3 -> swap(at, nextToken(at));
        case 4 -> swap(at, token());
        case 5, 6, 7 -> replaceByLike(at);
        case 8 -> insert(at);
        case 9, 10 -> line(at, false);
        default -> line(at, true);
      }
    }

    /** A token, rarely one of the first line, which has the imports. */
    private int token() {
      int from = 0;
      if (random.nextInt(20) != 0) {
        while (from < pieces.size() - 1 && !pieces.get(from).text().contains("\n")) {
          from++;
        }
      }
      for (int i = 0; i < 1000; i++) {
        int at = from + random.nextInt(pieces.size() - from);
        if (pieces.get(at).kind() != Kind.SPACE) {
          return at;
        }
      }
      return pieces.size() - 1;
    }

    private int nextToken(int at) {
      for (int i = at + 1; i < pieces.size(); i++) {
        if (pieces.get(i).kind() != Kind.SPACE) {
          return i;
        }
      }
      return at;
    }

    private void delete(int at) {
      done.add("delete " + pieces.get(at).text());
      pieces.set(at, new Piece(Kind.SPACE, " "));
    }

    private void duplicate(int at) {
      done.add("duplicate " + pieces.get(at).text());
      pieces.add(at, new Piece(Kind.SPACE, " "));
      pieces.add(at, pieces.get(at + 1));
    }

    private void swap(int a, int b) {
      done.add("swap " + pieces.get(a).text() + " and " + pieces.get(b).text());
      Piece first = pieces.get(a);
      pieces.set(a, pieces.get(b));
      pieces.set(b, first);
    }

    private void replaceByLike(int at) {
      Kind kind = pieces.get(at).kind();
      int other = token();
      for (int i = 0; i < 100 && pieces.get(other).kind() != kind; i++) {
        other = token();
      }
      done.add("replace " + pieces.get(at).text() + " by " + pieces.get(other).text());
      pieces.set(at, pieces.get(other));
    }

    private void insert(int at) {
      String word = WORDS.get(random.nextInt(WORDS.size()));
      done.add("insert " + word + " before " + pieces.get(at).text());
      pieces.add(at, new Piece(Kind.WORD, word + " "));
    }

    /** Deletes the line around {@code at}, or writes it twice. */
    private void line(int at, boolean twice) {
      int start = at;
      while (start > 0 && !pieces.get(start - 1).text().contains("\n")) {
        start--;
      }
      int end = at;
      while (end < pieces.size() && !pieces.get(end).text().contains("\n")) {
        end++;
      }
      List<Piece> line = new ArrayList<>(pieces.subList(start, end));
      String text = line.stream().map(Piece::text).collect(Collectors.joining());
      if (twice) {
        done.add("duplicate line " + text);
        pieces.add(end, new Piece(Kind.SPACE, "\n"));
        pieces.addAll(end + 1, line);
      } else {
        done.add("delete line " + text);
        pieces.subList(start, end).clear();
        pieces.add(start, new Piece(Kind.SPACE, " "));
      }
    }
  }
}
