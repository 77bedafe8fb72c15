package dev.bide.conformance.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The command {@code python3} of this machine. */
final class Python {
  private Python() {}

  /** Whether it is of the age of the scripts. */
  static boolean isThere() {
    try {
      return run("-c", "import sys; print(sys.version_info >= (3, 11))").equals(List.of("True"));
    } catch (IOException | InterruptedException notThere) {
      return false;
    }
  }

  /** The lines that {@code script} prints. */
  static List<String> run(Script script) throws IOException, InterruptedException {
    return run("-B", "-P", script + ".py");
  }

  private static List<String> run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("python3"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(Script.folder().toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().put("PYTHONPATH", ".");
    Process process = builder.start();
    List<String> lines = process.inputReader().lines().toList();
    process.waitFor();
    return lines;
  }
}
