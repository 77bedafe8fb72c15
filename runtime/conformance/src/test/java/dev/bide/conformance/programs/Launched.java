package dev.bide.conformance.programs;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program of the tests in a JVM of its own. */
public final class Launched implements AutoCloseable {
  private final Process process;
  private final BufferedReader output;

  /** Starts {@code program} with {@code options} of the JVM. */
  public Launched(Class<?> program, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
    process = new ProcessBuilder(command).redirectErrorStream(true).start();
    output = process.inputReader();
  }

  /** The process. */
  public Process process() {
    return process;
  }

  /** Waits for the next line of its output; null at the end. */
  public String line() throws IOException {
    return output.readLine();
  }

  /** The lines that are left. */
  public List<String> rest() {
    return output.lines().toList();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
