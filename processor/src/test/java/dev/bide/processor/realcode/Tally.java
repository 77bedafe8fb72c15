package dev.bide.processor.realcode;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Counts what is left alone, by reason. */
final class Tally {
  private final Map<String, Integer> methods = new HashMap<>();
  private final Map<String, Integer> calls = new HashMap<>();

  void leftMethod(String reason) {
    methods.merge(reason, 1, Integer::sum);
  }

  void leftCall(String reason) {
    calls.merge(reason, 1, Integer::sum);
  }

  void left(boolean isCall, String reason) {
    (isCall ? calls : methods).merge(reason, 1, Integer::sum);
  }

  @Override
  public String toString() {
    return "methods left alone: " + text(methods) + "\ncalls left alone: " + text(calls);
  }

  private static String text(Map<String, Integer> reasons) {
    return reasons.values().stream().mapToInt(Integer::intValue).sum()
        + reasons.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(each -> "\n  %6d %s".formatted(each.getValue(), each.getKey()))
            .collect(Collectors.joining());
  }
}
