package dev.bide.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Two hundred classes for the compiler to work on, of ten methods each, in the shapes that services
 * are made of. Some of the methods are async, the others do the same without waiting.
 */
final class Services {
  static final int CLASSES = 200;
  static final int METHODS = 10;

  private static final String HEAD =
      """
      package services;

      import static dev.bide.Asyncio.*;

      import dev.bide.Async;
      import dev.bide.Coroutine;
      import java.util.ArrayList;
      import java.util.HashMap;
      import java.util.List;
      import java.util.Map;

      /** A service. */
      public class Service%d {
        private final Map<String, Integer> known = new HashMap<>();
        private int calls;
      """;

  private static final String FETCH =
      """
        Coroutine<Integer> fetch(String key) {
          calls++;
          await(pause());
          return value(known.getOrDefault(key, calls));
        }
      """;

  private static final String[] OTHERS = {
    """
      Coroutine<Integer> total%d(List<String> keys) {
        int total = 0;
        for (String key : keys) {
          if (!key.isEmpty()) {
            total += await(fetch(key)) * keys.size();
          }
        }
        return value(total);
      }
    """,
    """
      Coroutine<String> describe%d(String key, int limit) {
        StringBuilder text = new StringBuilder(key);
        try {
          int found = await(fetch(key));
          while (text.length() < limit) {
            text.append(found).append(' ').append(known.size());
          }
        } catch (IllegalStateException e) {
          text.append(e.getMessage());
        } finally {
          calls += text.length();
        }
        return value(text.toString());
      }
    """,
    """
      Coroutine<List<String>> sorted%d(Map<String, List<Integer>> groups) {
        List<String> names = new ArrayList<>(groups.keySet());
        names.sort(String::compareTo);
        List<String> result = new ArrayList<>();
        for (String name : names) {
          int sum = groups.get(name).stream().mapToInt(Integer::intValue).sum();
          switch (sum %% 3) {
            case 0 -> result.add(name + await(fetch(name)));
            case 1 -> result.add(name);
            default -> { }
          }
        }
        return value(result);
      }
    """,
    """
      Coroutine<Integer> chain%d(String first, String second) {
        int a = await(fetch(first));
        int b = await(fetch(second + a));
        return value(Math.max(a, b) + known.computeIfAbsent(first, key -> key.length() + a));
      }
    """
  };

  private Services() {}

  /** Writes the classes below {@code folder}; {@code async} of their methods are. */
  static void write(Path folder, int async) throws IOException {
    Files.createDirectories(folder);
    for (int number = 0; number < CLASSES; number++) {
      Files.writeString(folder.resolve("Service" + number + ".java"), text(number, async));
    }
  }

  /** The first method of every class is async before the second of any is. */
  private static String text(int number, int async) {
    boolean awaits = number < async;
    StringBuilder text = new StringBuilder(HEAD.formatted(number));
    text.append(method(FETCH, awaits, awaits));
    for (int i = 1; i < METHODS; i++) {
      String method = OTHERS[i % OTHERS.length].formatted(i);
      text.append(method(method, i * CLASSES + number < async, awaits));
    }
    return text.append("}\n").toString();
  }

  private static String method(String text, boolean isAsync, boolean fetchesAsync) {
    String async = "\n  @Async\n" + text.replace("pause()", "sleep(0.1)");
    String plain =
        "\n"
            + text.replaceFirst("Coroutine<(.*)> (\\w+\\()", "$1 $2")
                .replace("await(pause())", "Thread.onSpinWait()")
                .replace("await(fetch(", fetchesAsync ? "run(fetch(" : "(fetch(")
                .replace("return value(", "return (");
    return isAsync ? async : plain;
  }
}
