package dev.bide.conformance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is ported of which file of CPython, in Markdown. */
final class CoverageTable {
  private static final String HEAD =
      """
      # The runtime against asyncio

      The tests of this module are situations of CPython's own tests, written anew in Java and compiled by Bide.
      `@Ported` names the cases that a test stands for; a comment in the test says where Bide differs on purpose.

      `CoverageTest` writes this table (`-Ddev.bide.conformance.write=true`) and fails when it is out of date. A case
      is counted once, however many classes run it on other types. The cases are listed in `cases.txt` and the
      reasons in `left.txt`, below `src/test/resources`.

      | file | cases | covered | left | open |
      |---|---:|---:|---:|---:|
      """;

  private final Cases cases;
  private final Set<String> covered;

  CoverageTable(Cases cases, Set<String> covered) {
    this.cases = cases;
    this.covered = covered;
  }

  String text() {
    StringBuilder text = new StringBuilder(HEAD);
    for (String file : cases.files()) {
      appendRow(text, "`" + file + "`", of(file));
    }
    appendRow(text, "all", cases.all());
    appendReasons(text);
    appendOpen(text);
    return text.toString();
  }

  private Set<String> of(String file) {
    return cases.all().stream()
        .filter(name -> Cases.file(name).equals(file))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private boolean isLeft(String name) {
    return !covered.contains(name) && cases.reason(name).isPresent();
  }

  private boolean isOpen(String name) {
    return !covered.contains(name) && cases.reason(name).isEmpty();
  }

  private void appendRow(StringBuilder text, String title, Set<String> rows) {
    text.append(
        "| %s | %d | %d | %d | %d |\n"
            .formatted(
                title,
                rows.size(),
                rows.stream().filter(covered::contains).count(),
                rows.stream().filter(this::isLeft).count(),
                rows.stream().filter(this::isOpen).count()));
  }

  private void appendReasons(StringBuilder text) {
    Map<String, Map<String, Long>> counts = new TreeMap<>();
    for (String name : cases.all()) {
      if (isLeft(name)) {
        counts
            .computeIfAbsent(cases.reason(name).orElseThrow(), reason -> new TreeMap<>())
            .merge(Cases.file(name), 1L, Long::sum);
      }
    }
    text.append("\nWhy cases are left:\n\n| reason | cases |\n|---|---|\n");
    counts.forEach(
        (reason, files) ->
            text.append("| ").append(reason).append(" | ").append(list(files)).append(" |\n"));
  }

  private static String list(Map<String, Long> files) {
    return files.entrySet().stream()
        .map(entry -> "`" + entry.getKey() + "` " + entry.getValue())
        .collect(Collectors.joining(", "));
  }

  private void appendOpen(StringBuilder text) {
    List<String> open = cases.all().stream().filter(this::isOpen).toList();
    if (!open.isEmpty()) {
      text.append("\nWhat is open:\n\n");
      open.forEach(name -> text.append("- `" + name + "`\n"));
    }
  }
}
