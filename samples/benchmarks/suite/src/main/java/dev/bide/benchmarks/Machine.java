package dev.bide.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What figures come from. */
final class Machine {
  private Machine() {}

  /** The JDK, the processor and the system. */
  static String describe() throws IOException {
    return "%s %s, %s, %d CPUs, %s %s"
        .formatted(
            System.getProperty("java.vm.vendor"),
            Runtime.version(),
            processor(),
            Runtime.getRuntime().availableProcessors(),
            System.getProperty("os.name"),
            System.getProperty("os.arch"));
  }

  private static String processor() throws IOException {
    Path linux = Path.of("/proc/cpuinfo");
    if (!Files.exists(linux)) {
      return "processor unknown";
    }
    try (Stream<String> lines = Files.lines(linux)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).trim())
          .findFirst()
          .orElse("processor unknown");
    }
  }
}
