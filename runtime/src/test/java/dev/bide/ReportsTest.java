package dev.bide;

import static dev.bide.Asyncio.createTask;
import static dev.bide.Asyncio.shield;
import static dev.bide.Asyncio.sleep;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bide.machine.Flow;
import dev.bide.testing.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the exception handler is told, and the end of a runner. */
class ReportsTest {
  private final EventLoop loop = new EventLoop(new VirtualClock());
  private final List<String> reports = new ArrayList<>();

  private void run(Coroutine<?> main) {
    loop.setExceptionHandler(
        (self, context) ->
            reports.add(
                "%s: %s at %s"
                    .formatted(context.message(), context.exception().getMessage(), loop.time())));
    try (Runner runner = new Runner(loop)) {
      runner.run(main);
    }
  }

  private static Coroutine<Object> failing(String message) {
    return Script.of(
        s -> s.await(sleep(1)),
        s -> {
          throw new IllegalStateException(message);
        });
  }

  @Test
  void aFailureThatNobodyLooksAtIsReportedAfterAWhile() {
    run(
        Script.of(
            s -> {
              createTask(failing("lost"));
              return s.await(sleep(100));
            }));

    assertThat(reports).containsExactly("Task exception was never retrieved: lost at 21.0");
  }

  @Test
  void orWhenRunEnds() {
    run(
        Script.of(
            s -> {
              createTask(failing("lost"));
              Promise<Object> promise = new Promise<>();
              promise.setException(new IllegalStateException("promised"));
              return s.await(sleep(2));
            }));

    assertThat(reports)
        .containsExactly(
            "Promise exception was never retrieved: promised at 2.0",
            "Task exception was never retrieved: lost at 2.0");
  }

  @Test
  void notIfSomebodyLooksInTime() {
    run(
        Script.of(
            s -> s.await(sleep(2, createTask(failing("seen")))),
            s -> s.await(s.<Task<?>>last()).caught(),
            s -> s.await(sleep(100))));

    assertThat(reports).isEmpty();
  }

  @Test
  void notIfItIsACancellation() {
    run(
        Script.of(
            s -> s.await(sleep(2, createTask(sleep(1000)))),
            s -> {
              s.<Task<?>>last().cancel();
              return s.await(sleep(100));
            }));

    assertThat(reports).isEmpty();
  }

  @Test
  void aShieldedFailureThatComesTooLateIsReported() {
    run(
        Script.of(
            s -> {
              Promise<Object> shielded = shield(failing("late"));
              shielded.cancel();
              return s.await(sleep(2));
            }));

    assertThat(reports).containsExactly("exception in shielded promise: late at 1.0");
  }

  @Test
  void aFailingHandlerDoesNotStopTheLoop() {
    loop.setExceptionHandler(
        (self, context) -> {
          throw new IllegalArgumentException("handler");
        });
    try (Runner runner = new Runner(loop)) {
      Coroutine<Object> main =
          Script.of(
              s -> {
                loop.callSoon(
                    () -> {
                      throw new IllegalStateException();
                    });
                return s.await(sleep(1, "went on"));
              });

      assertThat(runner.<Object>run(main)).isEqualTo("went on");
    }
  }

  @Test
  void generatorsLeftOpenAreClosedAtTheEnd() {
    List<String> log = new ArrayList<>();
    class Open extends AsyncGenerator<Integer> {
      @Override
      protected Object advance(Flow flow, int depth) throws Throwable {
        switch (at) {
          case 0:
            return emit(1, 7);
          case 1:
            try {
              return sent();
            } catch (Throwable closing) {
              flow.await(sleep(1), depth);
              flow.suspend(this, 2);
              return null;
            }
          default:
            flow.resumed();
            log.add("closed at " + loop.time());
            return end();
        }
      }
    }
    Open open = new Open();

    run(
        Script.of(
            s -> s.await(open.next()),
            s -> {
              log.add("item " + s.last());
              return null;
            }));

    assertThat(log).containsExactly("item 7", "closed at 1.0");
  }

  @Test
  void aRunnerRunsSeveralCoroutinesOnOneLoop() {
    List<Object> results = new ArrayList<>();
    try (Runner runner = new Runner(loop)) {
      Task<Object> over = runner.run(Script.of(s -> createTask(sleep(2, "over"))));
      results.add(runner.<Object>run(sleep(1, "first")));
      results.add(over.done());
      results.add(runner.<Object>run(Script.of(s -> s.await(over))));
      results.add(loop.time());
    }

    assertThat(results).containsExactly("first", false, "over", 2.0);
    assertThat(loop.isClosed()).isTrue();
  }
}
