package news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MorningTest {
  private final Deque<CompletableFuture<String>> asked = new ArrayDeque<>();

  private CompletableFuture<String> ask() {
    asked.add(new CompletableFuture<>());
    return asked.getLast();
  }

  /** Each one is asked for only after the one before it has come. */
  private void deliver(String... news) {
    for (String text : news) {
      assertThat(asked).hasSize(1);
      asked.remove().complete(text);
    }
  }

  @Test
  void aComponentNamedInAnAsyncMethod() {
    var news = Morning.news(this::ask);

    deliver("rain", "wind", "sun");
    assertThat(news).isNotDone();

    deliver("snow");
    assertThat(news).isCompletedWithValue("2: RAIN, wind; 4: SUN, snow");
  }

  @Test
  void aBuilderAcrossAnAwait() {
    var news = Morning.builderAcrossAnAwait(this::ask);

    deliver("hi", "rain");
    assertThat(news).isNotDone();

    deliver("wind");
    assertThat(news).isCompletedWithValue("hi 2: RAIN, wind");
  }
}
