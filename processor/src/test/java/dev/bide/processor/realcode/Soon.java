package dev.bide.processor.realcode;

import dev.bide.Awaitable;
import dev.bide.machine.Flow;
import dev.bide.machine.Leaf;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** What transformed code awaits: sometimes there already, sometimes not. */
public final class Soon {
  /** The system property that names the file for the figures, which are written at the end. */
  static final String FIGURES = "realcode.figures";

  /** One await in so many suspends. */
  private static final int SUSPENDING = Integer.getInteger("realcode.suspending", 3);

  /** One suspension in so many ends on another thread. */
  private static final int ELSEWHERE = 1024;

  private static final Executor OTHER =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "elsewhere");
            thread.setDaemon(true);
            return thread;
          });

  private static final LongAdder AWAITS = new LongAdder();
  private static final LongAdder SUSPENSIONS = new LongAdder();

  /** Counts calls. Several threads may get the same turn: nothing depends on it. */
  private static int turn;

  static {
    String file = System.getProperty(FIGURES);
    if (file != null) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> write(Path.of(file))));
    }
  }

  private Soon() {}

  private static void write(Path file) {
    try {
      Files.writeString(
          file, "; " + AWAITS.sum() + " awaits, " + SUSPENSIONS.sum() + " of them suspended");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives {@code value}. */
  public static <T> Awaitable<T> later(T value) {
    AWAITS.increment();
    int now = turn++;
    // Multiplied so that the pattern does not follow the loops of the code.
    return Integer.remainderUnsigned(now * 0x9E3779B9, SUSPENDING) == 0
        ? new Parked<>(value, now)
        : (flow, depth) -> value;
  }

  /** Gives nothing. */
  public static Awaitable<Void> later() {
    return later(null);
  }

  private record Parked<T>(T value, int turn) implements Awaitable<T>, Leaf {
    @Override
    public T awaitIn(Flow flow, int depth) {
      SUSPENSIONS.increment();
      flow.park(this);
      if (Integer.remainderUnsigned(turn, ELSEWHERE) == 0) {
        OTHER.execute(flow::wake);
      } else {
        flow.wake();
      }
      return null;
    }

    @Override
    public Object outcome() {
      return value;
    }

    @Override
    public boolean cancel(String message) {
      return false;
    }
  }
}
