package dev.bide.conformance.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is cancelled, nothing is lost. {@code -Dstorm.seeds=500} makes it last; {@code
 * -Dstorm.first=70} begins with another seed than 1.
 */
class StormTest {
  private static final int SEEDS = Integer.getInteger("storm.seeds", 3);
  private static final int FIRST = Integer.getInteger("storm.first", 1);

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
    assertThat(storm.cancellations()).isGreaterThan(SEEDS);
    System.out.println(storm.cancellations() + " cancellations in " + SEEDS + " orders");
  }
}
