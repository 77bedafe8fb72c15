package dev.bide.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The cases of CPython, which of them have a counterpart, and why others have none. */
final class Cases {
  private static final String SAME = " = ";

  /** All cases, as {@code test_locks.LockTests.test_acquire}. */
  private final Set<String> all = new TreeSet<>();

  /** Classes that run the cases of another one. */
  private final Map<String, String> subclasses = new TreeMap<>();

  /** Patterns of cases, and why they are left. */
  private final Map<Pattern, String> reasons = new LinkedHashMap<>();

  Cases() {
    for (String line : lines("cases.txt")) {
      if (line.contains(SAME)) {
        subclasses.put(line.split(SAME)[0], line.split(SAME)[1]);
      } else {
        all.add(line);
      }
    }
    String reason = null;
    for (String line : lines("left.txt")) {
      if (line.startsWith(" ")) {
        String pattern = line.strip().replace(".", "\\.").replace("*", ".*");
        reasons.put(Pattern.compile(pattern), reason);
      } else {
        reason = line;
      }
    }
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Cases.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<String> all() {
    return all;
  }

  /** The files, in order. */
  Set<String> files() {
    return all.stream().map(Cases::file).collect(Collectors.toCollection(TreeSet::new));
  }

  static String file(String name) {
    return name.substring(0, name.indexOf('.'));
  }

  /** The case that {@code name} is, by the class that defines it. */
  String canonical(String name) {
    int dot = name.lastIndexOf('.');
    String type = name.substring(0, dot);
    return subclasses.getOrDefault(type, type) + name.substring(dot);
  }

  /** Why {@code name} is left; empty if nothing is said about it. */
  Optional<String> reason(String name) {
    return reasons.entrySet().stream()
        .filter(entry -> entry.getKey().matcher(name).matches())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** The patterns of {@code left.txt} that match no case. */
  List<Pattern> uselessPatterns() {
    return reasons.keySet().stream()
        .filter(pattern -> all.stream().noneMatch(pattern.asMatchPredicate()))
        .toList();
  }
}
