package dev.bide.samples.futures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BasketTest {
  private final Map<String, CompletableFuture<Integer>> asked = new HashMap<>();
  private final Basket basket =
      new Basket(item -> asked.computeIfAbsent(item, any -> new CompletableFuture<>()));

  @Test
  void asksForOnePriceAfterTheOther() {
    CompletableFuture<Integer> total = basket.total(List.of("tea", "milk"));
    assertThat(asked).containsOnlyKeys("tea");

    asked.get("tea").complete(250);
    assertThat(asked).containsOnlyKeys("tea", "milk");
    assertThat(total).isNotDone();

    asked.get("milk").complete(90);
    assertThat(total).isCompletedWithValue(340);
  }

  @Test
  void failsAsThePriceDoes() {
    CompletableFuture<Integer> total = basket.total(List.of("tea"));

    asked.get("tea").completeExceptionally(new IllegalStateException("sold out"));

    assertThatThrownBy(total::join).hasCause(new IllegalStateException("sold out"));
  }
}
