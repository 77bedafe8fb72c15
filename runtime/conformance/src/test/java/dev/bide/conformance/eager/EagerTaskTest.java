package dev.bide.conformance.eager;

import static dev.bide.Asyncio.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bide.Async;
import dev.bide.CancelledError;
import dev.bide.Coroutine;
import dev.bide.EventLoop;
import dev.bide.ExceptionGroup;
import dev.bide.Promise;
import dev.bide.Task;
import dev.bide.TaskGroup;
import dev.bide.conformance.Ported;
import dev.bide.testing.TestLoop;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Mirrors {@code test_eager_task_factory.EagerTaskFactoryLoopTests}. */
class EagerTaskTest {
  private Task<?> seenTask;
  private Set<Task<?>> seenTasks;
  private String seenName;

  @Test
  @Ported("test_eager_task_factory.EagerTaskFactoryLoopTests.test_await_future_during_eager_step")
  void setsAPromiseBeforeItsCreatorGoesOn() {
    assertThat(TestLoop.run(awaitsPromise())).isEqualTo("my message");
  }

  @Async
  private Coroutine<String> awaitsPromise() {
    Promise<String> promise = new Promise<>();
    Task<Void> task = createEagerTask(setsResult(promise));
    assertThat(task.done()).isTrue();
    return value(await(promise));
  }

  @Async
  private Coroutine<Void> setsResult(Promise<String> promise) {
    promise.setResult("my message");
    return done();
  }

  @Test
  @Ported("test_eager_task_factory.EagerTaskFactoryLoopTests.test_eager_completion")
  void isDoneAtOnceIfItNeverSuspends() {
    assertThat(TestLoop.run(completesAtOnce())).isEqualTo("hello");
  }

  @Async
  private Coroutine<String> completesAtOnce() {
    Task<String> task = createEagerTask(hello());
    assertThat(task.done()).isTrue();
    return value(await(task));
  }

  @Async
  private Coroutine<String> hello() {
    return value("hello");
  }

  @Test
  @Ported("test_eager_task_factory.EagerTaskFactoryLoopTests.test_block_after_eager_step")
  void goesOnAfterItsFirstSuspension() {
    assertThat(TestLoop.run(blocks())).isEqualTo("finished after blocking");
  }

  @Async
  private Coroutine<String> blocks() {
    Task<String> task = createEagerTask(sleeps());
    assertThat(task.done()).isFalse();
    String result = await(task);
    assertThat(task.done()).isTrue();
    return value(result);
  }

  @Async
  private Coroutine<String> sleeps() {
    seenTask = currentTask();
    await(sleep(0.1));
    assertThat(currentTask()).isSameAs(seenTask);
    return value("finished after blocking");
  }

  @Test
  @Ported(
      "test_eager_task_factory.EagerTaskFactoryLoopTests.test_cancellation_after_eager_completion")
  void isNotCancelledOnceItIsDone() {
    assertThat(TestLoop.run(cancelsTheDone())).isEqualTo("hello");
  }

  @Async
  private Coroutine<String> cancelsTheDone() {
    Task<String> task = createEagerTask(hello());
    assertThat(task.cancel()).isFalse();
    String result = await(task);
    assertThat(task.cancelled()).isFalse();
    return value(result);
  }

  @Test
  @Ported(
      "test_eager_task_factory.EagerTaskFactoryLoopTests.test_cancellation_after_eager_step_blocks")
  void isCancelledWhereItIsSuspended() {
    assertThatThrownBy(() -> TestLoop.run(cancelsTheBlocked()))
        .isInstanceOf(CancelledError.class)
        .hasMessage("cancellation message");
  }

  @Async
  private Coroutine<String> cancelsTheBlocked() {
    Task<String> task = createEagerTask(sleeps());
    task.cancel("cancellation message");
    assertThat(task.cancelling()).isEqualTo(1);
    return value(await(task));
  }

  @Test
  @Ported("test_eager_task_factory.EagerTaskFactoryLoopTests.test_current_task")
  void isTheCurrentTaskWhileItRuns() {
    TestLoop.run(looksAtTheCurrentTask());
  }

  @Async
  private Coroutine<Void> looksAtTheCurrentTask() {
    Task<?> self = currentTask();
    Task<String> task = createEagerTask(sleeps());
    assertThat(seenTask).isSameAs(task);
    assertThat(currentTask()).isSameAs(self);
    await(task);
    return done();
  }

  @Test
  @Ported({
    "test_eager_task_factory.EagerTaskFactoryLoopTests.test_all_tasks_with_eager_completion",
    "test_eager_task_factory.EagerTaskFactoryLoopTests.test_all_tasks_with_blocking"
  })
  void isAmongAllTasksUntilItIsDone() {
    TestLoop.run(looksAtAllTasks());
  }

  @Async
  private Coroutine<Void> looksAtAllTasks() {
    Promise<Void> gate = new Promise<>();
    Task<Void> ends = createEagerTask(notesAllTasks(null));
    assertThat(seenTasks).contains(ends);
    assertThat(allTasks()).doesNotContain(ends);
    Task<Void> waits = createEagerTask(notesAllTasks(gate));
    assertThat(seenTasks).contains(waits);
    assertThat(allTasks()).contains(waits);
    gate.setResult(null);
    await(waits);
    assertThat(allTasks()).doesNotContain(waits);
    return done();
  }

  @Async
  private Coroutine<Void> notesAllTasks(Promise<Void> gate) {
    seenTasks = allTasks();
    if (gate != null) {
      await(gate);
    }
    return done();
  }

  @Test
  @Ported({
    "test_eager_task_factory.DefaultTaskFactoryEagerStart.test_eager_start_true_with_default_factory",
    "test_eager_task_factory.EagerTaskFactoryLoopTests.test_eager_start_false",
    "test_tasks.BaseTaskTests.test_eager_start_true",
    "test_tasks.BaseTaskTests.test_eager_start_false"
  })
  void hasItsNameFromTheStart() {
    TestLoop.run(createsNamedTasks());
  }

  @Async
  private Coroutine<Void> createsNamedTasks() {
    Task<Void> eager = runningLoop().createEagerTask(notesItsName(), "eager");
    assertThat(eager.done()).isTrue();
    assertThat(seenName).isEqualTo("eager");
    Task<Void> other = createTask(notesItsName(), "other");
    assertThat(other.done()).isFalse();
    assertThat(seenName).isEqualTo("eager");
    await(other);
    assertThat(seenName).isEqualTo("other");
    return done();
  }

  @Async
  private Coroutine<Void> notesItsName() {
    seenName = currentTask().name();
    return done();
  }

  @Test
  void itsFailureIsThatOfTheTask() {
    assertThat(TestLoop.run(createsTheFailing())).hasMessage("eager");
  }

  @Async
  private Coroutine<Throwable> createsTheFailing() {
    Task<Void> task = createEagerTask(fails());
    assertThat(task.done()).isTrue();
    return value(task.exception());
  }

  @Async
  private Coroutine<Void> fails() {
    throw new IllegalStateException("eager");
  }

  @Test
  void inAGroupItsFailureCancelsTheGroup() {
    assertThatThrownBy(() -> TestLoop.run(failsInAGroup()))
        .isInstanceOfSatisfying(
            ExceptionGroup.class,
            group -> assertThat(group.exceptions()).singleElement().hasToString("eager"));
  }

  @Async
  private Coroutine<Void> failsInAGroup() {
    try (TaskGroup group = taskGroup()) {
      group.createEagerTask(failsQuietly());
      await(sleep(10));
      throw new AssertionError("not cancelled");
    }
  }

  @Async
  private Coroutine<Void> failsQuietly() {
    throw new Quiet();
  }

  @Test
  void startsInTheNextTickOfALoopThatDoesNotRun() {
    EventLoop loop = new EventLoop();
    Task<String> task = loop.createEagerTask(hello(), "early");

    assertThat(task.done()).isFalse();
    assertThat(loop.runUntilComplete(task)).isEqualTo("hello");
    loop.close();
  }

  @Test
  void manyInsideOfEachOtherDoNotExhaustTheStack() {
    assertThat(TestLoop.run(nests(20_000))).isEqualTo(20_000);
  }

  @Async
  private Coroutine<Integer> nests(int left) {
    return value(left == 0 ? 0 : 1 + await(createEagerTask(nests(left - 1))));
  }

  private static final class Quiet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      return "eager";
    }
  }
}
