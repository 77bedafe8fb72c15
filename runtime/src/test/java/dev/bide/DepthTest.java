package dev.bide;

import static dev.bide.Asyncio.sleep;
import static dev.bide.Asyncio.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bide.machine.Flow;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Chains of awaits are limited by the heap, not by the stack. */
class DepthTest {
  private static final int MILLION = 1_000_000;

  @Test
  void millionDeepThatNeverSuspends() {
    assertThat(Asyncio.run(new Deep(MILLION, value(0)))).isEqualTo(MILLION);
  }

  @Test
  void millionDeepThatSuspendsAtTheBottom() {
    assertThat(Asyncio.run(new Deep(MILLION, sleep(0.001, 0)))).isEqualTo(MILLION);
  }

  @Test
  void millionDeepThatFailsAtTheBottom() {
    IllegalStateException failure = new IllegalStateException("bottom");
    Coroutine<Integer> bottom =
        Script.of(
            s -> s.await(sleep(0)),
            s -> {
              throw failure;
            });

    assertThatThrownBy(() -> Asyncio.run(new Deep(MILLION, bottom))).isSameAs(failure);
  }

  @Test
  void millionDeepWithoutALoop() throws Exception {
    CompletableFuture<Integer> given = new CompletableFuture<>();
    CompletableFuture<Integer> result = new Awaiting(given).toFuture().thenApply(n -> n);

    given.complete(1);

    assertThat(result.get(30, TimeUnit.SECONDS)).isEqualTo(MILLION + 1);
  }

  private static final class Awaiting extends Coroutine<Integer> {
    private final CompletableFuture<Integer> given;

    Awaiting(CompletableFuture<Integer> given) {
      this.given = given;
    }

    @Override
    protected Object step(Flow flow, int depth) throws Throwable {
      if (at != 0) {
        return flow.resumed();
      }
      Integer n = flow.await(new Deep(MILLION, new Stage(given)), depth);
      if (flow.suspended()) {
        flow.suspend(this, 1);
      }
      return n;
    }
  }

  private record Stage(CompletableFuture<Integer> future) implements Awaitable<Integer> {
    @Override
    public Integer awaitIn(Flow flow, int depth) throws Throwable {
      return flow.await(future, depth);
    }
  }

  @Test
  void itemsOfAGeneratorThatIsSteppedFromFarBelow() {
    class Count extends AsyncGenerator<Integer> {
      private int i;

      @Override
      protected Object advance(Flow flow, int depth) throws Throwable {
        if (at == 1) {
          sent();
        }
        return i < 2 ? emit(1, i++) : end();
      }
    }
    AwaitEach<Integer> each = new AwaitEach<>(new Count());

    assertThat(Asyncio.run(new Deep(Flow.MAX_DEPTH - 1, new NextOf<>(each))))
        .isEqualTo(Flow.MAX_DEPTH - 1);
    assertThat(Asyncio.run(new Deep(Flow.MAX_DEPTH - 1, new NextOf<>(each))))
        .isEqualTo(Flow.MAX_DEPTH);
    assertThat(each.ended()).isFalse();
    assertThat(Asyncio.run(new NextOf<>(each))).isNull();
    assertThat(each.ended()).isTrue();
  }
}
