package dev.bide.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures one peer in a process of its own.
 *
 * @param python the interpreter of asyncio
 * @param warmUps iterations of JMH that are not counted
 * @param iterations those that are
 */
record Fork(String python, int warmUps, int iterations) {
  private static final TimeValue ITERATION = TimeValue.milliseconds(400);

  /** Of whole programs: whether and when it is collected would be most of the figure. */
  private static final List<String> HEAP = List.of("-Xms4g", "-Xmx4g", "-Xmn3g");

  /** How much less asyncio does of what takes long. */
  private static final int SHARE_OF_PYTHON = 10;

  Measurement measure(Workload workload, PeerName peer)
      throws IOException, InterruptedException, RunnerException {
    if (!peer.onJvm()) {
      return python(workload);
    }
    return workload.kind == Workload.Kind.PROGRAM ? program(workload, peer) : jmh(workload, peer);
  }

  private Measurement jmh(Workload workload, PeerName peer) throws RunnerException {
    Options options =
        new OptionsBuilder()
            .include(Micro.class.getName() + "\\.run$")
            .param("workload", workload.label)
            .param("peer", peer.key())
            .jvmArgsAppend(flags(peer))
            .forks(1)
            .warmupIterations(warmUps)
            .warmupTime(ITERATION)
            .measurementIterations(iterations)
            .measurementTime(ITERATION)
            .addProfiler(GCProfiler.class)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    RunResult result = new Runner(options).runSingle();
    List<Double> figures = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      fork.getIterationResults()
          .forEach(each -> figures.add(each.getPrimaryResult().getScore() / workload.divisor));
    }
    double bytes = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
    return measurement(workload, peer, bytes / workload.divisor, List.of(), figures);
  }

  private static String[] flags(PeerName peer) {
    List<String> flags = new ArrayList<>(peer.jvmFlags());
    if (Runtime.version().feature() >= 24) {
      flags.add("--sun-misc-unsafe-memory-access=allow"); // JMH looks at addresses of fields
    }
    return flags.toArray(String[]::new);
  }

  private static Measurement program(Workload workload, PeerName peer)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(HEAP);
    command.addAll(peer.jvmFlags());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(WholeProgram.class.getName(), workload.label, peer.key()));
    List<Double> figures = figures(command);
    boolean single = figures.size() == 1;
    return measurement(
        workload,
        peer,
        Double.NaN,
        single ? List.of() : figures.subList(0, 1),
        single ? figures : figures.subList(1, figures.size()));
  }

  private Measurement python(Workload workload) throws IOException, InterruptedException {
    boolean lessOfIt = workload.kind == Workload.Kind.TASKS || workload == Workload.SPAWN;
    int share = lessOfIt ? SHARE_OF_PYTHON : 1;
    List<String> command =
        List.of(python, "python/measure.py", workload.label, "" + workload.size / share);
    double divisor = (double) workload.divisor / share;
    List<Double> figures = figures(command).stream().map(each -> each / divisor).toList();
    return measurement(workload, PeerName.ASYNCIO, Double.NaN, List.of(), figures);
  }

  private static Measurement measurement(
      Workload workload, PeerName peer, double bytes, List<Double> cold, List<Double> warm) {
    int jdk = Runtime.version().feature();
    return new Measurement(jdk, workload, peer, bytes, cold, warm);
  }

  /** Runs a program that prints a line of {@link WholeProgram#RESULT}. */
  private static List<Double> figures(List<String> command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    List<String> lines;
    try (var output = process.inputReader()) {
      lines = output.lines().filter(each -> each.startsWith(WholeProgram.RESULT)).toList();
    }
    if (process.waitFor() != 0 || lines.size() != 1) {
      throw new IllegalStateException("failed: " + String.join(" ", command));
    }
    return Arrays.stream(lines.get(0).split(" ")).skip(1).map(Double::valueOf).toList();
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d iterations of %s after %d", iterations, ITERATION, warmUps);
  }
}
