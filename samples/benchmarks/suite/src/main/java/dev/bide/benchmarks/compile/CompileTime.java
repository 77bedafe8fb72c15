package dev.bide.benchmarks.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What Bide adds to the time that javac takes: the same 200 classes compiled with it and without,
 * one process each, by turns. Prints a table in Markdown; times are of a whole process, from the
 * start of the JVM, in seconds, medians of the runs.
 *
 * <p>Arguments: the runtime's archive, the processor's archive, how many runs.
 */
public final class CompileTime {
  private static final int[] ASYNC = {0, 10, 100, 1000, 2000};

  private final Path runtime;
  private final Path processor;
  private final int runs;
  private final Path work;

  private CompileTime(Path runtime, Path processor, int runs, Path work) {
    this.runtime = runtime;
    this.processor = processor;
    this.runs = runs;
    this.work = work;
  }

  /** What a compilation took: seconds of all processors, and seconds that passed. */
  private record Cost(double cpu, double wall) {
    static Cost median(List<Cost> costs) {
      return new Cost(
          middle(costs.stream().mapToDouble(Cost::cpu).sorted().toArray()),
          middle(costs.stream().mapToDouble(Cost::wall).sorted().toArray()));
    }

    private static double middle(double[] sorted) {
      return sorted[sorted.length / 2];
    }
  }

  /** See {@link CompileTime}. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path work = Files.createTempDirectory("compile-time");
    CompileTime benchmark =
        new CompileTime(Path.of(args[0]), Path.of(args[1]), Integer.parseInt(args[2]), work);
    System.out.printf(
        "JDK %s, %d classes of %d methods, medians of %d runs, seconds%n%n",
        Runtime.version(), Services.CLASSES, Services.METHODS, benchmark.runs);
    System.out.println(
        "| async methods | lines | CPU with, without | ratio | elapsed with, without | ratio |");
    System.out.println("|---|---|---|---|---|---|");
    for (int async : ASYNC) {
      benchmark.measure(async);
    }
  }

  private void measure(int async) throws IOException, InterruptedException {
    Path sources = work.resolve("sources-" + async);
    Services.write(sources, async);
    List<Cost> with = new ArrayList<>();
    List<Cost> without = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      with.add(compile(sources, List.of("-processorpath", processor.toString())));
      without.add(compile(sources, List.of("-proc:none")));
    }
    Cost bide = Cost.median(with);
    Cost plain = Cost.median(without);
    System.out.printf(
        Locale.ROOT,
        "| %,d | %,d | %.1f, %.1f | %.2f | %.1f, %.1f | %.2f |%n",
        async,
        lines(sources),
        bide.cpu,
        plain.cpu,
        bide.cpu / plain.cpu,
        bide.wall,
        plain.wall,
        bide.wall / plain.wall);
  }

  private Cost compile(Path sources, List<String> processing)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Javac.class.getName()));
    command.addAll(List.of("-cp", runtime.toString()));
    command.addAll(processing);
    command.addAll(List.of("-d", Files.createTempDirectory(work, "classes").toString()));
    try (Stream<Path> files = Files.list(sources)) {
      files.map(Path::toString).sorted().forEach(command::add);
    }
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String[] figures = new String(process.getInputStream().readAllBytes()).strip().split(" ");
    if (process.waitFor() != 0) {
      throw new IOException("javac has failed");
    }
    return new Cost(Integer.parseInt(figures[0]) / 1e3, Integer.parseInt(figures[1]) / 1e3);
  }

  private static long lines(Path sources) throws IOException {
    long lines = 0;
    try (Stream<Path> files = Files.list(sources)) {
      for (Path file : files.toList()) {
        try (Stream<String> text = Files.lines(file)) {
          lines += text.count();
        }
      }
    }
    return lines;
  }
}
