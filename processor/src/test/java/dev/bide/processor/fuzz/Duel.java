package dev.bide.processor.fuzz;

import dev.bide.Asyncio;
import dev.bide.processor.fixture.Mode;
import dev.bide.processor.fixture.Trace;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Compiles programs for both sides, runs them in every mode, and compares. For one thread. */
final class Duel implements AutoCloseable {
  private static final int LONGEST_TRACE = 15_000;
  private static final long SECONDS = 20;
  private static final long STACK_BYTES = 16L << 20;

  private static final FutureTask<?> END = new FutureTask<>(() -> null);

  private final StandardJavaFileManager files = Javac.files();
  private LinkedBlockingQueue<FutureTask<?>> work = runner();

  /** A thread that does what comes out of the queue; null ends it. */
  private static LinkedBlockingQueue<FutureTask<?>> runner() {
    LinkedBlockingQueue<FutureTask<?>> queue = new LinkedBlockingQueue<>();
    Runnable loop =
        () -> {
          try {
            for (FutureTask<?> task = queue.take(); task != END; task = queue.take()) {
              task.run();
            }
          } catch (InterruptedException e) {
            throw new AssertionError(e);
          }
        };
    Thread thread = new Thread(null, loop, "programs", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    return queue;
  }

  /** What one run did; {@code end} why it could not go on. */
  private record Outcome(List<String> trace, String end) {
    /** Whether it is too long, or javac has made code from it that is not valid. */
    boolean isUseless() {
      return trace.size() > LONGEST_TRACE
          || end.contains("VerifyError")
          || trace.stream().anyMatch(each -> each.contains("VerifyError"));
    }

    String differsFrom(Outcome truth) {
      int same = 0;
      while (same < Math.min(trace.size(), truth.trace.size())
          && trace.get(same).equals(truth.trace.get(same))) {
        same++;
      }
      return truth.from(same) + "\n  but was " + from(same);
    }

    private String from(int index) {
      List<String> rest = trace.subList(index, Math.min(index + 5, trace.size()));
      return "[" + index + "] " + String.join(" ", rest) + " ... " + end;
    }
  }

  Verdict judge(Program program) {
    return judge(List.of(program)).get(program);
  }

  /** The verdict on each program. */
  Map<Program, Verdict> judge(List<Program> programs) {
    Map<Program, Verdict> verdicts = new LinkedHashMap<>();
    Map<Javac.Result, Loaded> loaded = new IdentityHashMap<>();
    Map<Program, Outcome> truths = new LinkedHashMap<>();
    compile(programs, true, verdicts)
        .forEach(
            (program, result) -> {
              Loaded plain = loaded.computeIfAbsent(result, each -> new Loaded(each.classes()));
              Outcome truth = outcome(program, plain, true, Mode.READY);
              if (truth == null || truth.isUseless()) {
                verdicts.put(program, new Verdict(Verdict.Kind.INVALID, "oracle: " + truth));
              } else {
                truths.put(program, truth);
              }
            });
    compile(List.copyOf(truths.keySet()), false, verdicts)
        .forEach(
            (program, result) -> {
              Loaded machines = loaded.computeIfAbsent(result, each -> new Loaded(each.classes()));
              verdicts.put(program, compare(program, truths.get(program), machines));
            });
    return verdicts;
  }

  /** The compiled programs; each of the others gets a verdict. */
  private Map<Program, Javac.Result> compile(
      List<Program> programs, boolean oracle, Map<Program, Verdict> verdicts) {
    Map<Program, Javac.Result> compiled = new LinkedHashMap<>();
    List<Program> left = programs;
    while (!left.isEmpty()) {
      Javac.Result result = Javac.compile(left, oracle, files);
      if (result.success()) {
        left.forEach(each -> compiled.put(each, result));
        return compiled;
      }
      List<Program> rest = new ArrayList<>();
      for (Program program : left) {
        Verdict verdict = blame(program, result, oracle, left.size() == 1);
        if (verdict == null) {
          rest.add(program);
        } else {
          verdicts.put(program, verdict);
        }
      }
      if (rest.size() == left.size()) {
        int half = left.size() / 2;
        compiled.putAll(compile(left.subList(0, half), oracle, verdicts));
        compiled.putAll(compile(left.subList(half, left.size()), oracle, verdicts));
        return compiled;
      }
      left = rest;
    }
    return compiled;
  }

  /** The verdict if {@code program} is to blame; otherwise null. */
  private static Verdict blame(
      Program program, Javac.Result result, boolean oracle, boolean alone) {
    List<Diagnostic<? extends JavaFileObject>> own =
        result.errors().stream().filter(each -> alone || isIn(each, program)).toList();
    if (own.isEmpty() && !alone) {
      return null;
    }
    String text =
        own.stream()
            .map(
                each ->
                    each.getMessage(null).lines().collect(Collectors.joining(" "))
                        + "\n"
                        + where(each))
            .collect(Collectors.joining("\n"));
    if (oracle) {
      return new Verdict(Verdict.Kind.INVALID, text + result.crash());
    }
    boolean crashed = result.crash() != null || text.contains("BIDE099");
    if (crashed && result.crash() != null) {
      text = result.crash() + " at " + result.crash().getStackTrace()[0] + "\n" + text;
    }
    return new Verdict(crashed ? Verdict.Kind.CRASH : Verdict.Kind.DOES_NOT_COMPILE, text);
  }

  private static boolean isIn(Diagnostic<? extends JavaFileObject> error, Program program) {
    return error.getSource() != null
        && error.getSource().getName().matches(".*/" + program.name() + "(\\$.*)?\\.java");
  }

  private static String where(Diagnostic<? extends JavaFileObject> error) {
    try {
      String text = error.getSource().getCharContent(true).toString();
      String line =
          text.lines().skip(Math.max(0, error.getLineNumber() - 1)).findFirst().orElse("");
      return "  " + error.getSource().getName() + ":" + error.getLineNumber() + " " + line.strip();
    } catch (java.io.IOException | NullPointerException e) {
      return "  nowhere";
    }
  }

  private Verdict compare(Program program, Outcome truth, Loaded machines) {
    for (Mode mode : Mode.values()) {
      Outcome outcome = outcome(program, machines, false, mode);
      if (outcome == null) {
        // A machine that is busy or asleep looks the same, but not twice.
        outcome = outcome(program, machines, false, mode);
      }
      if (outcome == null) {
        return new Verdict(Verdict.Kind.HANGS, mode.toString());
      }
      if (!outcome.equals(truth)) {
        return new Verdict(
            Verdict.Kind.DIFFERS, mode + "\n  should be " + outcome.differsFrom(truth));
      }
    }
    return new Verdict(Verdict.Kind.SAME, "");
  }

  /** What the program does; null if it takes too long. */
  private Outcome outcome(Program program, Loaded classes, boolean oracle, Mode mode) {
    Trace.Run run = new Trace.Run(mode);
    FutureTask<Outcome> task = new FutureTask<>(() -> run(program, classes, oracle, run));
    work.add(task);
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      work.add(END);
      work = runner();
      return null;
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Outcome run(Program program, Loaded classes, boolean oracle, Trace.Run run) {
    Trace.enter(run);
    String end = "";
    try {
      Instance instance = new Instance(classes.loadClass(Program.PACKAGE + "." + program.name()));
      if (oracle) {
        Sequence.runOracle(instance);
      } else {
        Asyncio.run(new Sequence(instance));
      }
    } catch (Throwable failure) {
      end = "!! " + Trace.describe(failure);
    }
    return new Outcome(run.entries(), end);
  }

  @Override
  public void close() {
    work.add(END);
  }
}
