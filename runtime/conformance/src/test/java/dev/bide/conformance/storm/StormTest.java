package dev.bide.conformance.storm;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.Task;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is cancelled, nothing is lost. {@code -Dstorm.seeds=500} makes it last; {@code
 * -Dstorm.first=70} begins with another seed than 1. On a stack of its own, because debug mode
 * looks at the stack all the time.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS, threadMode = ThreadMode.SEPARATE_THREAD)
class StormTest {
  private static final int SEEDS = Integer.getInteger("storm.seeds", 5);
  private static final int FIRST = Integer.getInteger("storm.first", 1);

  private static long cancellations;

  @AfterAll
  static void sayHowMany() {
    System.out.println(cancellations + " cancellations in " + SEEDS + " orders");
  }

  static Stream<Named<Supplier<StormProgram>>> programs() {
    return Stream.of(
        named("barrier", BarrierProgram::new),
        named("channel", ChannelProgram::new),
        named("condition", ConditionProgram::new),
        named("exit stack", ExitStackProgram::new),
        named("gather", GatherProgram::new),
        named("generator", GeneratorProgram::new),
        named("group", GroupProgram::new),
        named("join", JoinProgram::new),
        named("limiter", LimiterProgram::new),
        named("lock", LockProgram::new),
        named("queue", QueueProgram::new),
        named("retry", RetryProgram::new),
        named("scope", ScopeProgram::new),
        named("select", SelectProgram::new),
        named("semaphore", SemaphoreProgram::new),
        named("shield", ShieldProgram::new),
        named("start", StartProgram::new),
        named("stream", StreamProgram::new),
        named("timeout", TimeoutProgram::new));
  }

  @ParameterizedTest
  @MethodSource("programs")
  void nothingIsLostWhateverIsCancelled(Supplier<StormProgram> program) {
    Storm storm = new Storm(program);
    for (int seed = FIRST; seed < FIRST + SEEDS; seed++) {
      storm.blow(seed);
    }
    assertThat(storm.cancellations()).isGreaterThan(20L * SEEDS);
    cancellations += storm.cancellations();
  }

  /** Acquires and releases by hand, without a finally. */
  private static final class Careless implements StormProgram {
    @Async
    @Override
    public Coroutine<Void> run(Ledger ledger) {
      Ledger.Entry permit = ledger.open("permit");
      await(sleep(1));
      permit.close();
      return done();
    }
  }

  /** Takes a cancellation for a reason to go on. */
  private static final class Deaf implements StormProgram {
    @Async
    @Override
    public Coroutine<Void> run(Ledger ledger) {
      try {
        await(sleep(1));
      } catch (CancelledError ignored) {
        await(sleep(1));
      }
      return done();
    }
  }

  /** Leaves a task behind when it is cancelled. */
  private static final class Neglectful implements StormProgram {
    @Async
    @Override
    public Coroutine<Void> run(Ledger ledger) {
      Task<Void> task = createTask(sleep(2));
      await(sleep(1));
      await(task);
      return done();
    }
  }

  @Test
  void findsWhatIsWrong() {
    assertThatThrownBy(() -> new Storm(Careless::new).blow(1))
        .hasMessageContaining("Strike[seed=1, step=2, aim=MAIN]: still open: permit");
    assertThatThrownBy(() -> new Storm(Deaf::new).blow(1))
        .hasMessageContaining("the cancellation is lost");
    assertThatThrownBy(() -> new Storm(Neglectful::new).blow(1))
        .hasMessageContaining("has left tasks");
    assertThat(new Storm(Careless::new).run(Strike.none(1))).isPositive();
  }
}
