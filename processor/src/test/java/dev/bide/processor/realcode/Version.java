package dev.bide.processor.realcode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The text of a library file with the methods that are async now. */
final class Version {
  private static final String IMPORTS =
      " import dev.bide.Async; import dev.bide.Asyncio; import dev.bide.Coroutine;"
          + " import dev.bide.processor.realcode.Blocking; import dev.bide.processor.realcode.Soon;";

  /** Something to put at a place of the old text. */
  private record Insertion(int at, boolean closes, int depth, String text) {}

  /** Where text between two places of the old text is now. */
  record Region(int start, int end, String id) {
    boolean contains(long position) {
      return start <= position && position <= end;
    }

    int length() {
      return end - start;
    }
  }

  private final LibraryFile file;
  private final Set<String> all;
  private final Set<String> revoked;
  private final List<Candidate> candidates;
  private final Set<Change> changes = new LinkedHashSet<>();
  private final List<Insertion> insertions = new ArrayList<>();
  private final int[] lengths;
  private final String text;

  private Version(LibraryFile file, Set<String> all, Set<String> revoked) {
    this.file = file;
    this.all = all;
    this.revoked = revoked;
    this.candidates =
        file.candidates().stream().filter(each -> !revoked.contains(each.id())).toList();
    candidates.forEach(this::insert);
    if (!candidates.isEmpty()) {
      insertions.add(new Insertion(file.importsAt(), false, 0, IMPORTS));
    }
    insertions.sort(
        Comparator.comparingInt(Insertion::at)
            .thenComparing(each -> !each.closes())
            .thenComparing(each -> each.closes() ? -each.depth() : each.depth()));
    this.lengths = new int[insertions.size()];
    this.text = insert();
  }

  /**
   * {@code file} with its candidates async, but for those methods and changes that are revoked.
   *
   * @param all the ids of the candidates of all files
   */
  static Version of(LibraryFile file, Set<String> all, Set<String> revoked) {
    return new Version(file, all, revoked);
  }

  /** What a change is called when it is revoked. */
  static String key(LibraryFile file, Change change) {
    return file.path() + "#" + change.id();
  }

  String text() {
    return text;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /** What has been changed, in all candidates. */
  Set<Change> changes() {
    return changes;
  }

  /** How many candidates await something. */
  int awaiting() {
    return (int)
        candidates.stream()
            .filter(
                candidate ->
                    candidate.changes().stream()
                        .anyMatch(each -> each.isAwait() && changes.contains(each)))
            .count();
  }

  private void insert(Candidate candidate) {
    String opening = candidate.bridge() + " " + candidate.header();
    insertions.add(new Insertion(candidate.bodyStart(), false, 0, opening));
    for (Change change : candidate.changes()) {
      boolean isPossible =
          change.callee() == null
              || all.contains(change.callee()) && !revoked.contains(change.callee());
      if (isPossible && !revoked.contains(key(file, change))) {
        changes.add(change);
        insertions.add(new Insertion(change.start(), false, change.depth(), change.before()));
        insertions.add(new Insertion(change.end(), true, change.depth(), change.after()));
        if (change.callee() != null) {
          insertions.add(new Insertion(change.nameEnd(), true, Integer.MAX_VALUE, Survey.twin("")));
        }
      }
    }
  }

  private String insert() {
    StringBuilder result = new StringBuilder();
    int from = 0;
    int i = 0;
    for (Insertion each : insertions) {
      result.append(file.text(), from, each.at()).append(each.text());
      from = each.at();
      lengths[i++] = each.text().length();
    }
    return result.append(file.text().substring(from)).toString();
  }

  /** Where the place {@code old} of the old text is now, before what has been inserted there. */
  private int before(int old) {
    int now = old;
    for (int i = 0; i < lengths.length && insertions.get(i).at() < old; i++) {
      now += lengths[i];
    }
    return now;
  }

  /** Where the place {@code old} of the old text is now, behind what has been inserted there. */
  private int behind(int old) {
    int now = old;
    for (int i = 0; i < lengths.length && insertions.get(i).at() <= old; i++) {
      now += lengths[i];
    }
    return now;
  }

  /** The id of the candidate that begins in the line {@code line}, which counts from 1. */
  Optional<String> methodAt(int line) {
    int start = 0;
    for (int i = 1; i < line; i++) {
      start = file.text().indexOf('\n', start) + 1;
    }
    int from = start;
    return candidates.stream()
        .filter(each -> each.bodyEnd() >= from)
        .min(Comparator.comparingInt(Candidate::bodyEnd))
        .map(Candidate::id);
  }

  /**
   * What to revoke for an error at {@code position}: the innermost await around it, or else the
   * method.
   */
  Optional<String> blame(long position) {
    List<Region> regions = new ArrayList<>();
    for (Candidate candidate : candidates) {
      Region whole =
          new Region(before(candidate.bodyStart()), behind(candidate.bodyEnd()), candidate.id());
      if (whole.contains(position)) {
        regions.add(whole);
        candidate.changes().stream()
            .filter(each -> changes.contains(each))
            .map(
                each ->
                    new Region(
                        before(each.start()),
                        behind(each.end()),
                        each.kind() == Change.Kind.RETURN ? candidate.id() : key(file, each)))
            .filter(each -> each.contains(position))
            .forEach(regions::add);
      }
    }
    return regions.stream().min(Comparator.comparingInt(Region::length)).map(Region::id);
  }
}
