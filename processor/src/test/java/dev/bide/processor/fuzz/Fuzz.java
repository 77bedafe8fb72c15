package dev.bide.processor.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Runs the fuzzer for as long as wanted. From the root of the project:
 *
 * <pre>
 * mvn -q -Pfuzz -pl runtime,processor process-test-classes -Dfuzz="--seed 1 --methods 100000"
 * </pre>
 *
 * Each finding is printed with its seed, what is wrong, and the smallest program that shows it; the
 * exit status is 1 if there is one, or the fuzzer fails itself. A line now and then, and the last
 * one, say how far the run has come. Options, each with a value:
 *
 * <ul>
 *   <li>{@code --seed} of the first program, 1; the programs after it have the following seeds
 *   <li>{@code --methods} how many async methods to generate, 10000
 *   <li>{@code --findings} after how many findings to stop, 10
 *   <li>{@code --attempts} how many programs may be tried to make a finding small, 1000
 *   <li>{@code --batch} how many programs, of about seven methods each, javac gets at once, 80
 *   <li>{@code --threads} how many batches are judged at once, 1
 *   <li>{@code --show true} prints the program of the seed instead
 * </ul>
 */
public final class Fuzz {
  /** How many findings that look alike are made small and printed. */
  private static final int ALIKE = 3;

  /** After how many methods a run says how far it has come. */
  private static final int REPORT = 5_000;

  private final Settings settings;
  private final Consumer<String> out;
  private final Map<String, Integer> causes = new HashMap<>();
  private final Map<Verdict.Kind, Integer> kinds = new EnumMap<>(Verdict.Kind.class);
  private final Map<String, Integer> invalid = new TreeMap<>();
  private final Instant start = Instant.now();
  private long nextSeed;
  private long reported;
  private long methods;
  private int findings;

  /** Set when a worker has ended by a failure of the fuzzer itself. */
  private volatile boolean broken;

  /** The options of the command line, in the order of the documentation. */
  record Settings(long seed, long methods, int findings, int attempts, int batch, int threads) {}

  Fuzz(Settings settings, Consumer<String> out) {
    this.settings = settings;
    this.out = out;
    this.nextSeed = settings.seed();
  }

  /** See {@link Fuzz}. */
  public static void main(String[] args) throws InterruptedException {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
    if (options.containsKey("--show")) {
      System.out.println(Layout.indent(Program.random(seed, "P" + seed).text(false)));
      return;
    }
    Fuzz fuzz =
        new Fuzz(
            new Settings(
                seed,
                Long.parseLong(options.getOrDefault("--methods", "10000")),
                Integer.parseInt(options.getOrDefault("--findings", "10")),
                Integer.parseInt(options.getOrDefault("--attempts", "1000")),
                Integer.parseInt(options.getOrDefault("--batch", "80")),
                Integer.parseInt(options.getOrDefault("--threads", "1"))),
            System.out::println);
    fuzz.run();
    fuzz.report();
    fuzz.invalid.forEach((cause, count) -> System.out.println(count + " x " + cause));
    System.exit(fuzz.findings == 0 && !fuzz.broken ? 0 : 1);
  }

  /** Says how far the run has come. */
  private synchronized void report() {
    double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
    out.accept(
        "%d methods, seeds %d to %d, on JDK %d, in %.0f s (%.0f methods/s): %d findings, programs %s"
            .formatted(
                methods,
                settings.seed(),
                nextSeed - 1,
                Runtime.version().feature(),
                seconds,
                methods / seconds,
                findings,
                kinds));
    reported = methods;
  }

  /** Generates and judges; returns how many findings there were. */
  int run() throws InterruptedException {
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < settings.threads(); i++) {
      Thread worker = new Thread(null, this::work, "fuzz " + i, 64L << 20);
      worker.setUncaughtExceptionHandler(
          (thread, failure) -> {
            failure.printStackTrace();
            broken = true;
          });
      worker.start();
      workers.add(worker);
    }
    for (Thread worker : workers) {
      worker.join();
    }
    return findings;
  }

  /** How many methods have been judged. */
  synchronized long methods() {
    return methods;
  }

  /** How many programs were not Java, or ran too long. */
  synchronized int invalid() {
    return kinds.getOrDefault(Verdict.Kind.INVALID, 0);
  }

  private void work() {
    try (Duel duel = new Duel()) {
      for (List<Program> programs = next(); !programs.isEmpty(); programs = next()) {
        duel.judge(programs).forEach((program, verdict) -> note(program, verdict, duel));
        if (methods() >= reported + REPORT) {
          report();
        }
      }
    }
  }

  /** The next programs; none if it is enough. */
  private List<Program> next() {
    long first;
    synchronized (this) {
      if (methods >= settings.methods() || findings >= settings.findings()) {
        return List.of();
      }
      first = nextSeed;
      nextSeed += settings.batch();
    }
    List<Program> programs = new ArrayList<>();
    for (long seed = first; seed < first + settings.batch(); seed++) {
      programs.add(Program.random(seed, "P" + seed));
    }
    return programs;
  }

  private void note(Program program, Verdict verdict, Duel duel) {
    if (isNew(program, verdict)) {
      Program small =
          Shrinker.shrink(
              program, settings.attempts(), each -> duel.judge(each).resembles(verdict));
      Verdict shown = duel.judge(small);
      out.accept(
          "seed %d: %s %s%n%s"
              .formatted(
                  program.seed(),
                  shown.kind(),
                  shown.detail(),
                  Layout.indent(small.body().text(false))));
    }
  }

  /** Counts; whether {@code verdict} is a finding that is worth its report. */
  private synchronized boolean isNew(Program program, Verdict verdict) {
    methods += program.methods();
    kinds.merge(verdict.kind(), 1, Integer::sum);
    if (verdict.kind() == Verdict.Kind.INVALID) {
      invalid.merge(verdict.cause(), 1, Integer::sum);
    }
    if (!verdict.kind().finding) {
      return false;
    }
    findings++;
    return causes.merge(verdict.cause(), 1, Integer::sum) <= ALIKE;
  }
}
