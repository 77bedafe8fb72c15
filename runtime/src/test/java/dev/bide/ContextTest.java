package dev.bide;

import static dev.bide.Asyncio.currentTask;
import static dev.bide.Asyncio.sleep;
import static dev.bide.Asyncio.taskGroup;
import static dev.bide.Asyncio.timeout;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.bide.testing.VirtualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * Timeouts and task groups: what the Python that recorded the logs does not have, or gets wrong.
 */
class ContextTest {
  private final EventLoop loop = new EventLoop(new VirtualClock());

  private <T> T run(Coroutine<T> main) {
    try (Runner runner = new Runner(loop)) {
      return runner.run(main);
    }
  }

  private static Coroutine<Void> failing(String message, double delay) {
    return Script.of(
        s -> s.await(sleep(delay)),
        s -> {
          throw new IllegalStateException(message);
        });
  }

  @Test
  void theyAreForTasks() {
    List<Throwable> errors = new ArrayList<>();
    Coroutine<Void> main =
        Script.of(
            s -> {
              loop.callSoon(
                  () -> {
                    errors.add(catchThrowable(() -> timeout(1)));
                    errors.add(catchThrowable(Asyncio::taskGroup));
                  });
              return s.await(sleep(1));
            });
    run(main);

    assertThat(errors)
        .hasSize(2)
        .allSatisfy(error -> assertThat(error).hasMessageContaining("inside a task"));
  }

  @Test
  void aTimeoutIsNotMovedAfterItsEnd() {
    Coroutine<Object> main =
        Script.of(
            s -> {
              Timeout timeout = timeout(1);
              timeout.exit(null);
              timeout.reschedule(5);
              return null;
            });

    assertThatIllegalStateException()
        .isThrownBy(() -> run(main))
        .withMessage("Cannot change state of finished Timeout");
  }

  @Test
  void aTimeoutWithoutALimitNeverExpires() {
    AtomicReference<Timeout> timeout = new AtomicReference<>();
    Coroutine<Boolean> main =
        Script.of(
            s -> {
              timeout.set(timeout(Double.POSITIVE_INFINITY));
              return s.await(sleep(1e6));
            },
            s -> s.await(timeout.get().exit(null)),
            s -> timeout.get().expired());

    assertThat(run(main)).isFalse();
  }

  @Test
  void aGroupThatIsCancelledEndsWithoutAnError() {
    AtomicReference<TaskGroup> group = new AtomicReference<>();
    AtomicReference<Task<?>> member = new AtomicReference<>();
    Coroutine<Integer> main =
        Script.of(
            s -> {
              group.set(taskGroup());
              member.set(group.get().createTask(sleep(10)));
              loop.callLater(1, group.get()::cancel);
              return s.await(sleep(5)).caught();
            },
            s -> s.await(group.get().exit(s.failure())),
            s -> {
              assertThat(s.<Boolean>last()).as("the body's cancellation is swallowed").isTrue();
              return currentTask().cancelling();
            });

    assertThat(run(main)).isZero();
    assertThat(member.get().cancelled()).isTrue();
    assertThat(loop.time()).isEqualTo(1);
  }

  @Test
  void aGroupThatIsEndingTakesNoMoreTasks() {
    AtomicReference<TaskGroup> group = new AtomicReference<>();
    List<Throwable> refused = new ArrayList<>();
    Coroutine<Object> main =
        Script.of(
            s -> {
              group.set(taskGroup());
              group.get().createTask(failing("first", 1));
              return s.await(sleep(5)).caught();
            },
            s -> {
              refused.add(catchThrowable(() -> group.get().createTask(sleep(1))));
              return s.await(group.get().exit(s.failure())).caught();
            },
            s -> {
              refused.add(catchThrowable(() -> group.get().createTask(sleep(1))));
              return null;
            });
    run(main);

    assertThat(refused)
        .extracting(Throwable::getMessage)
        .containsExactly("TaskGroup is shutting down", "TaskGroup is finished");
  }

  @Test
  void aCancellationFromOutsideStaysArmedBehindTheGroupsErrors() {
    AtomicReference<TaskGroup> group = new AtomicReference<>();
    List<String> log = new ArrayList<>();
    Coroutine<Object> parent =
        Script.of(
            s -> {
              group.set(taskGroup());
              group
                  .get()
                  .createTask(
                      Script.of(
                          t -> t.await(sleep(10)).caught(),
                          t -> {
                            throw new IllegalStateException("while cleaning up");
                          }));
              return s.await(sleep(5)).caught();
            },
            s -> s.await(group.get().exit(s.failure())).caught(),
            s -> {
              log.add(
                  ((ExceptionGroup) s.failure()).exceptions() + " " + currentTask().cancelling());
              return s.await(sleep(1)).caught();
            },
            s -> {
              log.add(s.failure().toString());
              return null;
            });
    Coroutine<Object> main =
        Script.of(
            s -> s.await(sleep(1, Asyncio.createTask(parent))),
            s -> {
              s.<Task<?>>last().cancel();
              return s.await(s.<Task<?>>last());
            });
    run(main);

    assertThat(log)
        .containsExactly(
            "[java.lang.IllegalStateException: while cleaning up] 1", "dev.bide.CancelledError");
  }

  @Test
  void theErrorsOfAGroupAreShownWithIt() {
    ExceptionGroup group =
        new ExceptionGroup("several", List.of(new IllegalStateException("a"), new Error("b")));

    assertThat(group).hasMessage("several (2 sub-exceptions)");
    assertThat(group.getSuppressed()).containsExactlyElementsOf(group.exceptions());
  }
}
