package dev.bide.processor.mutation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Judges mutants for as long as wanted. */
public final class Mutate {
  private final List<Original> originals;
  private final AtomicLong next;
  private final long end;
  private final Consumer<String> out;
  private final Map<Verdict.Kind, Integer> kinds = new EnumMap<>(Verdict.Kind.class);
  private final Map<Verdict, Integer> causes = new HashMap<>();

  Mutate(List<Original> originals, long seed, long count, Consumer<String> out) {
    this.originals = originals;
    this.next = new AtomicLong(seed);
    this.end = seed + count;
    this.out = out;
  }

  /**
   * Judges {@code --count} mutants from {@code --seed} on, with {@code --threads}. Run it in the
   * folder of the module.
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < args.length; i += 2) {
      options.put(args[i], args[i + 1]);
    }
    long seed = Long.parseLong(options.getOrDefault("--seed", "1"));
    long count = Long.parseLong(options.getOrDefault("--count", "10000"));
    int threads = Integer.parseInt(options.getOrDefault("--threads", "2"));
    Mutate mutate = new Mutate(Original.all(), seed, count, System.out::println);
    long start = System.nanoTime();
    int findings = mutate.run(threads);
    System.out.printf(
        "%d mutants of %d programs, seeds %d to %d, Java %s, %.0f s: %s, %d findings%n",
        count,
        mutate.originals.size(),
        seed,
        seed + count - 1,
        Runtime.version(),
        (System.nanoTime() - start) / 1e9,
        mutate.kinds,
        findings);
    System.exit(findings == 0 ? 0 : 1);
  }

  /** Returns how many mutants showed that something is wrong. */
  int run(int threads) throws InterruptedException {
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread worker = new Thread(this::work, "judge " + i);
      worker.start();
      workers.add(worker);
    }
    for (Thread worker : workers) {
      worker.join();
    }
    return causes.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** How many mutants turned out to be of each kind. */
  Map<Verdict.Kind, Integer> kinds() {
    return kinds;
  }

  private void work() {
    Judge judge = new Judge();
    for (long seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
      Mutant mutant = Mutant.of(seed, originals);
      note(mutant, judge.judge(mutant));
    }
  }

  private synchronized void note(Mutant mutant, Verdict verdict) {
    kinds.merge(verdict.kind(), 1, Integer::sum);
    if (verdict.kind().isFinding && causes.merge(verdict, 1, Integer::sum) == 1) {
      out.accept("=== " + verdict + "\n" + mutant);
    }
  }
}
