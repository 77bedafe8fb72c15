package dev.bide.conformance.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** A moment of the {@link Soak}; on a stack of its own, for debug mode keeps many traces of it. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class SoakTest {
  private final List<String> printed = new ArrayList<>();

  @Test
  void aCrowdIsAliveAtOnceAndEnds() {
    assertThat(Crowd.gather(20_000)).startsWith("20,000 tasks alive at once");
  }

  @Test
  void whateverGoesOnNothingIsLeft() {
    assertThat(new Soak(printed::add).bustle(1, Duration.ofSeconds(1))).isGreaterThan(6_000);
    assertThat(printed.get(printed.size() - 1)).contains("rounds, the heap has grown by");
  }

  @Test
  void aHeapThatGrowsIsAFailure() {
    assertThat(Heap.drift(List.of(1000L, 5000L, 3000L))).isEqualTo(2000);
    assertThatThrownBy(() -> Heap.drift(List.of(0L, 0L, 10_000_000L, 10_000_000L)))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("10,000,000 bytes");
  }
}
