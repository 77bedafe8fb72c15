package dev.bide;

import static dev.bide.Asyncio.createTask;
import static dev.bide.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.bide.machine.Flow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratorTest {
  /** Emits 0, 1, 2..., sleeping before each; ignores being closed if it is stubborn. */
  private static final class Count extends AsyncGenerator<Integer> {
    private final boolean stubborn;
    private int i;

    Count(boolean stubborn) {
      this.stubborn = stubborn;
    }

    @Override
    protected Object advance(Flow flow, int depth) throws Throwable {
      switch (at) {
        case 1:
          flow.resumed();
          return emit(2, i++);
        case 2:
          try {
            sent();
          } catch (Throwable closing) {
            if (!stubborn) {
              throw closing;
            }
            return emit(2, -1);
          }
          break;
        default:
      }
      flow.await(sleep(0), depth);
      flow.suspend(this, 1);
      return null;
    }
  }

  @Test
  void isNotSteppedByTwoTasksAtOnce() {
    Count count = new Count(false);
    Coroutine<Object> main =
        Script.of(
            s -> {
              createTask(Script.of(t -> t.await(count.next())));
              return s.await(sleep(0));
            },
            s -> s.await(count.next()));

    assertThatIllegalStateException()
        .isThrownBy(() -> Asyncio.run(main))
        .withMessage("anext(): asynchronous generator is already running");
  }

  @Test
  void mustNotEmitWhenClosed() {
    Count count = new Count(true);
    Coroutine<Object> main = Script.of(s -> s.await(count.next()), s -> s.await(count.aclose()));

    assertThatIllegalStateException()
        .isThrownBy(() -> Asyncio.run(main))
        .withMessageContaining("ignored its closing");
  }

  @Test
  void cannotBeSentAValueBeforeItsFirstEmit() {
    Count count = new Count(false);

    assertThatIllegalStateException()
        .isThrownBy(() -> Asyncio.run(Script.of(s -> s.await(count.asend("early")))))
        .withMessageContaining("just-started");
  }

  @Test
  void mayNotEndByStopAsyncIteration() {
    class Stops extends AsyncGenerator<Integer> {
      @Override
      protected Object advance(Flow flow, int depth) {
        throw new StopAsyncIteration();
      }
    }

    assertThatIllegalStateException()
        .isThrownBy(() -> Asyncio.run(Script.of(s -> s.await(new Stops().next()))))
        .withMessage("async generator raised StopAsyncIteration")
        .withCauseInstanceOf(StopAsyncIteration.class);
  }

  @Test
  void awaitEachTakesAnyIterator() {
    List<Object> log = new ArrayList<>();
    int[] left = {2};
    AsyncIterator<Integer> countdown =
        () ->
            Script.of(
                s -> s.await(sleep(0)),
                s -> {
                  if (left[0] == 0) {
                    throw new StopAsyncIteration();
                  }
                  return left[0]--;
                });
    AwaitEach<Integer> each = new AwaitEach<>(countdown);
    Asyncio.run(
        Script.of(
            s -> s.await(new NextOf<>(each)),
            s -> {
              if (each.ended()) {
                return null;
              }
              log.add(s.last());
              return s.await(new NextOf<>(each)).then(1);
            }));

    assertThat(log).containsExactly(2, 1);
  }

  @Test
  void awaitEachClosesItsSourceOnce() {
    List<String> log = new ArrayList<>();
    class Source extends AsyncGenerator<Integer> {
      @Override
      protected Object advance(Flow flow, int depth) throws Throwable {
        if (at == 0) {
          return emit(1, 1);
        }
        try {
          sent();
        } finally {
          log.add("closed");
        }
        return end();
      }
    }
    AwaitEach<Integer> each = new AwaitEach<>(new Source());
    Awaitable<Void> close = (flow, depth) -> each.close(flow, depth, null);
    Awaitable<Void> again = (flow, depth) -> each.close(flow, depth, null);

    Asyncio.run(
        Script.of(s -> s.await(new NextOf<>(each)), s -> s.await(close), s -> s.await(again)));

    assertThat(log).containsExactly("closed");
  }
}
