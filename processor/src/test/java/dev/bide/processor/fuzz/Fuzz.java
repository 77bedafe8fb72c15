package dev.bide.processor.fuzz;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Runs the fuzzer for as long as wanted. */
public final class Fuzz {

  private final AtomicLong nextSeed;
  private final long methods;
  private final int most;
  private final int attempts;
  private final int batch;
  private final Consumer<String> out;
  private final Map<String, Integer> causes = new HashMap<>();
  private final Map<Verdict.Kind, Integer> kinds = new HashMap<>();
  private long done;
  private int findings;

  Fuzz(long seed, long methods, int most, int attempts, int batch, Consumer<String> out) {
    this.nextSeed = new AtomicLong(seed);
    this.methods = methods;
    this.most = most;
    this.attempts = attempts;
    this.batch = batch;
    this.out = out;
  }

  public static void main(String[] args) throws InterruptedException {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
    long methods = Long.parseLong(options.getOrDefault("--methods", "10000"));
    int threads = Integer.parseInt(options.getOrDefault("--threads", "2"));
    int batch = Integer.parseInt(options.getOrDefault("--batch", "60"));
    int attempts = Integer.parseInt(options.getOrDefault("--attempts", "2500"));
    int most = Integer.parseInt(options.getOrDefault("--findings", "10"));
    Fuzz fuzz = new Fuzz(seed, methods, most, attempts, batch, System.out::println);
    if (options.containsKey("--show")) {
      System.out.println(Program.random(seed, "P" + seed).text(false));
      return;
    }
    Instant start = Instant.now();
    fuzz.run(threads);
    double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
    System.out.printf(
        "%d methods, seeds %d to %d, %.0f s, %.0f methods/s, findings %d%n%s%n%s%n",
        fuzz.done,
        seed,
        fuzz.nextSeed.get() - 1,
        seconds,
        fuzz.done / seconds,
        fuzz.findings,
        fuzz.kinds,
        fuzz.causes);
    System.exit(fuzz.findings == 0 ? 0 : 1);
  }

  /** Judges programs; returns how many findings there were. */
  int run(int threads) throws InterruptedException {
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread worker = new Thread(null, this::work, "fuzz " + i, 64L << 20);
      worker.start();
      workers.add(worker);
    }
    for (Thread worker : workers) {
      worker.join();
    }
    return findings;
  }

  private void work() {
    try (Duel duel = new Duel()) {
      while (goesOn()) {
        long first = nextSeed.getAndAdd(batch);
        List<Program> programs = new ArrayList<>();
        for (long seed = first; seed < first + batch; seed++) {
          programs.add(Program.random(seed, "P" + seed));
        }
        duel.judge(programs).forEach((program, verdict) -> note(program, verdict, duel));
      }
    }
  }

  private synchronized boolean goesOn() {
    return done < methods && findings < most;
  }

  private void note(Program program, Verdict verdict, Duel duel) {
    synchronized (this) {
      done += program.methods();
      kinds.merge(verdict.kind(), 1, Integer::sum);
      if (verdict.kind() != Verdict.Kind.SAME) {
        int known = causes.merge(verdict.cause(), 1, Integer::sum);
        if (verdict.kind() == Verdict.Kind.INVALID && known == 1) {
          out.accept("INVALID " + program.seed() + " " + verdict.detail());
        }
        if (!verdict.kind().finding || known > (verdict.kind() == Verdict.Kind.DIFFERS ? 4 : 1)) {
          return;
        }
        findings++;
      } else {
        return;
      }
    }
    Program small = Shrinker.shrink(program, attempts, each -> duel.judge(each).resembles(verdict));
    String report = report(small, duel.judge(small));
    synchronized (this) {
      out.accept(report);
    }
  }

  private static String report(Program program, Verdict verdict) {
    return "=== seed %d: %s %s\n%s"
        .formatted(
            program.seed(),
            verdict.kind(),
            verdict.detail(),
            Layout.indent(program.body().text(false)));
  }
}
