package dev.bide.conformance.runners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bide.Asyncio;
import dev.bide.Runner;
import dev.bide.conformance.programs.Launched;
import dev.bide.conformance.programs.Waiting;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@link Runner#cancelOnShutdown}, in processes that are told to end, as by Ctrl-C. */
@Timeout(60)
class ShutdownTest {
  @Test
  void theMainTaskIsCancelledAndMayCleanUp() throws Exception {
    try (Launched program = new Launched(Waiting.class)) {
      assertThat(program.line()).isEqualTo("waiting");
      program.process().toHandle().destroy();

      assertThat(program.rest()).startsWith("cancelled", "cleaned up");
      assertThat(program.process().waitFor()).isNotZero();
    }
  }

  @Test
  void theJvmWaitsNoLongerThanTheLimit() throws Exception {
    try (Launched program = new Launched(Waiting.class, "-DcleanUp=1000")) {
      assertThat(program.line()).isEqualTo("waiting");
      program.process().toHandle().destroy();

      assertThat(program.rest()).containsExactly("cancelled");
      assertThat(program.process().waitFor()).isNotZero();
    }
  }

  @Test
  void aRunnerThatIsClosedIsForgotten() {
    Runner runner = new Runner().cancelOnShutdown(Duration.ofHours(1));
    assertThatThrownBy(() -> runner.cancelOnShutdown(Duration.ofHours(1)))
        .isInstanceOf(IllegalStateException.class);
    runner.run(Asyncio.sleep(0));
    runner.close();
    // Otherwise the JVM of this test would not end for an hour.
  }
}
