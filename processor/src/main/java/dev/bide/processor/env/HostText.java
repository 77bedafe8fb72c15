package dev.bide.processor.env;

import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/**
 * A host's text as the second task reads it: the user's, with edits for what other processors have
 * done to the class. No edit adds or removes a line break, so line numbers are the user's own.
 *
 * @param user the text of the user's file
 * @param edits in ascending order, not overlapping
 * @param text the user's text with the edits made
 */
record HostText(String user, List<Edit> edits, String text) {

  /**
   * Puts {@code replacement} where the user's text has {@code start} (inclusive) to {@code end}
   * (exclusive).
   */
  record Edit(int start, int end, String replacement) {
    private int growth() {
      return replacement.length() - (end - start);
    }
  }

  static HostText of(CompilationUnitTree unit) {
    String user;
    try {
      user = unit.getSourceFile().getCharContent(true).toString();
    } catch (IOException e) {
      user = ""; // gone since javac parsed it
    }
    return new HostText(user, List.of(), user);
  }

  /** The user's text with these edits. */
  HostText with(List<Edit> edits) {
    List<Edit> sorted = edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList();
    StringBuilder edited = new StringBuilder();
    int copied = 0;
    for (Edit edit : sorted) {
      edited.append(user, copied, edit.start()).append(edit.replacement());
      copied = edit.end();
    }
    return new HostText(user, sorted, edited.append(user, copied, user.length()).toString());
  }

  /** Where a position of the user's text is in the edited one. */
  long edited(long position) {
    long shift = 0;
    for (Edit edit : edits) {
      if (edit.start() < position) {
        shift += edit.growth();
      }
    }
    return position + shift;
  }

  /**
   * Where a position of the edited text is in the user's; what was added is where it was put in.
   */
  long user(long position) {
    long shift = 0;
    for (Edit edit : edits) {
      long start = edit.start() + shift;
      if (position <= start) {
        break;
      }
      if (position < start + edit.replacement().length()) {
        return edit.start();
      }
      shift += edit.growth();
    }
    return position - shift;
  }

  /** Whether a position of the edited text is in something that the user did not write. */
  boolean isAdded(long position) {
    long shift = 0;
    for (Edit edit : edits) {
      long start = edit.start() + shift;
      if (start <= position && position < start + edit.replacement().length()) {
        return true;
      }
      shift += edit.growth();
    }
    return false;
  }
}
